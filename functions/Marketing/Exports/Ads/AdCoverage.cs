using System.Runtime.CompilerServices;
using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// The days for which a report of advertising by day speaks: those that its title, its header or its name states. One without a row cost
/// nothing. Rows alone tell how far it speaks where the report is filtered, is of some campaigns only, or holds a day outside of the days
/// that it states. A report that is not by day speaks for no single one.
/// </summary>
internal sealed class AdCoverage
{
    public const string Fact = "ad_spend";

    private static readonly ConditionalWeakTable<Reading, AdCoverage> Known = [];

    private readonly Dictionary<int, AdHeader> headers = [];
    private readonly Dictionary<string, Told> series = new(StringComparer.Ordinal);
    private (DateOnly From, DateOnly To)? ofTotal;
    private bool isFiltered;
    private bool hasSpent;

    /// <summary>A row of one day that counts.</summary>
    /// <param name="row">The row.</param>
    /// <param name="of">Its series.</param>
    /// <param name="day">Its day.</param>
    /// <param name="report">The days of the whole report, where something states them.</param>
    public static void Tell(Row row, string of, DateOnly day, (DateOnly From, DateOnly To)? report)
    {
        var coverage = Of(row.Reading);
        if (row.IsGood && !coverage.Header(row).IsFiltered)
        {
            coverage.Add(of, coverage.Header(row), day, report);
        }
    }

    /// <summary>A total may say that it is of chosen campaigns, and of which days the whole is.</summary>
    public static void TellTotal(Row row, (DateOnly From, DateOnly To)? report = null)
    {
        var coverage = Of(row.Reading);
        coverage.isFiltered |= Enumerable.Range(0, row.CellCount).Any(place => AdHeader.IsOfChosen(row.TextAt(place)));
        coverage.hasSpent |= Enumerable.Range(0, row.CellCount).Any(
            place => Numbers.TryRead(Encoding.UTF8.GetBytes(row.TextAt(place)), DecimalMark.Unknown, out var value, out _) && value != 0);
        coverage.ofTotal = report ?? coverage.ofTotal;
    }

    /// <summary>
    /// The last of the stated days for which a report without rows can speak; null where it is of chosen campaigns, its total tells of
    /// some, or it was made before any of these days was over.
    /// </summary>
    public static DateOnly? LastWithoutRows(Row row, (DateOnly From, DateOnly To) report)
    {
        var coverage = Of(row.Reading);
        var none = report.From.AddDays(-1);
        return coverage.isFiltered || coverage.hasSpent || coverage.Header(row).IsFiltered ? null
            : End(row.Reading, new Told(none, none, report, coverage.Header(row)), report) is var end && end > none ? end : null;
    }


    /// <summary>After the last row: each series by day speaks for the days that the report states, as far as it can know them.</summary>
    public static void Declare(Reading reading)
    {
        if (!Known.TryGetValue(reading, out var coverage) || coverage.isFiltered)
        {
            return;
        }

        foreach (var (name, told) in coverage.series)
        {
            if ((told.Report ?? coverage.ofTotal ?? AdPeriod.Named(reading)) is { } report && report.From <= told.First
                && told.Last <= report.To)
            {
                var end = End(reading, told, report);
                reading.Declare(Fact, name, report.From, end > told.Last ? end : told.Last);
            }
        }
    }

    /// <summary>Whether the lines above the table say that it is of chosen campaigns.</summary>
    public static bool IsFiltered(Row row) => Of(row.Reading).Header(row).IsFiltered;

    private static AdCoverage Of(Reading reading) => Known.GetValue(reading, _ => new AdCoverage());

    private AdHeader Header(Row row)
    {
        if (!headers.TryGetValue(row.TableNumber, out var header))
        {
            headers[row.TableNumber] = header = AdHeader.Of(row);
        }

        return header;
    }

    private void Add(string of, AdHeader header, DateOnly day, (DateOnly From, DateOnly To)? report) =>
        series[of] = series.TryGetValue(of, out var told)
            ? told with
            {
                First = day < told.First ? day : told.First,
                Last = day > told.Last
                ? day : told.Last,
                Report = Both(told.Report, report)
            }
            : new Told(day, day, report, header);

    private static (DateOnly From, DateOnly To)? Both((DateOnly From, DateOnly To)? one, (DateOnly From, DateOnly To)? other) =>
        one is { } a && other is { } b ? (a.From < b.From ? a.From : b.From, a.To > b.To ? a.To : b.To) : one ?? other;

    // The day on which a report was made is not over in it. Tools end a range with the day at hand: one that ends later was set ahead, and
    // only rows tell when it was made.
    private static DateOnly End(Reading reading, Told told, (DateOnly From, DateOnly To) report)
    {
        if (told.Header.LastWhole is { } whole)
        {
            return Earlier(whole, report.To);
        }

        if ((told.Header.Made ?? AdPeriod.MadeByName(reading, report) ?? reading.ExportedOn) is { } made && made >= told.Last)
        {
            return Earlier(made.AddDays(-1), report.To);
        }

        return told.Header.IsUnfinished || reading.UploadedOn < report.To ? told.Last
            : reading.UploadedOn == report.To ? report.To.AddDays(-1)
            : report.To;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private sealed record Told(DateOnly First, DateOnly Last, (DateOnly From, DateOnly To)? Report, AdHeader Header);
}
