using Marketing;
using Pipeline.Tests.Facts;
using Xunit;

namespace Pipeline.Tests.Marketing.Facts;

/// <summary>Which leads count, once several exports hold the same person.</summary>
public sealed class LeadsTests : IDisposable
{
    private const string Heading = "Record Id,Lead Owner,Email,Mobile,Lead Source,Lead Status,Created Time,Converted Deal.id,Campaign Id\n";

    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    [Fact]
    public async Task A_person_counts_once_and_the_record_that_became_a_deal_speaks()
    {
        await facts.WriteAsync("Leads_2026_02_01.csv", Heading
            + "1,Ayu,dewi@kopi.example,,,Contacted,2026-01-05 09:00,,\n"
            + "2,Ayu,DEWI@kopi.example,,Cold Call,Contacted,2026-01-20 09:00,77,\n"
            + "3,Ayu,,0812-3456-7002,Partner,Contacted,2026-01-06 09:00,,\n"
            + "4,Ayu,,+62 812 3456 7002,Partner,Contacted,2026-02-06 09:00,,\n"
            + "5,Ayu,,,Partner,Contacted,2026-01-07 09:00,,\n"
            + "6,Ayu,,,Partner,Contacted,2026-01-07 09:00,,\n"
            + "7,Ayu,spam@kopi.example,,Partner,Spam,2026-01-07 09:00,,\n");
        await facts.WriteAsync(
            "form.csv",
            "id,created_time,form_id,is_organic,campaign_name,email\nl:9,2026-01-03T09:00:00+07:00,f:1,false,Januari,dewi@kopi.example\n");

        Assert.Equal(
            [
                ["zoho|2", "77", "2026-01-03", "Paid Social", "Januari", "3"],
                ["zoho|3", null, "2026-01-06", "Partner", null, "2"],
                ["zoho|5", null, "2026-01-07", "Partner", null, "1"],
                ["zoho|6", null, "2026-01-07", "Partner", null, "1"],
            ],
            facts.Query("select lead_key, deal_id, created_on::varchar, channel, campaign, records from leads order by lead_key"));
        Assert.Equal(
            ["2026-01-05 09:00:00"], facts.Query("select qualified_at::varchar from qualified_leads where lead_key = 'zoho|2'").Single());
        Assert.Equal((4d, 3d), (Value("leads"), Value("lead_duplicates")));
    }

    // Two names are too few to tell by them that an address is nobody's: what only fills its field joins nobody.
    [Theory]
    [InlineData("noemail@noemail.com", "", 2)]
    [InlineData("no.reply@kopi.example", "", 2)]
    [InlineData("tidak.ada@gmail.com", "", 2)]
    [InlineData("tidak-ada1@gmail.com", "", 2)]
    [InlineData("nadia@kopi.example", "", 1)]
    [InlineData("nanang@kopi.example", "", 1)]
    [InlineData("info@kopi.example", "", 1)]
    [InlineData("", "0812-3456-0078", 1)]
    [InlineData("", "0812-3456-7890", 1)]
    public async Task What_two_names_have_in_common_joins_them_unless_it_fills_a_field(string email, string number, int leads)
    {
        await facts.WriteAsync("leads.csv", "lead id,created,name,email,phone\n"
            + $"1,2026-01-05,Dewi Lestari,{email},{number}\n2,2026-01-06,Budi Santoso,{email},{number}\n");
        Assert.Equal(leads, facts.Query("select lead_id from leads").Count);
    }

    [Fact]
    public async Task The_newest_snapshot_of_a_lead_wins_whatever_the_order_of_arrival()
    {
        await facts.WriteAsync("Leads_2026-02-01.csv", Heading + "1,Ayu,dewi@kopi.example,,Partner,Spam,2026-01-05 09:00,,\n");
        await facts.WriteAsync(
            "Leads_2026-01-10.csv", Heading
                + "1,Ayu,dewi@kopi.example,,Partner,Contacted,2026-01-05 09:00,,\n2,Ayu,budi@kopi.example,,Partner,Contacted,2026-01-05 "
                + "09:00,,\n");
        Assert.Equal([["2"]], facts.Query("select lead_id from leads"));
    }

    [Fact]
    public async Task A_lead_that_comes_later_than_the_report_does_not_count_yet()
    {
        await facts.WriteAsync(
            "leads.csv",
            "lead id,created,email,qualified\na,2026-01-05,a@kopi.example,2026-02-05\nb,2026-03-01,b@kopi.example,2026-03-01\n");
        Assert.Equal(
            ["1", "0"],
            facts.Query("select (select count(*) from leads), (select count(*) from qualified_leads)", new DateOnly(2026, 1, 31)).Single());
        Assert.Equal(
            ["1", "1"],
            facts.Query("select (select count(*) from leads), (select count(*) from qualified_leads)", new DateOnly(2026, 2, 28)).Single());
    }

