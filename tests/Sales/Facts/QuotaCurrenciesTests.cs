using Pipeline.Tests.Facts;
using Sales;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>Quotas in another currency than the report's, and whose currency the report's is.</summary>
public sealed class QuotaCurrenciesTests : IDisposable
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    private readonly LocalFacts facts = new(SalesPipeline.Sales);

    [Fact]
    public async Task A_quota_is_converted_at_the_last_rate_of_its_month_and_warned_of_without_one()
    {
        await facts.WriteAsync("deals.csv", "deal id,stage,outcome,amount,currency,owner,created,closed\n"
            + "1,Won,won,15000,IDR,Ayu,2026-09-01,2026-09-15\n2,Won,won,700,IDR,Budi,2026-09-01,2026-09-15\n3,Won,won,800,IDR,Citra,"
            + "2026-09-01,2026-09-15\n");
        await facts.WriteAsync("quotas.csv", "month,quota,owner,currency\n2026-09,2,Ayu,USD\n2026-09,1,Budi,EUR\n2026-09,1000,Citra,IDR\n");
        await facts.WriteAsync(
            "rates.csv", "currency,rate,month,to currency\nUSD,14000,2026-08,IDR\nUSD,15000,2026-09,IDR\nUSD,16000,2026-10,IDR\n");

        var september = facts.Measure(AsOf, "quota_attainment")
            .Where(figure => figure.Grain == "month" && figure.From == new DateOnly(2026, 9, 1)).ToList();
        Assert.Equal((15_000d, 30_000d), Parts("Ayu"));
        Assert.Equal((800d, 1_000d), Parts("Citra"));
        Assert.DoesNotContain(september, figure => figure.Dimensions.GetValueOrDefault("owner") == "Budi");
        Assert.Equal((15_800d, 31_000d), Parts(null));
        Assert.Equal(
            "Budi has a quota in EUR for 1 month, 2026-09, without an exchange rate into IDR: it is left out of the "
                + "attainment. Upload rates of these months, or the quota in IDR.",
            Assert.Single(facts.Warn(), warning => warning.Code == "quotas-without-rate").English);

        (double?, double?) Parts(string? owner) =>
            september.Single(figure => figure.Dimensions.GetValueOrDefault("owner") == owner) is var found
                ? (found.Numerator, found.Denominator) : default;
    }

    [Fact]
    public async Task An_older_snapshot_and_a_deleted_deal_tell_nothing_of_the_report_s_currency()
    {
        await facts.WriteAsync(
            "deals-2026-09-30.csv",
            "deal id,stage,outcome,amount,currency,owner,created,closed\n1,Won,won,15,IDR,Ayu,2026-09-01,2026-09-15\n");
        await facts.WriteAsync(
            "deals-2026-10-30.csv",
            "deal id,stage,outcome,amount,currency,owner,created,closed\n1,Won,won,15,USD,Ayu,2026-09-01,2026-09-15\n");
        Assert.Equal(["USD"], facts.Query("select currency from report_currency", AsOf).Select(row => string.Join(' ', row)));
    }

    public void Dispose() => facts.Dispose();
}
