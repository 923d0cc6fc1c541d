using Pipeline.Tests.Facts;
using Sales;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>A deal whose outcome is told in no known word counts as open, and the page says so; a list of stages outweighs it.</summary>
public sealed class UnknownOutcomesTests
{
    private const string Deals = "deal id,stage,outcome,amount,owner,created,closed\n1,Penawaran,Selesai,5000,Ayu,2026-09-01,2026-10-05\n"
        + "2,Penawaran,Closing,3000,Ayu,2026-09-02,2026-10-07\n3,Penawaran,Gagal,1000,Budi,2026-09-06,2026-10-10\n";

    private static readonly DateOnly AsOf = new(2026, 10, 31);

    [Fact]
    public async Task They_are_told_with_their_number_and_value()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync("deals.csv", Deals);
        var warning = Assert.Single(facts.Report(AsOf).Warnings, each => each.Code == "outcomes-unknown").English;
        Assert.StartsWith("2 deals in deals (worth 8,000.00", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_stages_says_what_they_are()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync("deals.csv", Deals.Replace("Penawaran", "Serah terima", StringComparison.Ordinal));
        Assert.Contains(facts.Report(AsOf).Warnings, each => each.Code == "closed-looking-stages");
        await facts.WriteAsync("stages.csv", "stage,meaning\nSerah terima,won\n");
        Assert.DoesNotContain(facts.Report(AsOf).Warnings, each => each.Code is "outcomes-unknown" or "closed-looking-stages");
        Assert.Equal([["2"]], facts.Query("select count(*) from deals where outcome = 'won' and deal_id in ('1', '2')", AsOf));
    }
}