    [Theory]
    [InlineData("google,cpc,", "Paid Search")]
    [InlineData("instagram,cpc,", "Paid Social")]
    [InlineData("instagram,social,", "Organic Social")]
    [InlineData("google,organic,", "Organic Search")]
    [InlineData("buletin,email,", "Email")]
    [InlineData("kopi.example,referral,", "Referral")]
    [InlineData(",,google / cpc", "Paid Search")]
    [InlineData(",,Organic Search", "Organic Search")]
    [InlineData(",,direct_traffic", "Direct")]
    [InlineData(",,tokopedia", "Organic Shopping")]
    [InlineData(",,m.facebook.com", "Organic Social")]
    [InlineData(",,Iklan Instagram", "Paid Social")]
    [InlineData(",,pameran", "Event")]
    [InlineData(",,entah", "Unknown")]
    [InlineData(",,", "Unknown")]
    public async Task A_channel_is_told_from_source_and_medium_else_from_the_tool_s_word(string tags, string channel)
    {
        await facts.WriteAsync("leads.csv", $"lead id,created,utm_source,utm_medium,source\na,2026-01-05,{tags}\n");
        Assert.Equal([[channel]], facts.Query("select channel from leads"));
    }

    [Fact]
    public async Task A_channel_that_the_export_names_is_taken_in_its_usual_spelling()
    {
        await facts.WriteAsync(
            "leads.csv", "lead id,created,email,channel,source\na,2026-01-05,,paid social,google\nb,2026-01-05,,Radio,google\n");
        Assert.Equal([["a", "Paid Social"], ["b", "Radio"]], facts.Query("select lead_id, channel from leads order by 1"));
    }

    [Fact]
    public async Task A_campaign_goes_by_its_name_once_the_list_of_campaigns_is_there()
    {
        await facts.WriteAsync(
            "Leads_2026_02_01.csv", Heading
                + "1,Ayu,dewi@kopi.example,,Partner,Contacted,2026-01-05 09:00,,810001\n2,Ayu,budi@kopi.example,,Partner,Contacted,"
                + "2026-01-05 09:00,,810002\n");
        await facts.WriteAsync("Campaigns.csv", "CAMPAIGNID,Campaign Name,Budgeted Cost\n810001,Mesin Kopi Januari,$5.00\n");
        Assert.Equal([["1", "Mesin Kopi Januari"], ["2", "810002"]], facts.Query("select lead_id, campaign from leads order by 1"));
    }

    [Fact]
    public async Task Velocity_compares_a_month_with_the_one_before_in_each_channel()
    {
        await facts.WriteAsync(
            "leads.csv",
            "lead id,created,channel,status\na,2026-01-05,Email,qualified\nb,2026-02-01,Email,qualified\nc,2026-02-28,Direct,qualified\nd,"
                + "2026-02-28,Direct,\n");
        var measured = facts.Measure(new DateOnly(2026, 3, 15)).Where(m => m.Metric == "lead_velocity").ToList();

        var months = measured.Where(m => m.Dimensions.Count == 0).ToList();
        Assert.Equal([(1, null, 1L), (2, 1.0, 2L), (3, -1.0, 0L)], months.Select(m => (m.From!.Value.Month, m.Value, m.N)));
        Assert.Equal([null, 0.0, -1.0], measured.Where(m => m.Dimensions.GetValueOrDefault("channel") == "Email").Select(m => m.Value));
        Assert.True(months[2].Provisional);
    }

    [Fact]
    public async Task A_month_long_after_the_last_lead_has_no_velocity()
    {
        await facts.WriteAsync("leads.csv", "lead id,created,channel,status\na,2026-01-05,Email,qualified\nb,2026-02-20,Email,qualified\n");
        var months = facts.Measure(new DateOnly(2026, 6, 15), "lead_velocity").Where(m => m.Dimensions.Count == 0);
        Assert.Equal([1, 2], months.Select(m => m.From!.Value.Month));
    }

    [Fact]
    public async Task The_end_of_a_first_month_is_no_measure_for_the_second()
    {
        await facts.WriteAsync(
            "leads.csv",
            "lead id,created,channel,status\na,2025-12-31,Email,qualified\nb,2026-01-20,Email,qualified\nc,2026-01-20,Email,qualified\nd,"
                + "2026-02-20,Email,qualified\n");
        var months = facts.Measure(new DateOnly(2026, 3, 1), "lead_velocity")
            .Where(m => m.Dimensions.Count == 0 && m.From < new DateOnly(2026, 3, 1));
        Assert.Equal([null, null, -0.5], months.Select(m => m.Value));
    }

    [Fact]
    public async Task Sessions_of_days_without_known_leads_are_no_visits_without_one()
    {
        await facts.WriteAsync("leads.csv", "lead id,created,channel,status\na,2026-01-05,Email,qualified\n");
        await facts.WriteAsync(
            "ga4_2026-06-30.csv",
            "date,sessionSource,sessionMedium,sessions,totalUsers\n20260105,google,organic,100,90\n20260610,google,organic,500,400\n");
        var rate = Assert.Single(facts.Measure(only: "visit_to_lead_rate"), m => m.Grain == "all" && m.Dimensions.Count == 0);
        Assert.Equal((1.0, 100.0), (rate.Numerator, rate.Denominator));
    }

    public void Dispose() => facts.Dispose();

    private double? Value(string metric) =>
        Assert.Single(facts.Measure(), m => m.Metric == metric && m.Grain == "all" && m.Dimensions.Count == 0).Value;
}
