using Marketing;
using Pipeline.Metrics;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>What a business's own lists change: which searches are branded, and which channel a visit or a lead belongs to.</summary>
public sealed class BrandAndRuleTests : IDisposable
{
    private const string Search = "Date,Clicks,Impressions,CTR,Position\n2026-01-01,30,300,10%,4\n2026-01-02,70,700,10%,4\n";
    private const string Queries =
        "Top queries,Clicks,Impressions,CTR,Position\nmesin kopi nusantara,20,100,20%,1\nharga MKN  Coffee,10,50,20%,1\nmesin kopi,30,500,"
            + "6%,5\n";
    private const string Log =
        "192.0.2.1 - - [05/Jan/2026:10:00:00 +0700] \"GET /?utm_source=wa-blast&utm_medium=broadcast&utm_campaign=lebaran HTTP/1.1\" 200 "
            + "100 \"-\" \"Mozilla/5.0 (X11; Linux x86_64)\"\n"
        + "192.0.2.2 - - [05/Jan/2026:11:00:00 +0700] \"GET / HTTP/1.1\" 200 100 \"-\" \"Mozilla/5.0 (X11; Linux x86_64)\"\n"
        + "192.0.2.1 - - [07/Jan/2026:10:00:00 +0700] \"GET /harga HTTP/1.1\" 200 100 \"-\" \"Mozilla/5.0 (X11; Linux x86_64)\"\n"
        + "192.0.2.3 - - [07/Jan/2026:12:00:00 +0700] \"GET /harga HTTP/1.1\" 200 100 \"-\" \"Mozilla/5.0 (X11; Linux x86_64)\"\n";

