using Pipeline.Reports;
using Xunit;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>Nothing won beside deals that are known is zero; only where no deal is known is there no figure.</summary>
public sealed class EmptySideTests
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    [Fact]
    public async Task A_month_without_a_win_beside_deals_that_are_known_is_zero()
    {
        var pages = await FirmPages.WriteAsync(
            AsOf,
            [],
            [("deals.csv", "deal id,stage,amount,owner,created,closed\nD1,Won,100,Ayu,2026-08-10,2026-09-01\n"
                + "D2,Open,100,Ayu,2026-10-10,\n")]);
        Assert.Equal(
            0,
            Assert.Single(
                pages.Reports["sales"].Measurements,
                measurement => measurement is { Metric: "month_run_rate", Grain: "all", Dimensions.Count: 0 }).Value);
    }
}
