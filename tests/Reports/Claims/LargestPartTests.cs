using System.Text;
using Pipeline.Reports;
using Xunit;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>The largest part of a change is one that is clearly larger than each other part.</summary>
public sealed class LargestPartTests
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    // Three channels of 60 leads a month, until October.
    [Theory]
    [InlineData(20, 20, 20, null)]
    [InlineData(20, 22, 60, null)]
    [InlineData(100, 100, 60, null)]
    [InlineData(20, 60, 60, "Email")]
    [InlineData(20, 40, 40, "Email")]
    [InlineData(60, 60, 200, "Direct")]
    public async Task Of_parts_that_moved_alike_none_is_the_largest(int email, int search, int direct, string? largest)
    {
        var leads = new StringBuilder("lead id,created,channel,status\n");
        foreach (var (channel, october) in new[] { ("Email", email), ("Paid Search", search), ("Direct", direct) })
        {
            for (var month = new DateOnly(2026, 3, 1); month < AsOf; month = month.AddMonths(1))
            {
                var (many, days) = (month.Month == 10 ? october : 60, DateTime.DaysInMonth(month.Year, month.Month));
                for (var i = 0; i < many; i++)
                {
                    leads.Append(
                        CultureInfo.InvariantCulture,
                        $"{channel[0]}{month:MM}{i},{month.AddDays(i * days / many):yyyy-MM-dd} 09:00,{channel},qualified\n");
                }
            }
        }

        var pages = await FirmPages.WriteAsync(AsOf, [("leads-2026-10-31.csv", leads.ToString())], []);
        foreach (var language in new[] { "en", "id" })
        {
            var told = pages["marketing", language].Points.Select(point => point.Text.Replace('\u00a0', ' ')).ToList();
            Assert.Equal(
                largest is null ? 0 : 1,
                told.Count(text => text.Contains("largest part", StringComparison.Ordinal)
                    || text.Contains("Bagian terbesar", StringComparison.Ordinal)));
        }

        Assert.Equal(largest, pages.Claimed("marketing", ClaimCodes.LargestPart)?.Comparisons[0].Now.Dimensions["channel"]);
    }
}
