namespace Handoff.Diagnosis.Drawing;

/// <summary>
/// Draws the links of the chain as they might truly be, given what was counted: counts from a gamma, rates from a beta, shares
/// of speeds from a Dirichlet, what a speed is worth from the <see cref="ResponseCurve"/>, mean values by the Bayesian bootstrap
/// (Rubin 1981). It needs only the counts and amounts, and claims no certainty where nothing was won.
/// </summary>
internal sealed class PosteriorSampler
{
    // Above this many deals the bootstrap of a mean is a gamma of the same mean and variance for every purpose here.
    private const int MostBootstrapped = 100;

    // Fewer deals than this in a channel do not show what its deals can be worth.
    private const int FewestForPool = 8;

    private readonly Chain _chain;
    private readonly Spread _spread;
    private readonly ResponseCurve _curve;
    private readonly WonAmounts[] _won;
    private readonly double[][] _amounts;
    private readonly double[][] _pools;
    private readonly double[] _poolMeans;
    private readonly (WonAmounts Won, double[] Amounts)[] _channelValues;
    private readonly double[] _leadRates;
    private readonly double[] _acceptRates;
    private readonly double[] _winRates;
    private readonly double[] _pooledShares;
    private readonly double[] _chances;

    internal PosteriorSampler(Chain chain, Spread spread, ResponseCurve curve)
    {
        _chain = chain;
        _spread = spread;
        _curve = curve;
        var channels = chain.Channels.Count;
        _chances = [.. curve.Chances];
        _won = [.. from p in Periods from c in Enumerable.Range(0, channels) select chain.Won(p, c)];
        _amounts = [.. _won.Select(won => won.Amounts is { } amounts ? amounts.Select(a => (double)a).ToArray() : [])];
        double[] all = [.. _amounts.SelectMany(a => a)];
        _channelValues = [.. Enumerable.Range(0, channels).Select(ChannelValues)];
        _pools = [.. _channelValues.Select(of => of.Amounts.Length >= FewestForPool ? of.Amounts : all)];
        _poolMeans = [.. _channelValues.Select(PoolMean)];
        _leadRates = Pooled(channels, (p, c) => (chain.Base(p, c), chain.Channel(p, c).Leads));
        _acceptRates = Pooled(channels, (p, c) => (chain.Channel(p, c).Leads, chain.Channel(p, c).Accepted));
        _winRates = Pooled(channels, (p, c) => (chain.Channel(p, c).Accepted, Won(p, c).Count));
        _pooledShares =
            [.. from c in Enumerable.Range(0, channels) from k in Enumerable.Range(0, chain.Classes.Count) select PooledShare(c, k)];
    }

    private static IEnumerable<int> Periods => Enumerable.Range(0, 2);

    /// <summary>What each speed is worth, for both periods of one draw.</summary>
    internal void DrawCurve(RandomNumbers random) => _curve.Draw(random, _chances);

    /// <summary>Fills one period's factors; where there is no base, NaN as in the chain.</summary>
    internal void Draw(RandomNumbers random, int period, Span<double> x)
    {
        var channels = _chain.Channels.Count;
        double total = 0, sum = 0;
        Span<double> mix = stackalloc double[channels];
        for (var c = 0; c < channels; c++)
        {
            double n = _chain.Base(period, c);
            total += n;
            var uneven = _spread.Mix[_chain.Channels[c]];
            mix[c] = random.Gamma((n / uneven) + 0.5) * uneven;
            sum += mix[c];
        }

        var volume = random.Gamma((total / _spread.Volume) + 0.5) * _spread.Volume;
        for (var c = 0; c < channels; c++)
        {
            var channel = _chain.Channel(period, c);
            var won = Won(period, c);
            var at = x.Slice(c * Chain.Factors, Chain.Factors);
            at[0] = volume;
            at[1] = total > 0 ? mix[c] / sum : double.NaN;
            at[2] = _chain.SeesVisits ? PerVisit(random, channel, _leadRates[c]) : 1;
            at[3] = Rate(random, channel.Leads, channel.Accepted, _acceptRates[c], _spread.Acceptance);
            at[4] = Promptness(random, period, c);
            at[5] = Rate(random, channel.Accepted, won.Count, _winRates[c], _spread.Closing) / _chain.Promptness(period, c, _chances);
            at[6] = Value(random, won, _amounts[(period * channels) + c], c);
        }
    }

    /// <summary>Where a channel won nothing in either period, a deal is worth what it is in all.</summary>
    internal void FillValues(Span<double> before, Span<double> after)
    {
        for (var c = 0; c < _poolMeans.Length; c++)
        {
            var value = (c * Chain.Factors) + (int)Factor.Value;
            if (double.IsNaN(before[value]) && double.IsNaN(after[value]))
            {
                before[value] = after[value] = _poolMeans[c];
            }
        }
    }

