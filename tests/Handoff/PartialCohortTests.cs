using Pipeline.Tests.Reports.Claims;
using Sales.Published;
using Xunit;

namespace Pipeline.Tests.Handoff;

/// <summary>A month of which only some leads are old enough to be judged is provisional beside whole ones.</summary>
public sealed class PartialCohortTests
{
    // A qualified lead a day from July to October, and sales' deals to the last of October: at a horizon of 60 days all leads up to
    // 1 September are judged, so that September's cohort is one day's. Leads of 1 July and 1 August are won: of money, wins are the cases.
    [Theory]
    [InlineData("lead_to_won_rate", "07 31 False, 08 31 False, 09 1 True")]
    [InlineData("lead_to_deal_rate", "07 31 False, 08 31 False, 09 1 True")]
    [InlineData("value_per_lead", "07 1 False, 08 1 False, 09 0 True")]
    [InlineData("cohort_won_value", "07 1 False, 08 1 False, 09 0 True")]
    public async Task A_month_that_is_judged_in_part_is_provisional(string metric, string expected)
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
        Assert.Equal(expected, string.Join(", ", months.Select(month => $"{month.From:MM} {month.N} {month.Provisional}")));
    }

    // A lead a day in March and April, each won on the next. The CRM is known to the end of June, and the other tool to a day by which not
    // all of April's leads had their 30 days: of these, that tool may still bring some. One whose work another took over brings none.
    [Theory]
    [InlineData("2026-02-01", "2026-05-20", "03 False, 04 True")]
    [InlineData("2026-02-01", "2026-05-30", "03 False, 04 False")]
    [InlineData("2026-05-01", "2026-05-20", "03 False, 04 False")]
    [InlineData("2026-06-01", "2026-05-20", "03 False, 04 False")]
    public void A_month_is_provisional_as_long_as_one_of_the_tools_of_deals_is_not_known_far_enough(
        string crmFrom, string otherTo, string expected)
    {
        using var published = new Published { Settings = new() { HorizonDays = 30 } };
        for (var day = new DateTime(2026, 3, 1, 9, 0, 0); day < new DateTime(2026, 5, 1); day = day.AddDays(1))
        {
            published.Leads.Add(Published.Lead($"a{day:MMdd}", day));
            published.Outcomes.Add(Published.Deal($"d{day:MMdd}", "won") with
            {
                LeadId = $"a{day:MMdd}",
                CreatedAt = day.AddHours(1),
                ClosedAt = day.AddDays(1),
                Value = 5m
            });
        }

        published.SalesKnown.AddRange([Known("crm", crmFrom, "2026-06-30"), Known("other", "2026-02-01", otherTo)]);
        Assert.Equal(
            expected,
            string.Join(", ", from figure in published.Report(new(2026, 7, 1)).Report.Measurements
                              where figure is { Metric: "lead_to_won_rate", Grain: "month", Dimensions.Count: 0 }
                              select $"{figure.From:MM} {figure.Provisional}"));

        static SalesKnown Known(string source, string from, string to) => new()
        {
            Kind = "deals",
            Source = source,
            FromDay = DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            ToDay = DateOnly.ParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            LastOn = DateOnly.ParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }
}
