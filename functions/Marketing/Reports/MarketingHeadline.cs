using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;

namespace Marketing.Reports;

/// <summary>
/// Marketing in words, by rules: the lead figure over 28 days and on the year, what rose and fell beyond chance, where it came from.
/// </summary>
internal static class MarketingHeadline
{
    // The first of these that was measured leads the page.
    private static readonly string[] Leaders =
        ["qualified_leads", "leads", "sessions", "visits", "page_views", "impressions", "search_clicks", "engagements"];

    private static readonly string[] Watched =
    [
        "leads", "qualified_leads", "sessions", "visits", "page_views", "key_event_rate", "engagement_rate", "search_clicks",
        "search_impressions", "impressions", "engagements", "engagement_rate_by_reach", "engagement_rate_by_impressions",
        "follower_gain", "visit_to_lead_rate", "branded_search_share", "returning_user_rate",
    ];

    // What marketing can work on by itself, the nearest to a lead first.
    private static readonly string[] Improvable = ["landing_pages_weakest", "pages_weakest", "posts_weakest"];

    public static Headline Of(ReportPage page) => Reached.NamedIn(page, Told(page));

    private static Headline Told(ReportPage page)
    {
        var (measured, culture, wording) = (page.Measured, page.Culture, page.Wording);
        List<(string Metric, Period Period)> fresh =
            [.. Leaders.Where(metric => measured.Of(metric).All is not { N: 0 })
                .Select(metric => (Metric: metric, Period: MarketingDays.Of(measured, metric)))
                .Where(pair => pair.Period is { } days && measured.Of(pair.Metric).Over(days).Value is not null)
                .Select(pair => (pair.Metric, pair.Period!.Value))];
        var leader = fresh.OrderByDescending(pair => MarketingDays.IsFresh(measured, pair.Period)).Select(pair => pair.Metric)
            .FirstOrDefault();
        if (leader is null)
        {
            return Headline.Of(
                new Claim(ClaimCodes.NotMeasured).As(culture.T(
                    "No leads, visits, reach or searches have been measured over 28 days yet.",
                    "Belum ada prospek, kunjungan, impresi, atau pencarian yang terukur selama 28 hari.")),
                Silence.Ask(page, Asked(page)));
        }

        var period = MarketingDays.Of(measured, leader)!.Value;
        var course = measured.Of(leader);
        var now = course.Over(period);
        var silence = Silent(course, now);
        var before = silence ?? course.Compare(now, MarketingDays.Before(period));
        var year = course.Compare(now, MarketingDays.YearBefore(period));
        var isMonth = MarketingDays.IsMonth(period);
        var lead = (Sentence)$"{page.Name(leader)}: {culture.InWords(now)} "
            + (isMonth ? culture.T($"in {culture.Month(period.From)}", $"pada {culture.Month(period.From)}")
                : culture.T($"in the 28 days to {culture.LongDay(period.To)}", $"dalam 28 hari sampai {culture.LongDay(period.To)}"));
        var (ended, endedInYear) = (Coverage.OneSided(page, leader, before), Coverage.OneSided(page, leader, year));
        List<Comparison> told = [];
        if (before.Change is not null && before.IsFair && ended.Count == 0)
        {
            told.Add(before);
            var (english, indonesian) = silence is { } since
                ? ($"the 28 days to {culture.LongDay(since.Then.Period.To)}", $"28 hari sampai {culture.LongDay(since.Then.Period.To)}")
                : isMonth ? ("the previous month", "bulan sebelumnya") : ("the previous 28 days", "28 hari sebelumnya");
            lead += ", " + wording.Against(before, english, indonesian) + wording.Sure(before)
                + (silence is null ? "" : culture.T(" (there has been none since then)", " (sejak itu tidak ada lagi)"));
        }

        if (year.Change is not null && year.IsFair && endedInYear.Count == 0)
        {
            lead += (told.Count == 0 ? ", " : culture.T(" and ", " dan ")) + wording.Against(year, "a year earlier", "setahun sebelumnya")
                + wording.Sure(year);
            told.Add(year);
        }

        if (silence is not null && !told.Contains(silence))
        {
            lead += culture.T(
                $"; there has been none since {culture.LongDay(silence.Then.Period.To)}",
                $"; sejak {culture.LongDay(silence.Then.Period.To)} tidak ada lagi");
        }

        var moves = Moves(page, MarketingDays.Before);
        List<(Claim, Sentence)?> asked = [.. Silence.Ask(page, Asked(page))];
        List<(Claim, Sentence)?> points =
        [
            .. asked,
            before.Change is not null ? null
                : before is { IsFair: true, Then.Value: 0 }
                ? new Claim(ClaimCodes.Change, before)
                .As(culture.T("There was nothing of it in the period before.", "Pada periode sebelumnya tidak ada sama sekali."))
                : new Claim(ClaimCodes.NotComparable, before)
                .As(culture.T("There is no earlier period to compare with yet.", "Belum ada periode sebelumnya untuk dibandingkan.")),
            Incomparable(page, ended, endedInYear),
            Moved(page, moves, up: true),
            Moved(page, moves, up: false),
            Unsure(page, moves),
            InAYear(page),
            silence is null && before.Change is not null && before.IsFair && ended.Count == 0 ? LargestPart.Of(page, leader, period) : null,
            Ended(page, fresh, asked),
        ];
        var code = now.Value == 0 ? ClaimCodes.Nothing : told.Count == 0 ? ClaimCodes.Level : ClaimCodes.Change;
        return Headline.Of(new Claim(code, [.. told]) { Figures = [now], Day = period.To }.As(lead + "."), points)
            .With(PressingLists.Of(page, Improvable));
    }

