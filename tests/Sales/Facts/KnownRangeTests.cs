using Pipeline.Tests.Facts;
using Sales;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>Which days an export of deals speaks for, by its name and by what had happened in it.</summary>
public sealed class KnownRangeTests : IDisposable
{
    private readonly LocalFacts facts = new(SalesPipeline.Sales);

    [Theory]
    [InlineData("deals.csv", "2026-08-05 2026-08-20")]
    [InlineData("deals-2026-09-30.csv", "2026-08-05 2026-09-30")]
    [InlineData("deals 2026-07-01 sampai 2026-09-30.csv", "2026-07-01 2026-09-30")]
    [InlineData("Transaksi 1 Jul 2026 - 30 Sep 2026.csv", "2026-07-01 2026-09-30")]
    [InlineData("deals_20260810-20260930.csv", "2026-08-05 2026-09-30")]
    public async Task Days_are_known_from_the_first_to_the_last_that_the_name_or_the_rows_tell(string name, string expected)
    {
        await facts.WriteAsync(
            name,
            "deal id,stage,outcome,amount,currency,owner,created,closed\n1,Won,won,15,IDR,Ayu,2026-08-05,2026-08-20\n2,Proposal,open,15,"
                + "IDR,Ayu,2026-08-06,2026-12-01\n");
        Assert.Equal(
            [expected],
            facts.Query(
                "select from_day::varchar || ' ' || to_day::varchar from known_days where fact_table = 'deals'", new DateOnly(2026, 10, 31))
                    .Select(row => string.Join(' ', row)));
    }

    public void Dispose() => facts.Dispose();
}
