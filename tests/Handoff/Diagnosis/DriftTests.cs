using System.Globalization;
using Handoff.Diagnosis.Drifting;
using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Xunit;

namespace Pipeline.Tests.Handoff.Diagnosis;

/// <summary>Slow drifts over months: told where a figure slips, and not where nothing does, seasons and moods of months included.</summary>
public sealed class DriftTests(ITestOutputHelper output)
{
    private static readonly int Firms = Lane.Slow ? 300 : 20;

    private static readonly (int Months, int Leads)[] Sizes = Lane.Slow
        ? [(6, 300), (6, 1000), (9, 300), (13, 60), (13, 300), (13, 1000), (25, 300)] : [(9, 200), (13, 500), (25, 300)];

    public static TheoryData<DriftingFigure> Figures { get; } = new(Enum.GetValues<DriftingFigure>());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_that_stands_still_is_told_to_drift(bool hasSeason)
    {
        var told = 0;
        Play($"nothing, {(hasSeason ? "season" : "no season")}", (seed, months, leads) =>
        {
            var drifts = Drifts.Find(new MonthlyFirm(seed, leads, hasSeason).Play(months));

            // What a season could do as well is told as that.
            return drifts.Any(d => !hasSeason || !d.MayBeSeason);
        }, (_, share) => told += share);
        Assert.True(told <= 0.01 * Firms * Sizes.Length, $"{told} of {Firms * Sizes.Length}");
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_that_slips_slowly_is_told(DriftingFigure figure)
    {
        var told = 0;
        var most = 0;
        Play($"{figure} to 0.5", (seed, months, leads) =>
            Drifts.Find(new MonthlyFirm(seed, leads, hasSeason: false).Play(months, figure, 0.5, Math.Min(12, months - 1)))
                .Any(d => d.Figure == figure && d.Last < d.First),
            (size, share) => (told, most) = (told + share, size.Months >= 13 ? Math.Max(most, share) : most));
        Assert.True(most >= 0.5 * Firms, $"{most} of {Firms}");
    }

    private void Play(string name, Func<ulong, int, int, bool> isTold, Action<(int Months, int Leads), int> count)
    {
        var seed = Lane.Seed();
        foreach (var size in Sizes)
        {
            var told = Enumerable.Range(0, Firms).AsParallel()
                .Count(firm => isTold(unchecked((seed * 1_000_003) + (ulong)firm), size.Months, size.Leads));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"PIPELINE_SEED={seed}, {Firms} firms: {name}, {size.Months} months of {size.Leads}: told in "
                    + $"{100.0 * told / Firms:0.0} %"));
            count(size, told);
        }
    }
}
