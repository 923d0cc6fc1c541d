using CsCheck;
using Handoff.Diagnosis;
using Xunit;

namespace Pipeline.Tests.Handoff.Diagnosis;

public sealed class ShapleyTests
{
    private static readonly Gen<(double[] Before, double[] After)> Products =
        Gen.Int[1, 8].SelectMany(n => Gen.Select(Gen.Double[0, 3].Array[n], Gen.Double[0, 3].Array[n]));

    [Fact]
    public void The_effect_of_a_factor_is_its_mean_over_all_coalitions() =>
        Products.Sample(p =>
        {
            var effects = Split(p.Before, p.After);
            for (var f = 0; f < effects.Length; f++)
            {
                Assert.Equal(ByDefinition(p.Before, p.After, f), effects[f], Tolerance(p.Before, p.After));
            }
        });

    [Fact]
    public void The_order_of_the_factors_does_not_matter() =>
        Products.SelectMany(p => Gen.Shuffle(Enumerable.Range(0, p.Before.Length).ToArray()).Select(order => (p.Before, p.After, order)))
            .Sample(x =>
        {
            var plain = Split(x.Before, x.After);
            var shuffled = Split([.. x.order.Select(i => x.Before[i])], [.. x.order.Select(i => x.After[i])]);
            for (var i = 0; i < plain.Length; i++)
            {
                Assert.Equal(plain[x.order[i]], shuffled[i], Tolerance(x.Before, x.After));
            }
        });

    [Fact]
    public void A_cohort_s_lines_add_up_over_factors_and_over_channels() =>
        Gen.Select(RandomCohorts.Any, RandomCohorts.Any).Sample((before, after) =>
        {
            var split = Shapley.Split(before, after);
            var most = 1e-6 * Math.Max(split.Before, split.After);

            Assert.Equal((double)before.Revenue, split.Before, most);
            Assert.Equal((double)after.Revenue, split.After, most);
            Assert.InRange(Math.Abs(split.Effects.Values.Sum() - split.Change), 0, most);
            foreach (var (factor, effect) in split.Effects)
            {
                Assert.InRange(Math.Abs(split.Channels.Sum(c => c.Effects[factor]) - effect), 0, most);
            }
        });

    [Fact]
    public void Channels_in_another_order_change_nothing() =>
        Gen.Select(RandomCohorts.Any, RandomCohorts.Any).Sample((before, after) =>
        {
            var turned = Shapley.Split(Turned(before), Turned(after));
            var split = Shapley.Split(before, after);

            Assert.Equal(split.Effects, turned.Effects);
            Assert.Equal(split.Channels.Select(c => c.Channel), turned.Channels.Select(c => c.Channel));

            static Cohort Turned(Cohort cohort) => cohort with
            {
                Channels = [.. cohort.Channels.Reverse().Select(c => c with { Worked = [.. c.Worked.Reverse()] })],
            };
        });

    [Fact]
    public void Swapping_the_periods_turns_every_sign() =>
        Gen.Select(RandomCohorts.Any, RandomCohorts.Any).Sample((before, after) =>
        {
            var there = Shapley.Split(before, after);
            var back = Shapley.Split(after, before);
            var most = 1e-9 * Math.Max(there.Before, there.After);

            Assert.InRange(Math.Abs(there.Calendar + back.Calendar), 0, most);
            foreach (var (factor, effect) in there.Effects)
            {
                Assert.InRange(Math.Abs(effect + back.Effects[factor]), 0, most);
            }
        });

    [Fact]
    public void A_cohort_against_itself_changes_nothing() =>
        RandomCohorts.Any.Sample(cohort => Assert.All(Shapley.Split(cohort, cohort).Effects.Values, effect => Assert.Equal(0, effect)));

    [Fact]
    public void A_channel_empty_in_both_periods_is_left_out()
    {
        var empty = WorkedCases.Leads("Empty", 0, 0, 0, 0);

        var split =
            Shapley.Split(
                WorkedCases.LeadsBefore with { Channels = [.. WorkedCases.LeadsBefore.Channels, empty] },
                WorkedCases.LeadsAfter(WorkedCases.Referral, empty));

        Assert.DoesNotContain(split.Channels, c => c.Channel == "Empty");
        Assert.Equal(Shapley.Split(WorkedCases.LeadsBefore, WorkedCases.LeadsAfter(WorkedCases.Referral)).Effects, split.Effects);
    }

    [Fact]
    public void From_nothing_to_something_is_split_without_a_remainder()
    {
        var split = Shapley.Split(WorkedCases.Of(), WorkedCases.LeadsBefore);

        Assert.Equal((0.0, 285_000.0), (split.Before, split.After));
        Assert.Equal(285_000, split.Effects[Factor.Volume], 1e-6);
    }

    [Fact]
    public void More_days_at_the_same_pace_are_the_calendar_s_doing()
    {
        var longer = WorkedCases.LeadsBefore with
        {
            To = WorkedCases.LeadsBefore.To.AddDays(31),
            Channels =
                [.. WorkedCases.LeadsBefore.Channels.Select(
                    c => WorkedCases.Leads(c.Channel, c.Leads * 2, c.Accepted * 2, c.Worked[0].Won.Count * 2, c.Worked[0].Won.Sum * 2))],
        };

        var split = Shapley.Split(WorkedCases.LeadsBefore, longer);

        Assert.Equal(285_000, split.Calendar, 1e-6);
        Assert.Equal(split.Calendar, split.Effects[Factor.Volume], 1e-6);
    }

    private static double[] Split(double[] before, double[] after)
    {
        var effects = new double[before.Length];
        Shapley.Add(before, after, effects);
        return effects;
    }

    private static double Tolerance(double[] before, double[] after) =>
        1e-12 * Math.Pow(3, before.Length) * (1 + before.Concat(after).Max());

    // Shapley (1953): over every coalition of the other factors, weighted by |S|! (n - |S| - 1)! / n!.
    private static double ByDefinition(double[] before, double[] after, int factor)
    {
        var n = before.Length;
        double effect = 0;
        for (var coalition = 0; coalition < 1 << n; coalition++)
        {
            if ((coalition >> factor & 1) == 0)
            {
                var size = int.PopCount(coalition);
                effect += Factorial(size) * Factorial(n - size - 1) / Factorial(n)
                    * (Product(coalition | (1 << factor)) - Product(coalition));
            }
        }

        return effect;

        double Product(int changed) =>
            Enumerable.Range(0, n).Aggregate(1.0, (p, i) => p * ((changed >> i & 1) == 1 ? after[i] : before[i]));

        static double Factorial(int k) => Enumerable.Range(1, k).Aggregate(1.0, (p, i) => p * i);
    }
}