    // Days without anything say nothing beside days of the same silence: what was usual ended with the last event.
    private static Comparison? Silent(Timeline course, Figure now) =>
        now is { Value: 0, DaysMissing: 0 } && !MarketingDays.IsMonth(now.Period) && course.LastEvent(now.Period.To) is { } last
            && course.CompareSilence(now, Period.Last(now.Period.Days, last)) is { IsFair: true, Then.Value: > 0 } silence ? silence : null;

    private static Dictionary<string, string> Asked(ReportPage page) => new()
    {
        ["leads"] = page.T("Leads", "Prospek"),
        ["posts"] = page.T("Posts", "Postingan"),
        ["email_campaigns"] = page.T("Mailings", "Email kampanye"),
        ["ad_spend"] = page.T("Ads", "Iklan"),
        ["traffic"] = page.T("Web traffic", "Lalu lintas situs"),
        ["session_parts"] = page.T("Web traffic", "Lalu lintas situs"),
        ["log_hits"] = page.T("Access logs", "Log akses"),
        ["log_chunks"] = page.T("Access logs", "Log akses"),
        ["searches"] = page.T("Searches", "Pencarian"),
        ["social_days"] = page.T("Social accounts", "Akun media sosial"),
        ["post_days"] = page.T("Social accounts", "Akun media sosial"),
        ["audience_views"] = page.T("Social accounts", "Akun media sosial"),
    };

    // What a question names already is not told again.
    private static (Claim Claim, Sentence Text)? Ended(
        ReportPage page, List<(string Metric, Period Period)> told, IReadOnlyList<(Claim Claim, Sentence Text)?> asked)
    {
        var old = told.Where(pair => !MarketingDays.IsFresh(page.Measured, pair.Period)
            && !asked.Any(question => question?.Claim.Day is { } day && day >= pair.Period.To
                && day.DayNumber - pair.Period.To.DayNumber < 7)).ToList();
        return old.Count == 0
            ? null : new Claim(ClaimCodes.Ended) { Figures = [.. old.Select(pair => page.Measured.Of(pair.Metric).Over(pair.Period))] }.As(
            page.T("Known only up to a day long past: ", "Hanya diketahui sampai hari yang sudah lama lewat: ")
            + string.Join(", ", old.Select(pair => $"{page.Name(pair.Metric)} ({page.Culture.Day(pair.Period.To)})")) + ".");
    }

    private static (Claim Claim, Sentence Text)? Incomparable(
        ReportPage page, IReadOnlyList<(string Name, Comparison Part)> ended, IReadOnlyList<(string Name, Comparison Part)> endedInYear)
    {
        var lacking = ended.Count > 0 ? ended : endedInYear;
        var parts = string.Join(", ", lacking.Select(part => part.Name).Distinct().Order(StringComparer.Ordinal));
        var earlier = ended.Count > 0
            ? page.T("the previous period", "periode sebelumnya") : page.T("a year earlier", "setahun sebelumnya");
        return parts.Length == 0 ? null : new Claim(ClaimCodes.OneSided, [.. lacking.Select(part => part.Part)]).As(page.T(
            $"Not compared with {earlier} as a whole: {parts} has figures in one of the two periods only. Upload what is missing, or "
                + $"compare part by part below.",
            $"Keseluruhannya tidak dibandingkan dengan {earlier}: {parts} hanya memiliki angka di salah satu periode. Unggah yang belum "
                + $"ada, atau bandingkan per bagian di bawah."));
    }

