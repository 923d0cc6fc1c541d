using System.Globalization;
using Handoff.Diagnosis;
using Handoff.Diagnosis.Verdicts;
using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Xunit;

namespace Pipeline.Tests.Handoff.Diagnosis;

/// <summary>Poorer leads of one channel: told of that channel, and of none where something else happened.</summary>
public sealed class ChannelQualityTests(ITestOutputHelper output)
{
    private static readonly int Firms = Lane.Slow ? 300 : 8;
    private static readonly int[] Sizes = Lane.Slow ? [500, 1000, 3000] : [1000];

    [Fact]
    public void The_channel_whose_leads_are_poorer_is_told()
    {
        var right = 0;
        foreach (var size in Sizes)
        {
            var (found, wrong) = Play($"one channel poorer, {size}", seed =>
            {
                var (business, channel) = HazardBusiness.MakeStruck(seed, size, less: 1.2);
                var verdict = Told(business);
                var isRight = verdict.Quality is { IsBetter: false } found && found.Channel == channel;
                return (isRight && !verdict.Causes.Except(business.Worse).Any(),
                    verdict.Quality is not null && verdict.Quality.Channel != channel);
            });
            right = Math.Max(right, found);
            Assert.True(wrong <= 0.01 * Firms, $"{wrong} of {Firms}");
        }

        Assert.True(right >= Firms / 4, $"{right} of {Firms}");
    }

    [Theory]
    [InlineData(Scenario.Nothing)]
    [InlineData(Scenario.FollowUp)]
    [InlineData(Scenario.Closing)]
    [InlineData(Scenario.Quality)]
    [InlineData(Scenario.Mix)]
    public void No_channel_is_told_where_all_changed_or_none(Scenario scenario)
    {
        foreach (var size in Sizes)
        {
            var (_, wrong) = Play(
                $"{scenario}, {size}", seed => (false, Told(HazardBusiness.Make(seed, scenario, size)).Quality is not null));
            Assert.True(wrong <= 0.01 * Firms, $"{wrong} of {Firms}");
        }
    }

    // What is won less often and looks as good as ever may be the selling.
    [Fact]
    public void A_channel_whose_leads_are_accepted_as_ever_is_not_told()
    {
        foreach (var size in Sizes)
        {
            var (_, wrong) = Play(
                $"one channel won less often, {size}",
                seed => (false, Told(HazardBusiness.MakeStruck(seed, size, less: 1.2, isChance: true).Business).Quality is not null));
            Assert.True(wrong <= 0.02 * Firms, $"{wrong} of {Firms}");
        }
    }

    private static Verdict Told(Business business) =>
        Diagnose.Change(business.Before, business.After, new NamingRule { Draws = Lane.Slow ? 800 : 500 }).Verdict;

    private (int Right, int Wrong) Play(string name, Func<ulong, (bool IsRight, bool IsWrong)> play)
    {
        var seed = Lane.Seed();
        var told = new (bool IsRight, bool IsWrong)[Firms];
        Parallel.For(0, Firms, firm => told[firm] = play(unchecked((seed * 1_000_003) + (ulong)firm)));
        var (right, wrong) = (told.Count(one => one.IsRight), told.Count(one => one.IsWrong));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"PIPELINE_SEED={seed}, {Firms} firms, {name}: right {100.0 * right / Firms:0.0} %, wrong {100.0 * wrong / Firms:0.0} %"));
        return (right, wrong);
    }
}
