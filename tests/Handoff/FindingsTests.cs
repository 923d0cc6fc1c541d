using System.Text;
using Handoff;
using Handoff.Closings;
using Handoff.Cohorts;
using Handoff.Diagnosis;
using Handoff.Diagnosis.Words;
using Handoff.Findings;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Tests.Reports.Claims;
using Sales.Published;
using Xunit;
using static Pipeline.Tests.Handoff.Published;

namespace Pipeline.Tests.Handoff;

/// <summary>From published records to what stands beside the verdict.</summary>
public sealed class FindingsTests
{
    private static readonly DateOnly AsOf = new(2026, 7, 1);

    [Fact]
    public async Task Calls_that_come_later_from_month_to_month_are_told_with_their_months()
    {
        using var published = Make(horizon: 45, months: 12, leads: 120, inTime: back => 0.4 + (0.045 * back));
        var (report, stories) = published.Report(AsOf);
        var drift = Assert.Single(Rows(report, FindingLists.Drifts));
        Assert.Equal(
            ["in_time", "2025-07-01", "2025-09-30", "2026-02-01", "2026-04-30"], drift.Take(5));
        Assert.Equal(0L, drift[8]);
        Assert.Empty(Rows(report, FindingLists.Early));
        Assert.Matches(
            "^A slow drift over months: the share of leads called in time fell from [89][0-9]\\.[0-9]% \\(Jul–Sep 2025\\) to "
                + "[56][0-9]\\.[0-9]% \\(Feb–Apr 2026\\)\\.$",
            await ToldAsync(report, stories, FindingCodes.Drift));
    }

    [Fact]
    public void Calls_that_come_as_ever_are_not_told()
    {
        using var published = Make(horizon: 45, months: 12, leads: 120, inTime: _ => 0.7);
        Assert.Empty(Rows(published.Report(AsOf).Report, FindingLists.Drifts));
    }

    // Ten months until a lead can be judged: who hears of last year's calls alone hears of these too late.
    [Fact]
    public async Task Young_leads_tell_their_early_signs_where_deals_take_most_of_a_year()
    {
        using var published = Make(horizon: 270, months: 14, leads: 30, inTime: back => back < 4 ? 0.4 : 0.85);
        var (report, stories) = published.Report(AsOf);
        var signs = Rows(report, FindingLists.Early);
        Assert.Equal(["accepted", "in_time", "with_deal"], signs.Select(row => (string)row[0]!));
        Assert.All(signs, row => Assert.Equal(["2025-12-01", "2026-02-28", "2026-03-01", "2026-05-31", 90L, 90L], row.Skip(2).Take(6)));
        Assert.Equal([0L, 1L, 0L], signs.Select(row => row[11]));
        Assert.Matches(
            "^Early signs, 30 days after they came: of the 90 leads of Mar–May 2026, compared with the 90 of Dec 2025 – Feb 2026, "
                + "fewer were called in time \\(.*% now, .*% before\\); as many as before, allowing for chance, were accepted "
                + "\\(100\\.0% now, 100\\.0% before\\) and had a deal \\(.*\\)\\.$",
            await ToldAsync(report, stories, FindingCodes.EarlySigns));
    }

    // April's leads of the weekends are called after three days; all others after five hours.
    [Fact]
    public async Task Calls_that_are_late_at_weekends_alone_are_told_of_the_weekends()
    {
        using var published = Make(horizon: 45, months: 6, leads: 600, inTime: _ => 0.8, weekend: back => back == 3 ? 0.2 : 0.8);
        var (report, stories) = published.Report(AsOf);
        var seen = stories.Single(story => story.Pair.Kind == CohortKind.Month).Answer.Verdict.Arrival!;
        Assert.Equal([Arrival.Weekend], seen.Arrivals);
        Assert.Equal("weekend", Cell("arrivals"));
        Assert.Matches(
            "^Leads of April 2026 vs the previous month: Fewer of the leads that came at weekends were called in time "
                + "\\([12][0-9]% now, [78][0-9]% before\\), and of the others "
                + "about as many as before \\([78][0-9]% now, [78][0-9]% before\\)",
            await ToldAsync(report, stories, AssertionCodes.ArrivalSeen));

        object? Cell(string column) => report.Lists.Single(list => list.Id == "diagnosis") is var list
            ? list.Rows.Single(row => Equals(row[0], "month"))[list.Columns.ToList().IndexOf(column)] : null;
    }

