namespace Handoff.Diagnosis.Drawing;

/// <summary>What the split might truly be, many times over: the same input gives the same draws.</summary>
internal sealed class Draws
{
    private readonly double[][] _effects;
    private readonly Chain _chain;

    private Draws(Chain chain, int count, ulong seed)
    {
        _chain = chain;
        Seed = seed;
        Count = count;
        Calendar = new double[count];
        ClosingInTime = new double[count];
        _effects = [.. Enumerable.Range(0, chain.Channels.Count * Chain.Factors).Select(_ => new double[count])];
    }

    internal ulong Seed { get; }

    internal int Count { get; }

    /// <summary>By draw, what the calendar did to the volume.</summary>
    internal double[] Calendar { get; }

    /// <summary>By draw, the effect of closing among the leads followed up in time.</summary>
    internal double[] ClosingInTime { get; }

    internal static Draws Run(Chain chain, Spread spread, int count)
    {
        var draws = new Draws(chain, count, InputSeed.Of(chain));
        var random = new RandomNumbers(draws.Seed);
        var drawer = new Drawer(chain, spread);
        double[] before = new double[chain.Cells * Chain.Factors], after = new double[before.Length];
        for (var d = 0; d < count; d++)
        {
            drawer.Draw(random, 0, before);
            drawer.Draw(random, 1, after);
            drawer.FillValues(before, after);
            Chain.FillUnknown(before, after);
            draws.Keep(d, before, after);
        }

        return draws;
    }

    /// <summary>By draw, the effect of a cause, in one channel or in all.</summary>
    internal double[] Of(Cause cause, int? channel = null)
    {
        if (cause == Cause.Calendar)
        {
            return Calendar;
        }

        var sum = Of(f => Causes.Of(f, _chain.SeesFollowUp) == cause, channel);
        return cause == Cause.Marketing && channel is null ? [.. sum.Zip(Calendar, (all, calendar) => all - calendar)] : sum;
    }

    /// <summary>By draw, the sum over the factors that are asked for, in one channel or in all.</summary>
    internal double[] Of(Func<Factor, bool> factor, int? channel = null)
    {
        var sum = new double[Count];
        for (var at = 0; at < _effects.Length; at++)
        {
            if (factor(Chain.FactorAt(at % Chain.Factors)) && (channel is null || channel == at / Chain.Factors))
            {
                for (var d = 0; d < sum.Length; d++)
                {
                    sum[d] += _effects[at][d];
                }
            }
        }

        return sum;
    }

    private void Keep(int draw, double[] before, double[] after)
    {
        Span<double> effects = stackalloc double[Chain.Factors];
        for (var c = 0; c < _chain.Channels.Count; c++)
        {
            for (var k = 0; k < _chain.Classes.Count; k++)
            {
                var x0 = before.AsSpan(_chain.At(c, k), Chain.Factors);
                var x1 = after.AsSpan(_chain.At(c, k), Chain.Factors);
                effects.Clear();
                Shapley.Add(x0, x1, effects);
                Calendar[draw] += Shapley.Calendar(_chain, x0, x1);
                ClosingInTime[draw] += _chain.Classes[k] is FollowUp.Fast or FollowUp.InTime ? effects[(int)Factor.Closing] : 0;
                for (var f = 0; f < Chain.Factors; f++)
                {
                    _effects[(c * Chain.Factors) + f][draw] += effects[f];
                }
            }
        }
    }
}
