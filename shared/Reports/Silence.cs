using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;

namespace Pipeline.Reports;

/// <summary>The question that days raise of which no export speaks: did nothing happen, or was nothing exported?</summary>
public static class Silence
{
    // A week holds every weekday: no weekend explains more.
    private const int Long = 7;

    // No figure of a page tells how many there were: days without any, which the name of an export covers, would be told by nobody.
    private const string Touches = "activities";

    // What ended so long before others was given up.
    private const int GivenUp = 365;

    public static bool IsShort(DateOnly known, DateOnly asOf) => asOf.DayNumber - known.DayNumber < Long;

    // A source that comes once a month is silent after more than a month: half as long as usual again is no silence yet. Where nothing
    // tells how often it comes, a week is.
    private static int LongOf(Report report, IEnumerable<KnownDays> runs) => runs.Min(run => Math.Max(
        Long,
        report.Sources.Where(state => state.Source == run.Source || IsOf(run, state)).Max(state => state.ExpectedEveryDays) is { } every
            ? Rhythm.Patience(every) : Long));

    /// <summary>
    /// A question for each kind of rows of which nothing newer is known, and for each source that is known less far than others of its
    /// kind.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="names">
    /// The kinds that the page asks about, as people say them; tables of one name are one kind, called by the first of them.
    /// </param>
    public static IEnumerable<(Claim Claim, Sentence Text)?> Ask(ReportPage page, IReadOnlyDictionary<string, string> names)
    {
        List<KnownDays> asked = [.. page.Report.Known.Select(run => Told(page.Report, run)).Concat(OfOthers(page.Report, names))
            .Where(run => names.ContainsKey(run.Table))];
        foreach (var rows in asked.GroupBy(run => names[run.Table], StringComparer.Ordinal))
        {
            var (newest, table) = (rows.Max(run => run.To), names.First(name => name.Value == rows.Key).Key);
            if (asked.Max(run => run.To).DayNumber - newest.DayNumber >= GivenUp)
            {
                continue;
            }

            foreach (var source in rows.GroupBy(run => run.Source, StringComparer.Ordinal))
            {
                var known = source.Max(run => run.To);
                var missing = newest.DayNumber - known.DayNumber;
                if (known < newest && missing >= LongOf(page.Report, source) && missing < GivenUp)
                {
                    yield return Asked(
                        page, table, $"{rows.Key} ({page.Word(source.Key)})", known, source.Max(run => run.LastEvent), source.Key);
                }
            }

            var isLong = page.Report.AsOf.DayNumber - newest.DayNumber >= LongOf(page.Report, rows.Where(run => run.To == newest));
            if (isLong)
            {
                yield return Asked(page, table, rows.Key, newest, rows.Max(run => run.LastEvent), "");
            }
            else if (table == Touches && IsShort(newest, page.Report.AsOf) && rows.Max(run => run.LastEvent) is var last
                && page.Report.AsOf.DayNumber - last.DayNumber >= LongOf(page.Report, rows))
            {
                yield return AskedWithin(page, table, rows.Key, newest, last);
            }
        }
    }

    // A range makes none of its days known, and yet something was told of them.
    private static KnownDays Told(Report report, KnownDays run)
    {
        var told = report.Sources
            .Where(state => state.Source == run.Source && state.CoveredTo is not null && state.Tables is [var only] && only == run.Table)
            .Max(state => state.NewestData);
        return told > run.To && told <= report.AsOf ? run with { To = told.Value, LastEvent = told.Value } : run;
    }

    // Sources that tell ranges alone, as a platform's monthly total, or what is no event, as web traffic: they are no silence of their
    // kind, and may fall silent, too. What came by a source's files under other names, as platforms by a template, is asked about by these.
    private static IEnumerable<KnownDays> OfOthers(Report report, IReadOnlyDictionary<string, string> names) =>
        from state in report.Sources
        where state.NewestData <= report.AsOf
        let table = names.Keys.FirstOrDefault(state.Tables.Contains)
        where table is not null && !report.Known.Any(run => state.Tables.Contains(run.Table)
            && (run.Source == state.Source || (IsOf(run, state) && (run.To >= state.NewestData || run.LastEvent == state.NewestData))))
        select new KnownDays
        {
            Table = table,
            Source = state.Source,
            From = state.From ?? state.NewestData!.Value,
            To = state.CoveredTo > state.NewestData && state.CoveredTo <= report.AsOf ? state.CoveredTo.Value : state.NewestData!.Value,
            LastEvent = state.NewestData!.Value
        };

    private static bool IsOf(KnownDays run, SourceState state) => run.Contents.Any(state.Contents.Contains);

    private static (Claim Claim, Sentence Text) Asked(
        ReportPage page, string table, string name, DateOnly known, DateOnly last, string source)
    {
        var behind = Behind(page, table, known, source);
        var (day, days) = (page.Culture.LongDay(known), page.Culture.Number(behind));
        var lastly = last < known
            ? page.T($" (the last is of {page.Culture.LongDay(last)})", $" (yang terakhir bertanggal {page.Culture.LongDay(last)})") : "";
        return new Claim(ClaimCodes.Silence) { Of = table, Day = known, Figures = [behind] }.As(page.T(
            $"{name}: nothing is known since {day}{lastly}, {days} days before this report. Did nothing come, or was nothing exported?",
            $"{name}: tidak ada kabar sejak {day}{lastly}, {days} hari sebelum laporan ini. Memang tidak ada, atau belum diekspor?"));
    }

    // Their export speaks further than they do.
    private static (Claim Claim, Sentence Text) AskedWithin(ReportPage page, string table, string name, DateOnly known, DateOnly last)
    {
        var behind = Behind(page, table, last, "");
        var (day, to, days) = (page.Culture.LongDay(last), page.Culture.LongDay(known), page.Culture.Number(behind));
        return new Claim(ClaimCodes.Silence) { Of = table, Day = last, Figures = [behind] }.As(page.T(
            $"{name}: the last is of {day}, {days} days before this report, and the export speaks up to {to}. Was there none since, or "
                + $"does the export lack them?",
            $"{name}: yang terakhir bertanggal {day}, {days} hari sebelum laporan ini, padahal ekspornya mencakup sampai {to}. Memang "
                + $"tidak ada sejak itu, atau tidak ikut diekspor?"));
    }

    private static Figure Behind(ReportPage page, string table, DateOnly since, string source) => page.Measured.Tell(new Figure
    {
        Metric = $"{table}_days_behind",
        Period = new(since, page.Report.AsOf),
        Dimensions = source.Length == 0 ? new Dictionary<string, string>() : new Dictionary<string, string> { ["source"] = source },
        Unit = "days",
        Value = page.Report.AsOf.DayNumber - since.DayNumber,
        N = 0,
    });
}