    [Fact]
    public async Task What_sales_own_report_says_of_the_same_months_is_told()
    {
        using var published = Make(horizon: 45, months: 4, leads: 200, inTime: _ => 0.8);
        Assert.Null(published.Report(AsOf).Stories[0].Closed);
        foreach (var (day, value) in new[] { ("2026-03-05", 4_000_000m), ("2026-03-31", 500_000m), ("2026-04-30", 3_000_000m) })
        {
            published.WonDays.Add(
                new() { Day = DateOnly.Parse(day, CultureInfo.InvariantCulture), Deals = 1, Value = value, Currency = "IDR" });
        }

        var (report, stories) = published.Report(AsOf);
        var month = stories.Single(story => story.Pair.Kind == CohortKind.Month);
        Assert.Equal((4_500_000, 3_000_000), (month.Closed!.Before.Value, month.Closed.After.Value));
        Assert.StartsWith(
            "Sales' own report counts a win on the day it closed: Rp 3m for Apr 2026, Rp 4.5m for Mar 2026. That is the ",
            await ToldAsync(report, [month], FindingCodes.ByClosing), StringComparison.Ordinal);

        // Sales' exports begin within March: its page tells March in part.
        published.SalesKnown.Add(new() { Kind = "deals", Source = "crm", FromDay = new(2026, 3, 4), ToDay = AsOf, LastOn = AsOf });
        Assert.Null(published.Report(AsOf).Stories[0].Closed);
    }

    // One deal of each part: what the comparison has and the parts are what sales' own report has, to the rupiah.
    [Theory]
    [InlineData("no lead", ClosedPart.NoLead, 7)]
    [InlineData("lead of January", ClosedPart.OtherTimes, 7)]
    [InlineData("19 days after its lead", ClosedPart.AfterHorizon, 7)]
    [InlineData("before its lead", ClosedPart.BeforeLead, 7)]
    [InlineData("in June", ClosedPart.AfterPeriod, -7)]
    [InlineData("not published", ClosedPart.Rest, 7)]
    public void Each_part_of_the_difference_to_sales_own_report_is_counted_once(string kind, ClosedPart part, int millions)
    {
        using var published = Make(horizon: 15, months: 6, leads: 200, inTime: _ => 0.8);
        foreach (var index in Enumerable.Range(0, published.Outcomes.Count))
        {
            // Won on the day of the lead, so that both reports have them in one month.
            var one = published.Outcomes[index];
            published.Outcomes[index] = one with { ClosedAt = one.CreatedAt!.Value.AddDays(-4).AddHours(1) };
        }

        var won = Deal("x", "won") with { Value = 7_000_000, CreatedAt = new DateTime(2026, 5, 2), ClosedAt = new DateTime(2026, 5, 20) };
        published.Leads.Add(Lead("y", kind == "lead of January" ? new(2026, 1, 5) : kind == "before its lead" ? new(2026, 5, 25)
            : kind == "in June" ? new(2026, 5, 29) : new DateTime(2026, 5, 1)));
        if (kind != "not published")
        {
            published.Outcomes.Add(kind == "no lead" ? won : won with
            {
                LeadId = "y",
                ClosedAt = kind == "in June" ? new(2026, 6, 3) : new DateTime(2026, 5, 20),
            });
        }

        var wins = published.Outcomes.Where(one => one.Outcome == "won").GroupBy(one => DateOnly.FromDateTime(one.ClosedAt!.Value));
        published.WonDays.AddRange(wins.Select(day => new WonDay
        {
            Day = day.Key,
            Deals = day.Count(),
            Value = day.Sum(one => one.Value),
            Currency = "IDR",
        }));
        if (kind == "not published")
        {
            published.WonDays.Add(new() { Day = new(2026, 5, 20), Deals = 1, Value = 7_000_000, Currency = "IDR" });
        }

        var story = published.Report(AsOf).Stories.Single(one => one.Pair is { Kind: CohortKind.Month, After.From.Month: 5 });
        var closed = story.Closed!;
        Assert.Equal(story.Answer.Split.Before, closed.Before.Value, 3);
        Assert.All(closed.Before.Parts.Values, value => Assert.Equal(0, value));
        Assert.Equal(closed.After.Value, story.Answer.Split.After + closed.After.Parts.Values.Sum(), 3);
        Assert.Equal(millions * 1e6, closed.After.Parts[part], 3);
        Assert.All(closed.After.Parts.Where(one => one.Key != part), one => Assert.Equal(0, one.Value));
    }

