using Pipeline.Metrics;
using Pipeline.Tests.Facts;
using Sales;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>How soon sales turns to the leads that it knows.</summary>
public sealed class LeadFollowUpsTests : IDisposable
{
    private const string Leads = "Record Id,Lead Owner,Email,Lead Status,Created Time,Converted,Converted Deal.id\n"
        + "1,Ayu,,Contacted,2026-05-04 09:00,,\n"
        + "2,Ayu,,New,2026-05-04 09:00,,\n"
        + "3,Ayu,,Contacted,2026-05-05 09:00,true,77\n"
        + "4,Ayu,,New,2026-05-19 20:00,,\n"
        + "5,Ayu,,New,2026-05-01 09:00,,\n";

    private const string Touches = "activity time,kind,lead id,deal id,status\n2026-05-03 08:00,call,9,,\n2026-05-04 11:00,call,1,,\n"
        + "2026-05-04 12:00,call,2,,missed\n2026-05-07 09:00,meeting,,77,\n2026-05-20 08:00,call,9,,\n";

    private static readonly DateOnly AsOf = new(2026, 6, 15);

    private readonly LocalFacts facts = new(SalesPipeline.Sales);

    [Fact]
    public async Task Leads_that_nobody_touched_wait_on_and_those_that_are_not_due_are_not_judged()
    {
        await facts.WriteAsync("Leads_2026-05-20.csv", Leads);
        Assert.Empty(facts.Measure(AsOf, "follow_up_hours_median", "followed_up_in_time_share", "never_followed_up_share"));

        // A missed call reached nobody; a call on the deal is one on its lead; lead 5 came before any touch was recorded.
        await facts.WriteAsync("kegiatan_2026-05-20.csv", Touches);
        Assert.Equal(
            ["1 2 True", "2 383 False", "3 48 True", "4 12 False"],
            facts.Query("select lead_id, hours::int, is_touched from lead_follow_ups order by lead_id", AsOf)
                .Select(row => string.Join(' ', row)));

        // Within a day 1 of 3: of the last, 12 hours are known. Of four, half are touched by 48 hours: past the one that waits 12.
        Assert.Equal((1d, 3d), Parts("followed_up_in_time_share"));
        Assert.Equal((1d, 3d), Parts("never_followed_up_share"));
        Assert.Equal(48, Find("follow_up_hours_median").Value);
    }

    // Both sides and the call list judge by one agreed time. A target of the median is none of a lead.
    [Theory]
    [InlineData(12, 1, 4)]
    [InlineData(24, 1, 3)]
    [InlineData(48, 2, 3)]
    public async Task The_agreed_time_is_the_setting_s(double agreed, double inTime, double due)
    {
        using var agreeing = new LocalFacts(SalesPipeline.Sales, agreedHours: agreed);
        await agreeing.WriteAsync("Leads_2026-05-20.csv", Leads);
        await agreeing.WriteAsync("kegiatan_2026-05-20.csv", Touches);
        await agreeing.WriteAsync("target.csv", "month,sales metric,target\n2026-05,follow_up_hours_median,2\n");
        var share = agreeing.Measure(AsOf, "followed_up_in_time_share").Single(m => m.Grain == "all" && m.Dimensions.Count == 0);
        Assert.Equal((inTime, due), (share.Numerator, share.Denominator));
    }

    [Fact]
    public async Task A_call_by_day_alone_counts_on_the_lead_s_own_day()
    {
        await facts.WriteAsync("Leads_2026-05-20.csv", Leads);
        await facts.WriteAsync("kegiatan_2026-05-20.csv", "activity time,kind,lead id\n"
            + "2026-05-03,call,9\n2026-05-04,call,1\n2026-05-05,call,2\n2026-05-07,call,3\n2026-05-20 08:00,call,9\n");
        Assert.Equal(
            ["1 15 True True", "2 39 True ", "3 63 True False", "4 12 False False"],
            facts.Query("select lead_id, hours::int, is_touched, is_in_time from lead_follow_ups order by lead_id", AsOf)
                .Select(row => string.Join(' ', row)));
        Assert.Equal((1d, 2d), Parts("followed_up_in_time_share"));
        Assert.Equal((0d, 3d), Parts("never_followed_up_share"));
    }

    [Fact]
    public async Task A_touch_answers_what_was_asked_last()
    {
        await facts.WriteAsync("Leads_2026-05-20.csv", "Record Id,Lead Owner,Email,Lead Status,Created Time\n"
            + "1,Ayu,ani@x.example,New,2026-05-04 09:00\n2,Ayu,Ani@X.example,New,2026-05-14 09:00\n3,Ayu,budi@x.example,New,2026-05-04 "
            + "09:00\n4,Ayu,budi@x.example,New,2026-05-14 09:00\n");
        await facts.WriteAsync(
            "kegiatan_2026-05-20.csv",
            "activity time,kind,lead id\n2026-05-03 08:00,call,9\n2026-05-14 10:00,call,1\n2026-05-20 09:00,call,9\n");
        Assert.Equal(
            ["1 1 True True", "3 384 False False"],
            facts.Query("select lead_id, hours::int, is_touched, is_in_time from lead_follow_ups order by lead_id", AsOf)
                .Select(row => string.Join(' ', row)));
    }

    public void Dispose() => facts.Dispose();

    private Measurement Find(string metric) => facts.Measure(AsOf, metric).Single(m => m.Grain == "all" && m.Dimensions.Count == 0);

    private (double?, double?) Parts(string metric) => (Find(metric).Numerator, Find(metric).Denominator);
}
