using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;

namespace Marketing.Reports;

/// <summary>Marketing in words, by rules: the lead figure over 28 days and on the year, what rose and fell beyond chance, where it came from.</summary>
internal static class MarketingHeadline
{
    // The first of these that was measured leads the page.
    private static readonly string[] Leaders = ["qualified_leads", "leads", "sessions", "visits", "impressions", "search_clicks", "engagements"];

    private static readonly string[] Watched =
    [
        "leads", "qualified_leads", "sessions", "visits", "key_event_rate", "engagement_rate", "search_clicks", "search_impressions", "impressions",
        "engagements", "engagement_rate_by_reach", "engagement_rate_by_impressions", "follower_gain", "visit_to_lead_rate", "branded_search_share", "returning_user_rate",
    ];

    public static Headline Of(ReportPage page)
    {
        var (measured, manner, wording) = (page.Measured, page.Manner, page.Wording);
        List<(string Metric, Period Period)> told = [.. Leaders.Select(metric => (Metric: metric, Period: MarketingDays.Of(measured, metric))).Where(pair => pair.Period is { } days && measured.Of(pair.Metric).Over(days).Value is not null).Select(pair => (pair.Metric, pair.Period!.Value))];
        var leader = told.OrderByDescending(pair => MarketingDays.IsFresh(measured, pair.Period)).Select(pair => pair.Metric).FirstOrDefault();
        if (leader is null)
        {
            return new(manner.T("Nothing has been measured over 28 days yet.", "Belum ada yang terukur selama 28 hari."), []);
        }

        var period = MarketingDays.Of(measured, leader)!.Value;
        var course = measured.Of(leader);
        var now = course.Over(period);
        var before = course.Compare(now, MarketingDays.Before(period));
        var year = course.Compare(now, MarketingDays.YearBefore(period));
        var isMonth = MarketingDays.IsMonth(period);
        var lead = (Sentence)$"{page.Name(leader)}: {manner.InWords(now)} "
            + (isMonth ? manner.T($"in {manner.Month(period.From)}", $"pada {manner.Month(period.From)}")
                : MarketingDays.IsFresh(measured, period) ? manner.T("in 28 days", "dalam 28 hari")
                : manner.T($"in the 28 days to {manner.Day(period.To)}", $"dalam 28 hari sampai {manner.Day(period.To)}"));
        var (ended, endedInYear) = (Coverage.OneSided(page, leader, before), Coverage.OneSided(page, leader, year));
        if (before.Change is not null && before.IsFair && ended.Count == 0)
        {
            lead += ", " + wording.Against(before, isMonth ? "the month before" : "the 28 before", isMonth ? "bulan sebelumnya" : "28 hari sebelumnya") + wording.Sure(before);
        }

        if (year.Change is not null && year.IsFair && endedInYear.Count == 0)
        {
            lead += manner.T(" and ", " dan ") + wording.Against(year, "a year before", "setahun sebelumnya") + wording.Sure(year);
        }

        var moves = Moves(page, MarketingDays.Before);
        IEnumerable<Sentence?> points =
        [
            before.Change is not null ? null
                : before.Then.Value == 0 ? manner.T("There was nothing of it in the period before.", "Pada periode sebelumnya tidak ada sama sekali.")
                : manner.T("There is no earlier period to compare with yet.", "Belum ada periode sebelumnya untuk dibandingkan."),
            Incomparable(page, ended, endedInYear),
            Moved(page, moves, up: true),
            Moved(page, moves, up: false),
            Unsure(page, moves),
            InAYear(page),
            before.Change is not null && before.IsFair && ended.Count == 0 ? Channel(page, leader, period) : null,
            Ended(page, told),
        ];
        return new(lead + ".", [.. points.Where(point => point is not null).Select(point => point!)]);
    }

    private static Sentence? Ended(ReportPage page, List<(string Metric, Period Period)> told)
    {
        var old = told.Where(pair => !MarketingDays.IsFresh(page.Measured, pair.Period)).Select(pair => $"{page.Name(pair.Metric)} ({page.Manner.Day(pair.Period.To)})").ToList();
        return old.Count == 0 ? null : page.T("Known only up to a day long past: ", "Hanya diketahui sampai hari yang sudah lama lewat: ") + string.Join(", ", old) + ".";
    }

    private static Sentence? Incomparable(ReportPage page, IReadOnlyList<string> ended, IReadOnlyList<string> endedInYear)
    {
        var parts = string.Join(", ", ended.Union(endedInYear).Order(StringComparer.Ordinal));
        var earlier = ended.Count > 0 ? page.T("the period before", "periode sebelumnya") : page.T("a year before", "setahun sebelumnya");
        return parts.Length == 0 ? null : page.T(
            $"Not compared with {earlier} as a whole: {parts} has figures in one of the two periods only. Upload what is missing, or compare part by part below.",
            $"Keseluruhannya tidak dibandingkan dengan {earlier}: {parts} hanya memiliki angka di salah satu periode. Unggah yang belum ada, atau bandingkan per bagian di bawah.");
    }

