namespace Handoff.Diagnosis.Drawing;

/// <summary>By draw, what each factor did in each channel.</summary>
internal sealed class EffectDraws(Chain chain, int count)
{
    private readonly double[][] _effects = [.. Enumerable.Range(0, chain.Channels.Count * Chain.Factors).Select(_ => new double[count])];

    internal int Count => count;

    /// <summary>What the calendar did to the volume.</summary>
    internal double[] Calendar { get; } = new double[count];

    /// <summary>The effect of a cause, in one channel or in all.</summary>
    internal double[] Of(Cause cause, int? channel = null)
    {
        if (cause == Cause.Calendar)
        {
            return Calendar;
        }

        var sum = Of(f => Causes.Of(f, chain.SeesFollowUp) == cause, channel);
        return cause == Cause.Marketing && channel is null ? [.. sum.Zip(Calendar, (all, calendar) => all - calendar)] : sum;
    }

    /// <summary>The sum over the factors that are asked for, in one channel or in all.</summary>
    internal double[] Of(Func<Factor, bool> factor, int? channel = null)
    {
        var sum = new double[count];
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

    internal void Keep(int draw, double[] before, double[] after)
    {
        Span<double> effects = stackalloc double[Chain.Factors];
        for (var c = 0; c < chain.Channels.Count; c++)
        {
            var x0 = before.AsSpan(c * Chain.Factors, Chain.Factors);
            var x1 = after.AsSpan(c * Chain.Factors, Chain.Factors);
            effects.Clear();
            Shapley.Add(x0, x1, effects);
            Calendar[draw] += Shapley.Calendar(chain, x0, x1);
            for (var f = 0; f < Chain.Factors; f++)
            {
                _effects[(c * Chain.Factors) + f][draw] = effects[f];
            }
        }
    }
}
