using System.Text;
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

    // 5026.28 - (2413.46 + 1250) is 1362.8199999999997 in doubles.
    [Fact]
    public async Task The_rest_of_a_sum_of_money_has_no_more_places_than_its_amounts()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "deals-2026-10-31.csv",
            "deal id,stage,amount,owner,created,closed\n1,Won,2413.46,Ayu,2026-10-01,2026-10-02\n2,Won,1250.00,Budi,2026-10-01,2026-10-02\n"
                + "3,Won,1300.00,,2026-10-01,2026-10-02\n4,Won,50.32,,2026-10-01,2026-10-02\n5,Won,12.50,,2026-10-01,2026-10-02\n");
        var written = await facts.FilesAsync(new DateOnly(2026, 10, 31));
        var rest = Encoding.UTF8.GetString(written.Files.Single(file => file.Name == "metrics.csv").Content.Span).Split('\n')
            .Where(line => line.StartsWith("won_value,", StringComparison.Ordinal) && line.Contains(",owner,,", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(rest);
        Assert.All(rest, line => Assert.Contains(",owner,,1362.82,", line, StringComparison.Ordinal));
    }
}
