using System.Text.Json;
using System.Xml.Linq;
using Pipeline.Metrics;
using Pipeline.Reports;

namespace Pipeline.Tests.Reports.Numbers;

/// <summary>Finds in report.json what an element of a page says that it shows, by the ids in its attributes.</summary>
internal sealed class NumbersInReport(Report report, ReportCulture culture)
{
    private readonly ILookup<string, Measurement> measurements = report.Measurements.Concat(report.Spans).ToLookup(measurement =>
        Key(measurement.Metric, measurement.From, measurement.To, measurement.Dimensions));

    private readonly ILookup<string, ReportComparison> comparisons = report.Comparisons.ToLookup(comparison =>
        Key(comparison.Metric, comparison.From, comparison.To, comparison.Dimensions)
            + $"|{comparison.AgainstFrom:yyyy-MM-dd}..{comparison.AgainstTo:yyyy-MM-dd}");

    /// <summary>Why the text is not what report.json has under the element's ids; null where it is.</summary>
    public string? Fault(XElement element, string text) =>
        Of(element, "data-against") is not null ? Compared(element, text)
        : Of(element, "data-metric") is not null ? Measured(element, text)
        : Of(element, "data-row") is not null ? Cell(element, text)
        : Of(element, "data-list") is { } list ? Rows(element, list, text)
        : Of(element, "data-source") is { } source ? State(element, source, text)
        : "an element with a value and no id";

    /// <summary>Whether the text of an attribute quotes the number of cases of both figures of a comparison.</summary>
    public bool QuotesCases(XElement element, string text)
    {
        var now = measurements[Key(element)].Select(measurement => culture.Number(measurement.N));
        var then = measurements[Key(element, Days(element, "data-against"))].Select(measurement => culture.Number(measurement.N));
        return NoFigures.In(text).All(now.Concat(then).ToHashSet().Contains);
    }

    private string? Compared(XElement element, string text)
    {
        var found = comparisons[Key(element) + "|" + Days(element, "data-against")].ToList();
        var isDifference = Of(element, "data-field") == "difference";
        return found.Count != 1 ? $"{found.Count} comparisons of this id"
            : isDifference ? Told(
                WrittenNumbers.IsWritten(text, Math.Abs(found[0].Difference), found[0].Unit, culture), found[0].Difference)
            : found[0].Change is { } change && WrittenNumbers.IsChange(text, change, found[0].Unit == "ratio", culture) ? null
            : $"the change is {found[0].Change}";
    }

    private string? Measured(XElement element, string text)
    {
        var field = Of(element, "data-field") ?? "value";
        var values = measurements[Key(element)].Select(measurement => (Value: field switch
        {
            "value" => measurement.Value,
            "n" => measurement.N,
            "numerator" => measurement.Numerator,
            "denominator" => measurement.Denominator,
            "daysMissing" => measurement.DaysMissing,
            "parts" => measurement.Parts,
            _ => null,
        }, Unit: field == "value" ? measurement.Unit : "")).ToList();
        return Told(
            values.Exists(pair => pair.Value is { } value && WrittenNumbers.IsWritten(text, value, pair.Unit, culture)),
            values.Select(pair => pair.Value).FirstOrDefault());
    }

    private string? Cell(XElement element, string text)
    {
        var list = report.Lists.SingleOrDefault(
            list => list.Id == element.AncestorsAndSelf().Select(around => Of(around, "data-list")).FirstOrDefault(id => id is not null));
        var (row, column) =
            (int.Parse(Of(element, "data-row")!, CultureInfo.InvariantCulture), list?.Columns.ToList()
                .IndexOf(Of(element, "data-column") ?? "") ?? -1);
        return list is null || column < 0 || row >= list.Rows.Count ? "no such cell"
            : list.Rows[row][column] is JsonElement { ValueKind: JsonValueKind.Number } cell && cell.GetDouble() is var value
                ? Told(
                    WrittenNumbers.IsWritten(text, value, culture, report.Currency)
                        || (IsSentence(element) && WrittenNumbers.IsWritten(text, Math.Abs(value), culture, report.Currency)), value)
                : $"the cell is {list.Rows[row][column]}";
    }

    // Words tell the direction there: "Rp 5m lower".
    private static bool IsSentence(XElement element) => element.Name.LocalName == "span";

    private string? Rows(XElement element, string id, string text)
    {
        var from = int.Parse(Of(element, "data-from") ?? "0", CultureInfo.InvariantCulture);
        return report.Lists.SingleOrDefault(list => list.Id == id) is not { } list
            ? "no such list" : Of(element, "data-field") == "total"
                ? Told(text == culture.Number(list.Total), list.Total)
                : Told(text == culture.Number(list.Rows.Count - from), list.Rows.Count - from);
    }

    private string? State(XElement element, string id, string text)
    {
        var source = report.Sources.Single(source => source.Source == id);
        double? value = Of(element, "data-field") switch
        {
            "uploads" => source.Uploads,
            "refused" => source.Refused,
            "rowsKept" => source.RowsKept,
            "rowsRejected" => source.RowsRejected,
            "expectedEveryDays" => source.ExpectedEveryDays,
            "drift" => source.Drift.Count,
            "unread" => source.Unread.Count,
            _ => null,
        };
        return Told(
            value is { } number
                && (WrittenNumbers.IsWritten(text, number, "", culture) || WrittenNumbers.IsWritten(text, number, "days", culture)), value);
    }

    private static string? Told(bool isWritten, double? value) =>
        isWritten ? null : $"report.json has {value?.ToString("R", CultureInfo.InvariantCulture) ?? "nothing"}";

    private static string? Of(XElement element, string attribute) => (string?)element.Attribute(attribute);

    private static string? Days(XElement element, string attribute) => Of(element, attribute) is not { } days ? null
        : AskedPeriod.TryParse(days, out var period) && period is { } known ? $"{known.From:yyyy-MM-dd}..{known.To:yyyy-MM-dd}"
        : "no period: " + days;

    // An element that only names a field is a part of the figure around it.
    private static string Key(XElement element, string? days = null) =>
        $"{Of(element, "data-metric")}|{days ?? Days(element, "data-days")}|{Of(element, "data-by")}|{Of(element, "data-item")}";

    private static string Key(string metric, DateOnly? from, DateOnly? to, IReadOnlyDictionary<string, string> dimensions)
    {
        var (by, item) = dimensions.FirstOrDefault();
        return $"{metric}|{(from is null ? "" : $"{from:yyyy-MM-dd}..{to:yyyy-MM-dd}")}|{by}|{item}";
    }
}