    /// <summary>Gives every deal of a channel, of either period, the same drawn worth; the mean worth of all deals is 1.</summary>
    internal void EvenOutValues(RandomNumbers random, Span<double> before, Span<double> after)
    {
        Span<double> worth = stackalloc double[_channelValues.Length];
        double sum = 0, count = 0;
        for (var c = 0; c < worth.Length; c++)
        {
            var (won, amounts) = _channelValues[c];
            worth[c] = won.Count == 0 ? _poolMeans[c] : Value(random, won, amounts, c);
            sum += worth[c] * won.Count;
            count += won.Count;
        }

        for (var c = 0; c < worth.Length; c++)
        {
            var value = (c * Chain.Factors) + (int)Factor.Value;
            before[value] = after[value] = sum > 0 ? worth[c] * count / sum : 1;
        }
    }

    // Half an event, as in Jeffreys' prior, but at the pooled rate of both periods instead of one half: with many small
    // cells a rate of one half would outweigh the counts.
    private static double Rate(RandomNumbers random, double n, double hits, double pooled, double uneven)
    {
        if (n == 0)
        {
            return double.NaN;
        }

        var odds = pooled / (1 - pooled);
        return random.Beta((hits / uneven) + (0.5 * Math.Max(1, odds)), ((n - hits) / uneven) + (0.5 * Math.Max(1, 1 / odds)));
    }

    // Leads a visit, not a share: a lead may come without a counted visit, so the count of leads is a gamma.
    private double PerVisit(RandomNumbers random, ChannelCohort channel, double pooled) =>
        channel.Visits == 0
            ? double.NaN
            : random.Gamma((channel.Leads / _spread.VisitToLead) + 0.5) / ((channel.Visits!.Value / _spread.VisitToLead) + (0.5 / pooled));

    // One lead of prior in all, spread as the channel's leads of both periods are: half a lead a step would outweigh the counts.
    private double Promptness(RandomNumbers random, int period, int c)
    {
        if (!_chain.SeesFollowUp)
        {
            return 1;
        }

        if (_chain.Channel(period, c).Accepted == 0)
        {
            return double.NaN;
        }

        double sum = 0, worth = 0;
        var classes = _chain.Classes.Count;
        for (var k = 0; k < classes; k++)
        {
            var share = _pooledShares[(c * classes) + k];
            if (share > 0)
            {
                var drawn = random.Gamma((_chain.Worked(period, c, k).Deals / _spread.FollowUp) + share);
                sum += drawn;
                worth += drawn * _chances[k];
            }
        }

        return worth / sum;
    }

    // One further deal, drawn from all of the channel's, stands for what has not been seen in so few.
    private double Value(RandomNumbers random, WonAmounts won, double[] amounts, int c)
    {
        if (won.Count == 0)
        {
            return double.NaN;
        }

        if (won.Amounts is null || amounts.Length > MostBootstrapped)
        {
            var n = won.Count + 1;
            var mean = ((double)won.Sum + _poolMeans[c]) / n;
            var square = won.SumOfSquares is { } squares && won.Count > 1
                ? Math.Max(0, (squares / won.Count) - Math.Pow((double)won.Sum / won.Count, 2)) * won.Count / (won.Count - 1)
                : mean * mean;
            var shape = mean * mean * n / Math.Max(square, 1e-12 * mean * mean);
            // Credits may outweigh what was won: a gamma has no mean below 0.
            return mean > 0 ? random.Gamma(shape) * mean / shape : mean + (random.Normal() * Math.Sqrt(square / n));
        }

        var unseen = random.Exponential();
        double weight = unseen, sum = unseen * _pools[c][random.Below(_pools[c].Length)];
        foreach (var amount in amounts)
        {
            var w = random.Exponential();
            weight += w;
            sum += w * amount;
        }

        return sum / weight;
    }

    private WonAmounts Won(int period, int channel) => _won[(period * _chain.Channels.Count) + channel];

    private (WonAmounts Won, double[] Amounts) ChannelValues(int channel)
    {
        var won = Won(0, channel).With(Won(1, channel));
        return (won, won.Amounts is { } amounts ? [.. amounts.Select(a => (double)a)] : []);
    }

    private double PoolMean((WonAmounts Won, double[] Amounts) channel)
    {
        var all = _won.Aggregate(WonAmounts.None, (sum, won) => WonAmounts.OfSums(sum.Count + won.Count, sum.Sum + won.Sum));
        return channel.Won.Count >= FewestForPool ? (double)channel.Won.Sum / channel.Won.Count : all.Count > 0
            ? (double)all.Sum / all.Count : 0;
    }

    private double PooledShare(int channel, int followUp)
    {
        double all = Periods.Sum(p => _chain.Channel(p, channel).Accepted);
        return all > 0 ? Periods.Sum(p => _chain.Worked(p, channel, followUp).Deals) / all : 0;
    }

    private static double[] Pooled(int cells, Func<int, int, (long Of, long Hits)> count)
    {
        var both = Enumerable.Range(0, cells)
            .Select(c => (Before: count(0, c), After: count(1, c)))
            .Select(x => (Of: (double)(x.Before.Of + x.After.Of), Hits: (double)(x.Before.Hits + x.After.Hits)))
            .ToArray();
        var all = (both.Sum(x => x.Hits) + 0.5) / (both.Sum(x => x.Of) + 1);
        // A cell with no more than a handful counts leans on the whole by one observation.
        return [.. both.Select(x => Math.Clamp((x.Hits + all) / (x.Of + 1), 0.005, 0.995))];
    }
}
