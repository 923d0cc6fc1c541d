using Marketing;
using Pipeline.Tests.Facts;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>An exploration of GA4 by month and channel, which holds the total of its whole range, too.</summary>
public sealed class ExplorationMonthsTests : IDisposable
{
    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    // August to October by month and channel: the total of the three months stands above them, and again as a row where it was saved anew.
    [Theory]
    [InlineData("yearMonth", "202608", "202609", "202610", ",,1080,Grand total\n")]
    [InlineData("yearMonth", "202608", "202609", "202610", ",Grand total,1080\n")]
    [InlineData("Nth month", "0000", "0001", "0002", ",,1080,Grand total\n")]
    public async Task Months_of_channels_come_before_the_total_of_their_range(
        string month, string august, string september, string october, string total)
    {
        await facts.WriteAsync("exploration.csv", "# ---\n# shop.example - GA4\n# Shop-Free form 1\n# 20260801-20261031\n# ---\n\n"
            + $"{month},Session primary channel group (Default Channel Group),Sessions\n{total}"
            + string.Concat(new[] { august, september, october }.Select(
                (name, i) => $"{name},Organic Search,{100 * (i + 1)}\n{name},Direct,{80 * (i + 1)}\n")));
        Assert.Equal(1080, Whole("all").Single());
        Assert.Equal([180, 360, 540], Whole("month"));
        Assert.DoesNotContain(facts.Warn(), warning => warning.Code == "reports-given-way");
    }

    public void Dispose() => facts.Dispose();

    private IEnumerable<double?> Whole(string grain) => facts.Measure()
        .Where(figure => figure.Metric == "sessions" && figure.Grain == grain && figure.Dimensions.Count == 0).Select(figure => figure.Value);
}
