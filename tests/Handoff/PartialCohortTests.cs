using Pipeline.Tests.Reports.Claims;
using Xunit;

namespace Pipeline.Tests.Handoff;

/// <summary>A month of which only some leads are old enough to be judged is provisional beside whole ones.</summary>
public sealed class PartialCohortTests
{
    // A qualified lead a day from July to October, and sales' deals to the last of October: at a horizon of 60 days all leads up to
    // 1 September are judged, so that September's cohort is one day's.
    [Theory]
    [InlineData("lead_to_won_rate")]
    [InlineData("lead_to_deal_rate")]
    [InlineData("value_per_lead")]
    [InlineData("cohort_won_value")]
    public async Task A_month_that_is_judged_in_part_is_provisional(string metric)
    {
        var days = Enumerable.Range(0, 123).Select(i => new DateOnly(2026, 7, 1).AddDays(i)).ToList();
        Assert.Equal(new DateOnly(2026, 10, 31), days[^1]);
        var leads = string.Concat(days.Select((day, i) => $"L{i},{day:yyyy-MM-dd} 09:00,l{i}@firm.example,Organic,Website,,qualified\n"));
        var deals = string.Concat(days.Where((_, i) => i % 40 == 0).Select(
            (day, i) => $"D{i},Won,won,1000000,IDR,Ayu,{day:yyyy-MM-dd},{day.AddDays(3):yyyy-MM-dd},L{i * 40}\n"));
        var pages = await FirmPages.WriteAsync(
            days[^1],
            [("leads-2026-10-31.csv", "lead id,created,email,channel,source,campaign,status\n" + leads)],
            [("deals-2026-10-31.csv", "deal id,stage,outcome,amount,currency,owner,created,closed,lead id\n" + deals)]);
        var months = pages.Reports["handoff"].Measurements
            .Where(figure => figure.Metric == metric && figure.Grain == "month" && figure.Dimensions.Count == 0).ToList();
        Assert.Equal(
            ["07 31 False", "08 31 False", "09 1 True"], months.Select(month => $"{month.From:MM} {month.N} {month.Provisional}"));
    }
}
