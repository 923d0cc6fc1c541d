using Pipeline.Tests.Facts;
using Sales;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>An owner with several quotas of one month: one quota, against which each win counts once; a team's own beside them.</summary>
public sealed class QuotaOwnersTests : IDisposable
{
    private const string Deals = "deal id,stage,amount,currency,owner,team,created,closed\n"
        + "1,Won,600,IDR,Ayu,Barat,2026-10-01,2026-10-20\n2,Won,200,IDR,Ayu,Timur,2026-10-01,2026-10-20\n";

    private readonly LocalFacts facts = new(SalesPipeline.Sales);

    [Theory]
    [InlineData("2026-10,Ayu,,1000\n2026-10,ayu,Barat,500\n", 800, 1500, 2, 0)]
    [InlineData("2026-10,Ayu,Barat,500\n2026-10,Ayu,Timur,300\n", 800, 800, 2, 1)]
    [InlineData("2026-10,Ayu,Barat,500\n", 600, 500, 1, 1)]
    [InlineData("2026-10,Ayu,,900\n", 800, 900, 2, 0)]
    public async Task A_win_counts_once_against_all_quotas_of_its_owner(string quotas, double won, double quota, long deals, double reached)
    {
        await facts.WriteAsync("deals.csv", Deals);
        await facts.WriteAsync("quotas.csv", "month,owner,team,quota\n" + quotas);
        var october = facts.Measure(new DateOnly(2026, 10, 31), "quota_attainment", "reps_at_quota_share")
            .Where(figure => figure.Grain == "month").ToList();
        Assert.All(
            [october.Single(figure => figure.Dimensions.Count == 1),
                october.Single(figure => figure.Metric == "quota_attainment" && figure.Dimensions.Count == 0)],
            figure => Assert.Equal((won, quota, deals), (figure.Numerator, figure.Denominator, figure.N)));
        var reps = october.Single(figure => figure.Metric == "reps_at_quota_share");
        Assert.Equal((reached, 1d), (reps.Numerator, reps.Denominator));
    }

    [Fact]
    public async Task A_teams_own_quota_stands_beside_those_of_its_owners()
    {
        await facts.WriteAsync("deals.csv", Deals);
        await facts.WriteAsync("quotas.csv", "month,owner,team,quota\n2026-10,Ayu,,1000\n2026-10,,Barat,1200\n");
        var figures = facts.Measure(new DateOnly(2026, 10, 31), "quota_attainment").Where(figure => figure.Grain == "all").ToList();
        Assert.Equal(
            ["/: 800 of 1000", "owner/Ayu: 800 of 1000", "team/Barat: 600 of 1200"],
            figures.Select(
                figure => $"{figure.Dimensions.Keys.SingleOrDefault()}/{figure.Dimensions.Values.SingleOrDefault()}: "
                    + $"{figure.Numerator} of {figure.Denominator}").Order(StringComparer.Ordinal));
    }

    // Barat's people have quotas of their own, Timur's have not: 250 won of 380, and nothing counts twice.
    [Theory]
    [InlineData("2026-10,Ayu,,80\n2026-10,BUDI,,100\n2026-10,,timur,200\n", 250, 380)]
    [InlineData("2026-10,Ayu,,80\n2026-10,Budi,,100\n2026-10,,Barat,220\n2026-10,,Timur,200\n", 250, 380)]
    [InlineData("2026-10,Ayu,Barat,80\n2026-10,,Barat,220\n2026-10,,Timur,200\n", 200, 280)]
    [InlineData("2026-10,Ayu,,80\n2026-10,,Nowhere,500\n", 100, 80)]
    [InlineData("2026-10,Ayu,,80\n2026-10,,Timur,200\n2026-10,,,540\n", 270, 540)]
    [InlineData("2026-10,,Barat,220\n2026-10,,Timur,200\n", 250, 420)]
    public async Task Teams_whose_people_have_no_quotas_stand_in_the_whole_beside_owners(string quotas, double won, double quota)
    {
        await facts.WriteAsync(
            "deals.csv",
            "deal id,stage,amount,currency,owner,team,created,closed\n"
                + "1,Won,100,IDR,Ayu,Barat,2026-10-01,2026-10-20\n2,Won,50,IDR,Budi,Barat,2026-10-01,2026-10-20\n"
                + "3,Won,70,IDR,Citra,Timur,2026-10-01,2026-10-20\n4,Won,30,IDR,Dodi,Timur,2026-10-01,2026-10-20\n"
                + "5,Won,20,IDR,Eka,,2026-10-01,2026-10-20\n");
        await facts.WriteAsync("quotas.csv", "month,owner,team,quota\n" + quotas);
        var whole = facts.Measure(new DateOnly(2026, 10, 31), "quota_attainment")
            .Single(figure => figure is { Grain: "month", Dimensions.Count: 0 });
        Assert.Equal((won, quota), (whole.Numerator, whole.Denominator));
    }

    public void Dispose() => facts.Dispose();
}
