using Handoff.Findings;
using Pipeline;
using Pipeline.Facts;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Tables;

namespace Handoff;

/// <summary>Measures the hand-off and tells its stories.</summary>
public static class HandoffReporting
{
    public static (Report Report, IReadOnlyList<Story> Stories) Measure(
        Database database, IReadOnlyList<Publication> publications, PipelineSettings settings, DateOnly asOf, Failures? failures = null)
    {
        failures ??= new();
        var (stories, missing) = failures.Try<(IReadOnlyList<Story>, IReadOnlyList<AmountsMissing>)>(
            "section", "stories", () => Stories.Tell(database), ([], []));
        var found = failures.Try("section", "findings", () => Found.Of(database), Found.Nothing);
        IReadOnlyList<SourceState> sources =
        [
            .. publications.Select(
                publication => failures.Try("source", publication.Side, () => State(database, publication), Of(publication, rows: 0))),
        ];
        var report = ReportMeasuring.Measure(database, HandoffPipeline.Handoff, settings, asOf, sources, failures);
        var before = failures.All.Count;
        var known = failures.Try<IReadOnlyList<KnownDays>>(
            "view", "hand_off_known", () => KnownOf(database), []);
        var lists = failures.Try<IReadOnlyList<ReportList>>(
            "list", "stories",
                () => [.. StoryLists.Of(stories, report.Currency), .. FindingLists.Of(found), AmountsMissing.ListOf(missing)], []);
        return (
            report with
            {
                Known = known,
                Lists = [.. lists, .. report.Lists],
                Warnings = [.. publications.SelectMany(publication => Silence(publication, asOf)),
                    .. report.Warnings, .. failures.Warnings.Skip(before)],
            },
            stories);
    }

    /// <summary>Days for which the exports of both sides speak.</summary>
    public static IReadOnlyList<KnownDays> KnownOf(Database database) => KnownDays.Of(database, "hand_off_known", RestingOn);

    // Leads are known as far as marketing's exports of them, what is dated by a deal as far as sales' are.
    private static IReadOnlyList<string> RestingOn(string table) =>
    [
        .. ReportMeasuring.MetricsOf(HandoffPipeline.Handoff)
            .Where(metric => metric.Of is { } of && table == (of is "deal_matches" or "won_by_age" ? "deals" : "leads"))
            .Select(metric => metric.Id),
    ];

    // A side is silent when it did not publish for two nights: what it last gave is used, and said to be old.
    private static IEnumerable<ReportWarning> Silence(Publication publication, DateOnly asOf)
    {
        var (english, indonesian) = publication.Side == "marketing" ? ("Marketing", "Pemasaran") : ("Sales", "Penjualan");
        if (publication.AsOf is not { } day)
        {
            yield return new(
                $"silent-{publication.Side}", $"{english} has not published anything yet; the hand-off needs both sides.",
                $"{indonesian} belum menerbitkan apa pun; serah terima memerlukan kedua sisi.");
        }
        else if (asOf.DayNumber - day.DayNumber > 1)
        {
            var days = asOf.DayNumber - day.DayNumber;
            yield return new(
                $"silent-{publication.Side}",
                $"{english} last published {Plural.Counted(days, "day", "days")} before this report "
                    + $"({ReportCulture.Of("en").Day(day)}); its part "
                    + $"is as of then.",
                $"{indonesian} terakhir menerbitkan data {days} hari sebelum laporan ini "
                    + $"({ReportCulture.Of("id").Day(day)}); bagiannya menurut "
                    + $"hari itu.");
        }
    }

    private static SourceState State(Database database, Publication publication)
    {
        var shapes = HandoffPipeline.Sides.Single(side => side.Name == publication.Side).Promises!;
        var rows = PublishedShape.Of(shapes)
            .Sum(shape => database.Query($"select count(*) from {shape.Table}", record => record.GetInt64(0)).First());
        return Of(publication, rows);
    }

    private static SourceState Of(Publication publication, long rows) => new()
    {
        Source = publication.Side,
        Formats = [.. publication.Files.Keys],
        Uploads = publication.Files.Count,
        Refused = 0,
        RowsKept = rows,
        RowsRejected = 0,
        NewestData = publication.AsOf,
        NewestSnapshot = publication.AsOf?.ToDateTime(TimeOnly.MinValue),
    };
}