    // What is fresh, and whose two periods are told by the same exports.
    private static List<(string Metric, Comparison Comparison)> Moves(ReportPage page, Func<Period, Period> earlier) =>
        [.. Watched.Select(metric => (Metric: metric, Comparison: Move(page.Measured, metric, earlier)))
            .Where(move => move.Comparison is { Change: not null, IsFair: true } && Coverage.OneSided(page, move.Metric, move.Comparison!).Count == 0)
            .Select(move => (move.Metric, move.Comparison!))];

    private static Comparison? Move(Measured measured, string metric, Func<Period, Period> earlier) =>
        MarketingDays.Of(measured, metric) is { } period && MarketingDays.IsFresh(measured, period) ? measured.Of(metric).Compare(period, earlier(period)) : null;

    private static Sentence? Moved(ReportPage page, List<(string Metric, Comparison Comparison)> moves, bool up) =>
        Clear(page, moves, up) is { } clear ? (up ? page.T("Clearly up: ", "Naik secara nyata: ") : page.T("Clearly down: ", "Turun secara nyata: ")) + clear + "." : null;

    // Marketing works for the year: what four weeks hide may stand out beside the year before.
    private static Sentence? InAYear(ReportPage page)
    {
        var moves = Moves(page, MarketingDays.YearBefore);
        var parts = new[] { (page.T("up: ", "naik: "), Clear(page, moves, up: true)), (page.T("down: ", "turun: "), Clear(page, moves, up: false)) }
            .Where(part => part.Item2 is not null).Select(part => (Sentence)part.Item1 + part.Item2!).ToList();
        return parts.Count == 0 ? null : page.T("Against a year before, clearly ", "Dibanding setahun sebelumnya, secara nyata ") + Sentence.Join("; ", parts) + ".";
    }

    private static Sentence? Clear(ReportPage page, List<(string Metric, Comparison Comparison)> moves, bool up)
    {
        var clear = moves.Where(move => move.Comparison.Certainty == Certainty.Clear && !Wording.IsLittle(move.Comparison) && move.Comparison.Change > 0 == up)
            .OrderByDescending(move => Math.Abs(move.Comparison.Change!.Value)).Take(4)
            .Select(move => (Sentence)$"{page.Name(move.Metric)} {page.Wording.Size(move.Comparison)}").ToList();
        return clear.Count == 0 ? null : Sentence.Join(", ", clear);
    }

    private static Sentence? Unsure(ReportPage page, List<(string Metric, Comparison Comparison)> moves)
    {
        var unsure = moves.Where(move => move.Comparison.Certainty is Certainty.TooFew or Certainty.Swing && !Wording.IsLittle(move.Comparison)).Select(move => page.Name(move.Metric)).Take(4).ToList();
        return unsure.Count == 0 ? null : page.T("Moved, but within the usual swing: ", "Berubah, tetapi masih dalam naik-turun yang biasa: ") + string.Join(", ", unsure) + ".";
    }

    // The channel whose change is the largest part of the whole change.
    private static Sentence? Channel(ReportPage page, string leader, Period period)
    {
        var (measured, manner) = (page.Measured, page.Manner);
        foreach (var by in new[] { "channel", "network", "campaign" })
        {
            var changes = measured.Items(leader, by)
                .Select(item => (Item: item, Change: measured.Of(leader, by, item).Compare(period, MarketingDays.Before(period))))
                .OrderByDescending(change => Math.Abs(change.Change.Difference)).ThenBy(change => change.Item, StringComparer.Ordinal).ToList();
            if (changes.Count > 1 && changes[0].Change.Difference != 0)
            {
                var (item, change) = changes[0];
                var name = page.Name(leader).ToLowerInvariant();
                var size = new Said(manner.InWords(Math.Abs(change.Difference), measured.Of(leader).Unit), Address.OfDifference(change));
                return manner.T(
                    $"The largest part of the change in {name} is {page.Word(by).ToLowerInvariant()} “{page.Item(by, item)}”: {size} {(change.Difference > 0 ? "more" : "fewer")} than before.",
                    $"Bagian terbesar perubahan {name} ada pada {page.Word(by).ToLowerInvariant()} “{page.Item(by, item)}”: {size} {(change.Difference > 0 ? "lebih banyak" : "lebih sedikit")} daripada sebelumnya.");
            }
        }

        return null;
    }
}
