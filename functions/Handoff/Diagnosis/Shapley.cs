using Handoff.Diagnosis.Drawing;

namespace Handoff.Diagnosis;

/// <summary>
/// Shapley's split of a change of a product among its factors: the mean of their effects over all orders of changing them
/// (Das Gupta 1993; Dietzenbacher and Los 1998). Exact, free of order, the same with the periods swapped and the signs
/// turned, and without logarithms, so zeros do no harm.
/// </summary>
public static class Shapley
{
    // Owen (1972): the effect of factor j is the integral over p from 0 to 1 of the slope in x_j where every factor stands
    // at x0 + p (x1 - x0). For a product of n factors that is a polynomial of degree n - 1, which Gauss-Legendre with four
    // nodes integrates exactly up to degree 7: the 2^n coalitions need not be visited. A sum of products (over channels and
    // classes, their shares moving together) splits term by term, as the value is linear.
    private const int MostFactors = 8;

    private static readonly double Inner = Math.Sqrt((3.0 / 7) - (2.0 / 7 * Math.Sqrt(6.0 / 5)));
    private static readonly double Outer = Math.Sqrt((3.0 / 7) + (2.0 / 7 * Math.Sqrt(6.0 / 5)));
    private static readonly double InnerWeight = (18 + Math.Sqrt(30)) / 72;
    private static readonly double OuterWeight = (18 - Math.Sqrt(30)) / 72;
    private static readonly double[] Nodes = [(1 - Outer) / 2, (1 - Inner) / 2, (1 + Inner) / 2, (1 + Outer) / 2];
    private static readonly double[] Weights = [OuterWeight, InnerWeight, InnerWeight, OuterWeight];

    /// <summary>Adds to <paramref name="effects"/> what each factor contributes to the change of their product.</summary>
    /// <exception cref="ArgumentException">Lengths differ, or more than eight factors.</exception>
    public static void Add(ReadOnlySpan<double> before, ReadOnlySpan<double> after, Span<double> effects)
    {
        var n = before.Length;
        if (n > MostFactors || after.Length != n || effects.Length != n)
        {
            throw new ArgumentException(
                $"Found {before.Length}, {after.Length} and {effects.Length} factors, expected the same number, at most {MostFactors}.");
        }

        Span<double> at = stackalloc double[MostFactors];
        Span<double> left = stackalloc double[MostFactors];
        for (var node = 0; node < Nodes.Length; node++)
        {
            var product = 1.0;
            for (var i = 0; i < n; i++)
            {
                left[i] = product;
                at[i] = before[i] + (Nodes[node] * (after[i] - before[i]));
                product *= at[i];
            }

            var right = Weights[node];
            for (var i = n - 1; i >= 0; i--)
            {
                effects[i] += (after[i] - before[i]) * left[i] * right;
                right *= at[i];
            }
        }
    }

    /// <summary>
    /// Splits the change of revenue from one cohort to another among the factors, by channel, each follow-up class by itself.
    /// </summary>
    /// <exception cref="ArgumentException">Counts that contradict each other.</exception>
    /// <exception cref="InvalidOperationException">The effects do not add up to the change: a bug.</exception>
    public static Split Split(Cohort before, Cohort after)
    {
        var chain = Chain.Of(before, after);
        return Split(chain, chain.Observed(), chain.Classes.Count);
    }

    /// <summary>As <see cref="Split(Cohort, Cohort)"/>, with the speeds of all channels and periods valued by one curve.</summary>
    internal static Split Split(Chain chain, ResponseCurve curve) => Split(chain, chain.Observed(curve.Chances), 1);

    private static Split Split(Chain chain, (double[] Before, double[] After) x, int cells)
    {
        var perChannel = new List<ChannelSplit>();
        var sums = new double[Chain.Factors];
        var calendar = 0.0;
        for (var c = 0; c < chain.Channels.Count; c++)
        {
            var effects = new double[Chain.Factors];
            for (var k = 0; k < cells; k++)
            {
                var cell = ((c * cells) + k) * Chain.Factors;
                var before = x.Before.AsSpan(cell, Chain.Factors);
                var after = x.After.AsSpan(cell, Chain.Factors);
                Add(before, after, effects);
                calendar += Calendar(chain, before, after);
            }

            for (var f = 0; f < sums.Length; f++)
            {
                sums[f] += effects[f];
            }

            perChannel.Add(
                new()
                {
                    Channel = chain.Channels[c],
                    Before = chain.Revenue(0, c),
                    After = chain.Revenue(1, c),
                    Effects = chain.Name(effects)
                });
        }

        double r0 = perChannel.Sum(c => c.Before), r1 = perChannel.Sum(c => c.After);
        var residual = r1 - r0 - sums.Sum();
        return Math.Abs(residual) <= 1e-6 * Math.Max(Size(0), Size(1))
            ? new() { Before = r0, After = r1, Effects = chain.Name(sums), Calendar = calendar, Channels = perChannel, Residual = residual }
            : throw new InvalidOperationException($"The effects leave {residual} of {r1 - r0} unexplained.");

        // What stands on both sides of zero cancels in the sums, and not in their rounding.
        double Size(int period) => Enumerable.Range(0, chain.Channels.Count)
            .Sum(c => chain.Channel(period, c).Worked.Sum(worked => Math.Abs((double)worked.Won.Sum)));
    }

    /// <summary>
    /// How much of the volume's effect arose because one period has more days. Volume is days times volume a day, and its effect
    /// is its change times what the other factors made of it, so the two-factor split of the change carries over.
    /// </summary>
    internal static double Calendar(Chain chain, ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        if (chain.EquallyLong)
        {
            return 0;
        }

        Span<double> zero = stackalloc double[Chain.Factors], one = stackalloc double[Chain.Factors],
            effects = stackalloc double[Chain.Factors];
        before.CopyTo(zero);
        after.CopyTo(one);
        effects.Clear();
        (zero[0], one[0]) = (0, 1);
        Add(zero, one, effects);
        double days0 = chain.Periods[0].Length, days1 = chain.Periods[1].Length;
        return (days1 - days0) * ((before[0] / days0) + (after[0] / days1)) / 2 * effects[0];
    }
}
