using Pipeline.Metrics;
using Pipeline.Tests.Facts;
using Sales;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>Parts of which no row has a day: they belong to no period, and to the whole all the same.</summary>
public sealed class PartsWithoutDayTests
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    [Fact]
    public async Task An_owner_whose_win_has_no_close_date_stands_in_the_whole_and_in_a_line()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "deals-2026-10-31.csv",
            "deal id,stage,amount,owner,created,closed\n1,Won,5,Ayu,2026-09-01,2026-09-15\n2,Won,7,Budi,2026-09-01,\n");
        var won = facts.Measure(AsOf, "won_value").Where(measurement => measurement.Grain == "all").ToList();
        Assert.Equal(12, won.Single(measurement => measurement.Dimensions.Count == 0).Value);
        Assert.Equal([("Ayu", 5), ("Budi", 7)], Parts(won, "owner"));
        var budi = won.Single(measurement => measurement.Dimensions.GetValueOrDefault("owner") == "Budi");
        Assert.Equal((null, null, 1L), (budi.From, budi.To, budi.N));
    }

    [Fact]
    public async Task A_stage_without_dates_stands_in_its_breakdown()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "deals-2026-10-31.csv",
            "deal id,stage,amount,owner,created,closed\n1,Proposal,5,Ayu,2026-09-01,\n2,Demo,7,Ayu,,\n3,Demo,8,Ayu,,\n");
        var open = facts.Measure(AsOf, "open_deals").Where(measurement => measurement.Grain == "all").ToList();
        Assert.Equal(3, open.Single(measurement => measurement.Dimensions.Count == 0).Value);
        Assert.Equal([("Demo", 2), ("Proposal", 1)], Parts(open, "stage"));
    }

    [Fact]
    public async Task What_has_no_row_at_all_is_told_of_the_whole_and_of_no_part()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync("deals-2026-10-31.csv", "deal id,stage,amount,owner,created,closed\n1,Proposal,5,Ayu,2026-09-01,\n");
        var measured = facts.Measure(AsOf, "won_deals", "close_date_pushes");
        Assert.Equal(("won_deals", 0d), (Assert.Single(measured).Metric, measured[0].Value!.Value));
    }

    private static IEnumerable<(string Part, double Value)> Parts(IEnumerable<Measurement> measured, string dimension) =>
        measured.Where(measurement => measurement.Dimensions.ContainsKey(dimension))
            .Select(measurement => (measurement.Dimensions[dimension], measurement.Value!.Value))
            .OrderBy(part => part.Item1, StringComparer.Ordinal);
}
