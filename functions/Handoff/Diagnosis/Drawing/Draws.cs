namespace Handoff.Diagnosis.Drawing;

/// <summary>What the split might truly be, many times over: the same input gives the same draws.</summary>
internal sealed class Draws
{
    private Draws(Chain chain, int count)
    {
        Seed = InputSeed.Of(chain);
        Money = new(chain, count);
        Deals = new(chain, count);
    }

    internal ulong Seed { get; }

    /// <summary>Effects in money.</summary>
    internal EffectDraws Money { get; }

    /// <summary>
    /// Effects in won deals, each worth what deals of its channel are worth on average. Whether a cause was at work at all is asked
    /// here, as one large deal more or less says nothing of it, while it shakes every figure in money.
    /// </summary>
    internal EffectDraws Deals { get; }

    internal static Draws Run(Chain chain, Spread spread, ResponseCurve curve, int count)
    {
        var draws = new Draws(chain, count);
        var random = new RandomNumbers(draws.Seed);
        var randomValues = new RandomNumbers(~draws.Seed);
        var sampler = new PosteriorSampler(chain, spread, curve);
        double[] before = new double[chain.Channels.Count * Chain.Factors], after = new double[before.Length];
        for (var d = 0; d < count; d++)
        {
            sampler.DrawCurve(random);
            sampler.Draw(random, 0, before);
            sampler.Draw(random, 1, after);
            sampler.FillValues(before, after);
            Chain.FillUnknown(before, after);
            draws.Money.Keep(d, before, after);
            sampler.EvenOutValues(randomValues, before, after);
            draws.Deals.Keep(d, before, after);
        }

        return draws;
    }
}