    // From exports: what the hand-off tells of sales' page is what stands there.
    [Fact]
    public async Task What_is_told_of_sales_own_report_stands_there()
    {
        var (leads, deals) = (new StringBuilder("lead id,created,email,channel,source,campaign,status\n"),
            new StringBuilder("deal id,stage,outcome,amount,currency,owner,created,closed,lead id\n"));
        foreach (var i in Enumerable.Range(0, 400))
        {
            var created = new DateOnly(2026, 1, 1).AddDays(i * 150 / 400);
            leads.Append(
                CultureInfo.InvariantCulture, $"L{i},{created:yyyy-MM-dd} 09:00,l{i}@firm.example,Organic,Website,,qualified\n");
            if (i % 4 == 0)
            {
                deals.Append(
                    CultureInfo.InvariantCulture,
                    $"D{i},Won,won,{1_000_000 + (i * 1000)},IDR,Ayu,{created:yyyy-MM-dd},{created.AddDays(20):yyyy-MM-dd},L{i}\n");
            }
        }

        var pages = await FirmPages.WriteAsync(
            AsOf, [("leads-2026-07-01.csv", leads.ToString())], [("deals-2026-07-01.csv", deals.ToString())]);
        var list = pages.Reports["handoff"].Lists.Single(list => list.Id == "diagnosis");
        var row = list.Rows.Single(row => Equals(row[0], "month"));
        foreach (var period in new[] { "before", "after" })
        {
            var month = DateOnly.ParseExact((string)Cell(period + "_from")!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var own = Assert.Single(
                pages.Reports["sales"].Measurements,
                one => one is { Metric: "won_value", Grain: "month", Dimensions.Count: 0 } && one.From == month);
            Assert.True(own.Value > 0);
            Assert.Equal(own.Value, Cell(period + "_closed_value"));
        }

        Assert.Contains("Laporan penjualan sendiri menghitung kemenangan", pages.Text("handoff", "id"), StringComparison.Ordinal);

        object? Cell(string column) => row[list.Columns.ToList().IndexOf(column)];
    }

    private static List<IReadOnlyList<object?>> Rows(Report report, string id) => [.. report.Lists.Single(list => list.Id == id).Rows];

    private static async Task<string> ToldAsync(Report report, IReadOnlyList<Story> stories, string code)
    {
        var shown = new PageContent();
        await ReportHtml.RenderAsync(
            report, HandoffPipeline.Handoff, ReportMeasuring.MetricsOf(HandoffPipeline.Handoff), "en", shown,
            new Dictionary<string, object?> { ["Stories"] = stories });
        return Assert.Single(shown.Headline!.Sentences, sentence => sentence.Code == code).Words;
    }

    // Months before July 2026, the newest one back; what is called late is called after three days.
    private static Published Make(int horizon, int months, int leads, Func<int, double> inTime, Func<int, double>? weekend = null)
    {
        var random = new Random(7);
        var published = new Published { Settings = new PipelineSettings { HorizonDays = horizon } };
        foreach (var back in Enumerable.Range(1, months))
        {
            var month = new DateTime(2026, 7, 1).AddMonths(-back);
            for (var i = 0; i < leads; i++)
            {
                var (id, created) = ($"{back}-{i}", month.AddDays(i % DateTime.DaysInMonth(month.Year, month.Month)).AddHours(8 + (i % 9)));
                published.Leads.Add(Lead(id, created) with { Channel = i % 3 == 0 ? "Paid Social" : "Organic Search" });
                published.Touches.Add(new LeadTouch
                {
                    Source = "crm",
                    LeadId = id,
                    TouchedAt = created.AddHours(random.NextDouble() < Share(back, created) ? 5 : 72),
                });
                if (random.NextDouble() < 0.25)
                {
                    published.Outcomes.Add(Deal("d" + id, random.NextDouble() < 0.5 ? "won" : "lost") with
                    {
                        LeadId = id,
                        CreatedAt = created.AddDays(4),
                        ClosedAt = created.AddDays(20),
                        Value = 1_000_000 + (1000 * random.Next(500)),
                    });
                }
            }
        }

        return published;

        double Share(int back, DateTime created) => weekend is not null && created.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? (weekend ?? inTime)(back) : inTime(back);
    }
}
