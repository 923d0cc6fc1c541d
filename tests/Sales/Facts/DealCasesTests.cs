using Pipeline.Metrics;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>Three snapshots of deals, rates and quotas, as of the end of October: each owner's name is the case.</summary>
public sealed class DealCasesTests(DealCases cases) : IClassFixture<DealCases>
{
    [Theory]
    [InlineData("won_deals", "tz-z", 10, 1d)]
    [InlineData("won_deals", "tz-z-mid", 10, 1d)]
    [InlineData("won_deals", "tz-local", 9, 1d)]
    [InlineData("won_deals", "tz-off", 9, 1d)]
    [InlineData("won_deals", "tz-z-mid2", 9, 1d)]
    [InlineData("won_value", "usd", 9, 15_000_000d)]
    [InlineData("won_value", "usd", 10, 16_000_000d)]
    [InlineData("won_deals", "eur-only", 9, 1d)]
    [InlineData("won_value", "eur-only", 9, null)]
    [InlineData("won_deals", "zero", 9, 2d)]
    [InlineData("won_value", "zero", 9, 1_000d)]
    [InlineData("won_value", "neg", 9, 700d)]
    [InlineData("won_value", "dup", 9, 2_000d)]
    [InlineData("won_deals", "dup", 9, 1d)]
    [InlineData("won_deals", "case", 9, 2d)]
    [InlineData("won_deals", "ws", 9, 1d)]
    [InlineData("won_deals", "zeros", 9, 2d)]
    [InlineData("won_value", "Ayu Lestari", 9, 2_000d)]
    [InlineData("quota_attainment", "Ayu Lestari", 9, 1d)]
    [InlineData("quota_attainment", "tz-z", 10, 1d)]
    [InlineData("lost_deals", "wonlost", 10, 1d)]
    [InlineData("won_value", "amtchg", 8, 1_500d)]
    [InlineData("won_value", "deletedwon", 8, 1_000d)]
    [InlineData("won_deals", "eur", 9, 2d)]
    [InlineData("won_value", "eur", 9, 2_000d)]
    [InlineData("won_deals", "blank", 9, 2d)]
    [InlineData("won_value", "blank", 9, 1_000d)]
    [InlineData("won_deals", "neg", 9, 2d)]
    [InlineData("won_value", "case", 9, 2_000d)]
    [InlineData("won_value", "ws", 9, 1_000d)]
    [InlineData("won_value", "zeros", 9, 2_000d)]
    [InlineData("won_deals", "Ayu Lestari", 9, 2d)]
    [InlineData("won_deals", "cbc", 9, 2d)]
    [InlineData("won_deals", "nocreate", 9, 1d)]
    [InlineData("won_value", "idnumber", 9, 4_000_000.5)]
    [InlineData("won_deals", "ownerB", 9, 1d)]
    [InlineData("won_deals", "amtchg", 8, 1d)]
    [InlineData("won_deals", "deletedwon", 8, 1d)]
    [InlineData("won_deals", "cleared", 8, 1d)]
    [InlineData("won_value", "cleared", 8, null)]
    public void In_a_month(string metric, string owner, int month, double? value) =>
        Assert.Equal(
            value,
            Assert.Single(
                Of(metric), figure => IsOf(figure, owner) && figure.Grain == "month" && figure.From == new DateOnly(2026, month, 1)).Value);

    [Theory]
    [InlineData("won_deals", "noclose", 1d)]
    [InlineData("won_value", "noclose", 1_000d)]
    [InlineData("won_deals", "leap", 1d)]
    [InlineData("won_deals", "isoweek", 3d)]
    [InlineData("open_value", "openonly", 1_000d)]
    [InlineData("open_value", "reopened", 1_200d)]
    [InlineData("open_value", "deletedopen", 1_000d)]
    [InlineData("close_date_pushes", "push", 2d)]
    public void Over_all_of_history(string metric, string owner, double value) =>
        Assert.Equal(value, Assert.Single(Of(metric), figure => IsOf(figure, owner) && figure.Grain == "all").Value);

    [Fact]
    public void Nobody_else_is_won_lost_or_open()
    {
        Assert.DoesNotContain(
            Of("won_deals"),
            figure => IsOf(figure, "ayu lestari")
                || IsOf(figure, "wonlost")
                || IsOf(figure, "reopened")
                || IsOf(figure, "futcreated")
                || IsOf(figure, "ownerA")
                || IsOf(figure, "openonly")
                || IsOf(figure, "push")
                || IsOf(figure, "futclosed"));
        Assert.DoesNotContain(Of("lost_deals"), figure => IsOf(figure, "futclosedlost"));
        Assert.DoesNotContain(
            Of("open_value"),
            figure => IsOf(figure, "ownerA") || IsOf(figure, "ownerB") || IsOf(figure, "wonlost") || IsOf(figure, "futcreated"));
        var won = Of("won_deals").Where(figure => figure.Grain == "all").ToList();
        Assert.Equal(
            won.Single(figure => figure.Dimensions.Count == 0).Value, won.Where(figure => figure.Dimensions.ContainsKey("owner"))
                .Sum(figure => figure.Value));
    }

    [Fact]
    public void The_whole_s_attainment_sets_the_wins_of_those_with_a_quota_against_their_quotas()
    {
        var whole = Of("quota_attainment").Where(figure => figure.Grain == "month" && figure.Dimensions.Count == 0)
            .ToDictionary(figure => figure.From!.Value.Month);
        Assert.Equal((3_000d, 2_000d, 1.5), (whole[9].Numerator!.Value, whole[9].Denominator!.Value, whole[9].Value!.Value));
        Assert.Equal((1_000d, 2_000d, 0.5), (whole[10].Numerator!.Value, whole[10].Denominator!.Value, whole[10].Value!.Value));
    }

    [Fact]
    public void What_cannot_be_believed_is_warned_of()
    {
        var warnings = cases.Facts.Warn();
        Assert.Contains(
            warnings, warning => warning.Code == "quotas-without-deals"
                && warning.English.StartsWith("Left Rep has a quota", StringComparison.Ordinal));
        Assert.Single(warnings, warning => warning.Code == "quotas-without-deals");
        Assert.Contains(
            warnings, warning => warning.Code == "deals-without-rate" && warning.English.Contains("EUR", StringComparison.Ordinal));
    }

    private IReadOnlyList<Measurement> Of(string metric) => cases.Of(metric);

    private static bool IsOf(Measurement figure, string owner) => figure.Dimensions.GetValueOrDefault("owner") == owner;
}