    // What is fresh, and whose two periods are told by the same exports.
    private static List<(string Metric, Comparison Comparison)> Moves(ReportPage page, Func<Period, Period> earlier) =>
        [.. Watched.Select(metric => (Metric: metric, Comparison: Move(page.Measured, metric, earlier)))
            .Where(
                move => move.Comparison is { Change: not null, IsFair: true }
                    && Coverage.OneSided(page, move.Metric, move.Comparison!).Count == 0)
            .Select(move => (move.Metric, move.Comparison!))];

    private static Comparison? Move(Measured measured, string metric, Func<Period, Period> earlier) =>
        MarketingDays.Of(measured, metric) is { } period && MarketingDays.IsFresh(measured, period)
            ? measured.Of(metric).Compare(period, earlier(period)) : null;

    private static (Claim Claim, Sentence Text)? Moved(ReportPage page, List<(string Metric, Comparison Comparison)> moves, bool up) =>
        Clear(moves, up) is not { Count: > 0 } clear ? null
        : new Claim(ClaimCodes.Clear, [.. clear.Select(move => move.Comparison)])
        .As((up ? page.T("Clearly up: ", "Naik secara nyata: ") : page.T("Clearly down: ", "Turun secara nyata: ")) + Listed(page, clear)
            + ".");

    // Marketing works for the year: what four weeks hide may stand out beside the year before.
    private static (Claim Claim, Sentence Text)? InAYear(ReportPage page)
    {
        var moves = Moves(page, MarketingDays.YearBefore);
        var (up, down) = (Clear(moves, up: true), Clear(moves, up: false));
        var parts = new[] { (page.T("up: ", "naik: "), up), (page.T("down: ", "turun: "), down) }
            .Where(part => part.Item2.Count > 0).Select(part => (Sentence)part.Item1 + Listed(page, part.Item2)).ToList();
        return parts.Count == 0 ? null : new Claim(ClaimCodes.Clear, [.. up.Concat(down).Select(move => move.Comparison)]).As(
            page.T("Compared with a year earlier, clearly ", "Dibanding setahun sebelumnya, secara nyata ")
                + Sentence.Join("; ", parts) + ".");
    }

    private static List<(string Metric, Comparison Comparison)> Clear(List<(string Metric, Comparison Comparison)> moves, bool up) =>
        [.. moves.Where(move => move.Comparison.IsClear && move.Comparison.Change > 0 == up)
            .OrderByDescending(move => Math.Abs(move.Comparison.Change!.Value)).Take(4)];

    private static Sentence Listed(ReportPage page, List<(string Metric, Comparison Comparison)> moves) =>
        Sentence.Join(", ", moves.Select(move => (Sentence)$"{page.Name(move.Metric)} {page.Wording.Size(move.Comparison)}"));

    private static (Claim Claim, Sentence Text)? Unsure(ReportPage page, List<(string Metric, Comparison Comparison)> moves)
    {
        var unsure = moves.Where(move => move.Comparison.Certainty == Certainty.Swing && !Wording.IsLittle(move.Comparison)).Take(4)
            .ToList();
        return unsure.Count == 0 ? null : new Claim(ClaimCodes.WithinSwing, [.. unsure.Select(move => move.Comparison)]).As(
            page.T(
                "Moved, but no more than in their thirteen weeks before: ",
                "Berubah, tetapi tidak lebih dari tiga belas minggu sebelumnya: ")
                + Sentence.Join(", ", unsure.Select(move => (Sentence)$"{page.Name(move.Metric)} {Way(page, move.Comparison)} "
                    + $"{page.Wording.Size(move.Comparison)}")) + ".");
    }

    private static string Way(ReportPage page, Comparison comparison) =>
        comparison.Change > 0 ? page.T("up", "naik") : page.T("down", "turun");
}
