using Pipeline.Reports;
using Pipeline.Tests.Reports.Claims;
using Xunit;

namespace Pipeline.Tests.Handoff;

/// <summary>The hand-off tells the sales report's own sum beside its own, in one sentence.</summary>
public sealed class SalesByClosingTests
{
    [Theory]
    [InlineData("2026-10-31", "won in October 2026.", "pada Oktober 2026.")]
    [InlineData("2026-10-20", "won in October 2026, up to 20 October 2026.", "pada Oktober 2026, sampai 20 Oktober 2026.")]
    public async Task It_is_the_sum_that_the_sales_report_leads_with(string to, string english, string indonesian)
    {
        var pages = await FirmAsync(DateOnly.ParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var (language, month) in new[] { ("en", english), ("id", indonesian) })
        {
            var told = Assert.Single(pages.Written[("handoff", language)].Headline, said => said.Code == ClaimCodes.MonthByClosing);
            Assert.Contains(month, told.Words, StringComparison.Ordinal);
            var sales = pages.Written[("sales", language)].Headline[0];
            Assert.Equal(
                Assert.Single(told.Cites)["value"],
                sales.Cites.First(cited => cited.GetValueOrDefault("metric") == "won_value" && !cited.ContainsKey("against"))["value"]);
        }
    }

    // Three leads a day from April on, of which each fourth is won within three days.
    internal static Task<FirmPages> FirmAsync(DateOnly asOf)
    {
        var first = new DateOnly(2026, 4, 1);
        List<DateOnly> days = [.. Enumerable.Range(0, (asOf.DayNumber - first.DayNumber + 1) * 3).Select(i => first.AddDays(i / 3))];
        var leads = string.Concat(days.Select((day, i) => $"L{i},{day:yyyy-MM-dd} 09:00,l{i}@firm.example,Organic,Website,,qualified\n"));
        var deals = string.Concat(days.Index().Where(one => one.Index % 4 == 0 && one.Item.AddDays(3) <= asOf).Select(
            one => $"D{one.Index},Won,won,{1000000 + one.Index},IDR,Ayu,{one.Item:yyyy-MM-dd},{one.Item.AddDays(3):yyyy-MM-dd},"
                + $"L{one.Index}\n"));
        return FirmPages.WriteAsync(
            asOf,
            [($"leads-{asOf:yyyy-MM-dd}.csv", "lead id,created,email,channel,source,campaign,status\n" + leads)],
            [($"deals-{asOf:yyyy-MM-dd}.csv", "deal id,stage,outcome,amount,currency,owner,created,closed,lead id\n" + deals)]);
    }
}