    private const string Leads =
        "lead id,created,email,phone,source,utm_source,utm_medium,campaign\n1,2026-01-05,ayu@toko.example,,,wa-blast,broadcast,\n2,"
            + "2026-01-07,budi@toko.example,,Pameran Jakarta,,,\n";

    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);
    private readonly Workplace workplace = new();
    private int uploads;

    [Fact]
    public async Task A_blank_line_in_a_list_of_one_column_loses_nothing()
    {
        var receipt = await facts.WriteAsync("brand-terms.csv", "brand term\n\nkedai kopi\n\nmesin kopi\n");
        Assert.Equal((2, 2), (receipt.Rows.Read, receipt.Rows.Kept));
    }

    [Fact]
    public async Task Branded_searches_have_bounds_because_some_queries_are_hidden()
    {
        await TakeAsync("Chart.csv", Search);
        await TakeAsync("Queries_2026-01-01_2026-01-02.csv", Queries);
        Assert.Null(All("branded_search_share"));
        Assert.Equal((40, 100), Parts("hidden_search_share"));

        await TakeAsync("merek.csv", "istilah merek\nMesin Kopi Nusantara\nmkn coffee\n");
        Assert.Equal((30, 60), Parts("branded_search_share"));
        Assert.Equal((30, 100), Parts("branded_search_share_least"));
        Assert.Equal((70, 100), Parts("branded_search_share_most"));
    }

    [Fact]
    public async Task Brand_engagement_wants_searches_and_sessions_of_the_same_days()
    {
        await TakeAsync("merek.csv", "istilah merek\nMesin Kopi Nusantara\nmkn coffee\n");
        await TakeAsync("Queries_2026-01-01_2026-01-02.csv", Queries);
        const string Sessions = "date,sessionDefaultChannelGroup,sessions,totalUsers\n20260101,Direct,7,6\n20260101,Email,50,40\n";
        await TakeAsync("first.csv", Sessions);
        Assert.Null(All("brand_engagement"));

        await TakeAsync("both.csv", Sessions + "20260102,Direct,3,3\n20260102,Email,5,5\n");
        Assert.Equal((30 + 10, 60 + 10), Parts("brand_engagement"));
    }

    [Fact]
    public async Task A_rule_decides_the_channel_of_visits_and_leads_before_the_default_grouping()
    {
        await TakeAsync("access.log", Log);
        await TakeAsync("leads.csv", Leads);
        Assert.Equal(1, By("visits", "channel", "Unassigned")?.Value);
        Assert.Equal(2, All("leads")?.Value);

        await TakeAsync("kanal.csv", "source,medium,campaign,channel\nwa-*,,,Chat\npameran*,,,Event\n,broadcast,,Other\n");
        Assert.Null(By("visits", "channel", "Unassigned"));
        Assert.Equal(1, By("visits", "channel", "Chat")?.Value);
        Assert.Equal(3, By("visits", "channel", "Direct")?.Value);
        Assert.Equal(1, By("leads", "channel", "Chat")?.Value);
        Assert.Equal(1, By("leads", "channel", "Event")?.Value);
    }

    [Fact]
    public async Task Leads_stand_beside_the_visits_of_their_days_and_channel()
    {
        await TakeAsync("access.log", Log);
        await TakeAsync("leads.csv", Leads + "3,2026-03-01,citra@toko.example,,,,,\n");
        await TakeAsync("kanal.csv", "source,medium,campaign,channel\nwa-*,,,Chat\n");

        Assert.Equal((2, 4), Parts("visit_to_lead_rate"));
        Assert.Equal(1, By("visit_to_lead_rate", "channel", "Chat")?.Value);
        Assert.Equal((3, 4), Parts("direct_share"));
        Assert.Equal((1, 4), Parts("campaign_coverage"));
        Assert.Equal((1, 3), Parts("returning_visitor_rate"));
    }

    [Fact]
    public async Task A_span_of_cost_that_is_no_part_of_a_month_takes_its_leads_along()
    {
        await TakeAsync(
            "ads.csv",
            "Reporting starts,Reporting ends,Campaign name,Amount spent (IDR),Impressions,Reach,Results\n2026-01-05,2026-02-04,Lebaran,"
                + "300000,1000,500,3\n");
        await TakeAsync("leads.csv", Leads);
        Assert.Equal((300_000, 2), Parts("cost_per_lead"));
        Assert.DoesNotContain(Measured("cost_per_lead"), figure => figure.Grain == "month");
    }

    // From Monday 5 to Friday 16 January nothing was spent at the weekend, and its leads came all the same; those before and after did not
    // come of days of which the cost is known.
    [Fact]
    public async Task Leads_of_days_on_which_nothing_was_spent_count_where_the_report_speaks_for_them()
    {
        var days = Enumerable.Range(5, 12).Where(day => day is not (10 or 11));
        await TakeAsync(
            "ads.csv",
            "Day,Campaign name,Amount spent (IDR),Impressions,Reach,Results\n"
                + string.Concat(days.Select(day => $"2026-01-{day:00},Lebaran,22000,1000,500,3\n")));
        await TakeAsync(
            "leads.csv", "lead id,created,email,source\n"
                + string.Concat(Enumerable.Range(1, 20).Select(day => $"L{day},2026-01-{day:00},l{day}@toko.example,Pameran\n")));
        Assert.Equal((220_000, 12), Parts("cost_per_lead"));
    }

    public void Dispose()
    {
        facts.Dispose();
        workplace.Dispose();
    }

    private async Task TakeAsync(string name, string text)
    {
        var path = Path.Combine(workplace.Folder, name);
        await File.WriteAllTextAsync(path, text);
        var receipt = await facts.TakeAsync(path, name, new DateTimeOffset(2030, 1, 1, uploads++, 0, 0, TimeSpan.Zero));
        Assert.Equal((Outcome.TakenIn, 0L), (receipt.Outcome, receipt.Rows.Rejected));
    }

    private List<Measurement> Measured(string metric) =>
        [.. facts.Measure(only: [metric]).Where(measurement => measurement.Metric == metric)];

    private Measurement? All(string metric) =>
        Measured(metric).SingleOrDefault(measurement => measurement.Grain == "all" && measurement.Dimensions.Count == 0);

    private (double?, double?) Parts(string metric) => (All(metric)?.Numerator, All(metric)?.Denominator);

    private Measurement? By(string metric, string dimension, string item) =>
        Measured(metric)
            .SingleOrDefault(measurement => measurement.Grain == "all" && measurement.Dimensions.GetValueOrDefault(dimension) == item);
}
