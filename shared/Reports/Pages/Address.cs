using Pipeline.Metrics;
using Pipeline.Reports.Periods;

namespace Pipeline.Reports.Pages;

/// <summary>
/// Where in report.json a number of the page stands, as attributes of its element. <c>data-metric</c>, <c>data-days</c>
/// (as a person may ask for it: <c>2026-10</c>, <c>2026-10-31</c> or <c>2026-10-03..2026-10-30</c>),
/// <c>data-by</c> and <c>data-item</c> name a measurement, <c>data-against</c> a comparison, <c>data-list</c>, <c>data-row</c> and
/// <c>data-column</c> a cell of a list, <c>data-source</c> a source, <c>data-warning</c> a warning. <c>data-field</c> names the property
/// where it is not the value; <c>data-value</c> is the number itself, unrounded.
/// </summary>
public sealed class Address
{
    private readonly SortedDictionary<string, object> attributes = new(StringComparer.Ordinal);

    private Address()
    {
    }

    public IEnumerable<KeyValuePair<string, object>> Attributes => attributes.Select(pair =>
        pair.Value is Period days ? new(pair.Key, AskedPeriod.Written(days)) : pair);

    /// <summary>The same as a sentence in report.json cites it: names without <c>data-</c>, days as an interval of ISO 8601.</summary>
    public IReadOnlyDictionary<string, string> Cited => new SortedDictionary<string, string>(
        attributes.ToDictionary(
            pair => pair.Key["data-".Length..],
            pair => pair.Value is Period days ? $"{days.From:yyyy-MM-dd}/{days.To:yyyy-MM-dd}" : (string)pair.Value),
        StringComparer.Ordinal);

    /// <summary>A measurement's value.</summary>
    public static Address Of(Figure figure) => Measurement(figure).With("data-value", figure.Value);

    /// <summary>How many rows a measurement rests on.</summary>
    public static Address OfCases(Figure figure) => Measurement(figure).With("data-field", "n").With("data-value", figure.N);

    public static Address OfNumerator(Figure figure) =>
        Measurement(figure).With("data-field", "numerator").With("data-value", figure.Numerator);

    public static Address OfDenominator(Figure figure) =>
        Measurement(figure).With("data-field", "denominator").With("data-value", figure.Denominator);

    /// <summary>Days of the period for which the source has no data.</summary>
    public static Address OfDaysMissing(Figure figure) =>
        Measurement(figure).With("data-field", "daysMissing").With("data-value", figure.DaysMissing);

    /// <summary>How many parts were put together in a figure.</summary>
    public static Address OfParts(Figure figure) => Measurement(figure).With("data-field", "parts").With("data-value", figure.Parts);

    /// <summary>A comparison's change.</summary>
    public static Address Of(Comparison comparison) => Pair(comparison).With("data-value", comparison.Change);

    /// <summary>What a comparison's figures differ by.</summary>
    public static Address OfDifference(Comparison comparison) =>
        Pair(comparison).With("data-field", "difference").With("data-value", comparison.Difference);

    /// <summary>A number in a list.</summary>
    public static Address Of(string list, int row, string column, double? value) => Cell(row, column, value).With("data-list", list);

    /// <summary>A word in a list.</summary>
    public static Address Of(string list, int row, string column, string word) =>
        Of(list, row, column, value: null).With("data-value", word);

    /// <summary>A number of a list that an element around it names.</summary>
    public static Address Cell(int row, string column, double? value) =>
        new Address().With("data-row", row).With("data-column", column).With("data-value", value);

    /// <summary>How many rows a list has, those from a row on.</summary>
    public static Address OfRows(string list, int from, int rows) =>
        new Address().With("data-list", list).With("data-field", "rows").With("data-from", from == 0 ? null : from)
            .With("data-value", rows - from);

    /// <summary>How many rows a list has in all, be they in it or not.</summary>
    public static Address OfCount(ReportList list) => list.Total is not { } total ? OfRows(list.Id, 0, list.Rows.Count)
        : new Address().With("data-list", list.Id).With("data-field", "total").With("data-value", total);

    public static Address OfSource(string source, string field, double? value) =>
        new Address().With("data-source", source).With("data-field", field).With("data-value", value);

    /// <summary>What a cell of a table shows; no address where it says none.</summary>
    public static Address? Of(Amount amount) => amount.At ?? (amount.Of is { } figure ? Of(figure) : null);

    private static Address Measurement(Figure figure)
    {
        var address = new Address().With("data-metric", figure.Metric);
        foreach (var (dimension, item) in figure.Dimensions)
        {
            address.With("data-by", dimension).With("data-item", item);
        }

        return figure.Period == default ? address : address.With("data-days", figure.Period);
    }

    private static Address Pair(Comparison comparison) => Measurement(comparison.Now).With("data-against", comparison.Then.Period);


    private Address With(string attribute, double? value) => value is { } number
        ? With(attribute, number.ToString("R", CultureInfo.InvariantCulture)) : this;

    private Address With(string attribute, object told)
    {
        attributes[attribute] = told;
        return this;
    }
}
