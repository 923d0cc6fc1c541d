using System.Globalization;
using Handoff.Diagnosis;
using Handoff.Diagnosis.Drawing;
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

        // How many leads come swings by itself from month to month, and a step among such months is hard to tell from a slope.
        Assert.True(most >= (figure == DriftingFigure.Leads ? 0.4 : 0.5) * Firms, $"{most} of {Firms}");
    }

    // What changed at once is for the comparison of two periods to tell. Wherever among the months it did, one in twenty of it may pass.
    [Theory]
    [MemberData(nameof(Figures))]
    public void What_changes_at_once_is_told_to_drift_in_one_of_twenty_firms_at_most(DriftingFigure figure)
    {
        const int Months = 13;
        foreach (var step in Lane.Slow ? Enumerable.Range(1, Months - 1) : [4, 6, 8, 11])
        {
            var told = 0;
            Play($"{figure} to 0.5 from month {step}", (seed, months, leads) =>
                months == Months
                    && Drifts.Find(new MonthlyFirm(unchecked(seed + ((ulong)step * 7_919)), leads, hasSeason: false)
                        .Play(months, figure, 0.5, step: step)).Any(d => d.Figure == figure),
                (size, share) => told = size.Months == Months ? Math.Max(told, share) : told);

            // Of few firms chance takes what it takes: 2.33 deviations above one in twenty.
            Assert.True(told <= (0.05 * Firms) + (2.33 * Math.Sqrt(0.05 * 0.95 * Firms)), $"{told} of {Firms} from month {step}");
        }
    }

    // 15 of 100 accepted leads won, and 8 from the eleventh month of thirteen on; the other way round; and what slips to half slowly.
    [Theory]
    [InlineData(0.15, 0.08, 11, false)]
    [InlineData(0.08, 0.15, 11, false)]
    [InlineData(0.15, 0.08, 7, false)]
    [InlineData(0.2, 0.1, 0, true)]
    public void A_win_rate_that_falls_at_once_late_is_no_drift(double before, double after, int step, bool isSlow)
    {
        const int Trials = 200;
        var random = new RandomNumbers(20_261_129);
        var told = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            told += Drifts.Find([.. Enumerable.Range(0, 13).Select(month => Month(
                random, month, isSlow ? before + ((after - before) * month / 12) : month < step ? before : after))])
                .Any(d => d.Figure == DriftingFigure.WinRate) ? 1 : 0;
        }

        output.WriteLine($"{before} to {after} {(isSlow ? "slowly" : $"from month {step}")}: told in {told} of {Trials}");
        Assert.True(isSlow ? told >= 0.5 * Trials : told <= 0.05 * Trials, $"{told} of {Trials}");
    }

    // 300 accepted leads of one channel.
    private static Cohort Month(RandomNumbers random, int month, double rate)
    {
        var from = new DateOnly(2025, 1, 1).AddMonths(month);
        var won = Enumerable.Range(0, 300).Count(_ => random.Uniform() < rate);
        return new()
        {
            From = from,
            To = from.AddMonths(1).AddDays(-1),
            HorizonDays = 60,
            Channels =
            [
                new()
                {
                    Channel = "all",
                    Leads = 300,
                    Accepted = 300,
                    Worked = [new() { FollowUp = FollowUp.Unknown, Deals = 300, Won = WonAmounts.None with { Count = won } }],
                },
            ],
        };
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
