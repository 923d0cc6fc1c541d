using Pipeline.Tests.Facts;
using Sales;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>Deals that state no owner: the parts of a breakdown and the row of the rest add up to the whole.</summary>
public sealed class RestOfPartsTests
{
    [Theory]
    [InlineData("1,Proposal,5,Ayu,2026-10-01,\n2,Proposal,7,,2026-10-01,\n")]
    [InlineData("1,Proposal,5,Ayu,2026-10-01,\n2,Proposal,,,2026-10-01,\n")]
    [InlineData("1,Proposal,5,Ayu,2026-10-01,\n2,Proposal,6,Budi,2026-10-01,\n3,Proposal,7,,,\n")]
    public async Task What_states_no_owner_has_a_row(string rows)
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync("deals-2026-10-31.csv", "deal id,stage,amount,owner,created,closed\n" + rows);
        Assert.Contains("Not stated", (await facts.ReportAsync(new DateOnly(2026, 10, 31), "en")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_every_deal_states_one_there_is_none()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "deals-2026-10-31.csv",
            "deal id,stage,amount,owner,created,closed\n1,Proposal,5,Ayu,2026-10-01,\n2,Proposal,6,Budi,2026-10-01,\n");
        Assert.DoesNotContain("Not stated", (await facts.ReportAsync(new DateOnly(2026, 10, 31), "en")).Html, StringComparison.Ordinal);
    }
}
