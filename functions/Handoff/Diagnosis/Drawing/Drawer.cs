namespace Handoff.Diagnosis.Drawing;

/// <summary>
/// Draws the links of the chain as they might truly be, given what was counted: counts from a gamma, rates from a beta, shares
/// of follow-up classes from a Dirichlet, mean values by the Bayesian bootstrap (Rubin 1981). It needs only the counts and
/// amounts, and claims no certainty where nothing was won.
/// </summary>
internal sealed class Drawer
{
    // Above this many deals the bootstrap of a mean is a gamma of the same mean and variance for every purpose here.
    private const int MostBootstrapped = 100;

    // Fewer deals than this in a channel do not show what its deals can be worth.
    private const int FewestForPool = 8;

    private readonly Chain _chain;
    private readonly Spread _spread;
    private readonly double[][] _amounts;
    private readonly double[][] _pools;
    private readonly double[] _poolMeans;
    private readonly (WonAmounts Won, double[] Amounts)[] _channelValues;
    private readonly double[] _leadRates;
    private readonly double[] _acceptRates;
    private readonly double[] _winRates;
    private readonly double[] _shares;

    internal Drawer(Chain chain, Spread spread)
    {
        _chain = chain;
        _spread = spread;
        int channels = chain.Channels.Count, classes = chain.Classes.Count;
        _shares = new double[Math.Max(channels, classes)];
        _amounts = new double[2 * chain.Cells][];
        for (var p = 0; p < 2; p++)
        {
            for (var cell = 0; cell < chain.Cells; cell++)
            {
                var amounts = chain.Worked(p, cell / classes, cell % classes).Won.Amounts;
                _amounts[(p * chain.Cells) + cell] = amounts is null ? [] : [.. amounts.Select(a => (double)a)];
            }
        }

        double[] all = [.. _amounts.SelectMany(a => a)];
        _pools = [.. Enumerable.Range(0, channels).Select(c => Pool(c, all))];
        _poolMeans = [.. Enumerable.Range(0, channels).Select(PoolMean)];
        _channelValues = [.. Enumerable.Range(0, channels).Select(ChannelValues)];
        _leadRates = Pooled(channels, (p, c) => (chain.Base(p, c), chain.Channel(p, c).Leads));
        _acceptRates = Pooled(channels, (p, c) => (chain.Channel(p, c).Leads, chain.Channel(p, c).Accepted));
        _winRates = Pooled(chain.Cells, (p, cell) => (Worked(p, cell).Deals, Worked(p, cell).Won.Count));
    }

    /// <summary>Fills one period's factors; where there is no base, NaN as in the chain.</summary>
    internal void Draw(RandomNumbers random, int period, Span<double> x)
    {
        int channels = _chain.Channels.Count, classes = _chain.Classes.Count;
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
            var visitToLead = _chain.SeesVisits ? PerVisit(random, channel, _leadRates[c]) : 1;
            var acceptance = Rate(random, channel.Leads, channel.Accepted, _acceptRates[c], _spread.Acceptance);
            DrawShares(random, period, c);
            for (var k = 0; k < classes; k++)
            {
                var worked = _chain.Worked(period, c, k);
                var at = x.Slice(_chain.At(c, k), Chain.Factors);
                at[0] = volume;
                at[1] = total > 0 ? mix[c] / sum : double.NaN;
                at[2] = visitToLead;
                at[3] = acceptance;
                at[4] = _shares[k];
                at[5] = Rate(random, worked.Deals, worked.Won.Count, _winRates[(c * classes) + k], _spread.Closing);
                at[6] = Value(random, worked.Won, _amounts[(period * _chain.Cells) + (c * classes) + k], c);
            }
        }
    }

    /// <summary>Where a class won nothing in either period, a deal is worth what it is in its channel.</summary>
    internal void FillValues(Span<double> before, Span<double> after)
    {
        for (var cell = 0; cell < _chain.Cells; cell++)
        {
            var value = (cell * Chain.Factors) + (int)Factor.Value;
            if (double.IsNaN(before[value]) && double.IsNaN(after[value]))
            {
                before[value] = after[value] = _poolMeans[cell / _chain.Classes.Count];
            }
        }
    }

    /// <summary>Gives every deal of a channel, of either period and any class, the same drawn worth; the mean worth of all deals is 1.</summary>
    internal void EvenOutValues(RandomNumbers random, Span<double> before, Span<double> after)
    {
        var classes = _chain.Classes.Count;
        Span<double> worth = stackalloc double[_channelValues.Length];
        double sum = 0, count = 0;
        for (var c = 0; c < worth.Length; c++)
        {
            var (won, amounts) = _channelValues[c];
            worth[c] = won.Count == 0 ? _poolMeans[c] : Value(random, won, amounts, c);
            sum += worth[c] * won.Count;
            count += won.Count;
        }

        for (var cell = 0; cell < _chain.Cells; cell++)
        {
            var value = (cell * Chain.Factors) + (int)Factor.Value;
            before[value] = after[value] = sum > 0 ? worth[cell / classes] * count / sum : 1;
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

    private void DrawShares(RandomNumbers random, int period, int c)
    {
        double sum = 0;
        var classes = _chain.Classes.Count;
        for (var k = 0; k < classes; k++)
        {
            var occurs = _chain.Worked(0, c, k).Deals + _chain.Worked(1, c, k).Deals > 0;
            _shares[k] = occurs ? random.Gamma((_chain.Worked(period, c, k).Deals / _spread.FollowUp) + 0.5) : 0;
            sum += _shares[k];
        }

        for (var k = 0; k < classes; k++)
        {
            _shares[k] = !_chain.SeesFollowUp ? 1 : _chain.Channel(period, c).Accepted > 0 ? _shares[k] / sum : double.NaN;
        }
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
            return mean > 0 ? random.Gamma(shape) * mean / shape : 0;
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

    private WorkedDeals Worked(int period, int cell) => _chain.Worked(period, cell / _chain.Classes.Count, cell % _chain.Classes.Count);

    private double[] Pool(int channel, double[] all)
    {
        var classes = _chain.Classes.Count;
        double[] own = [.. Enumerable.Range(0, 2).SelectMany(p => Enumerable.Range(0, classes).SelectMany(k => _amounts[(p * _chain.Cells) + (channel * classes) + k]))];
        return own.Length >= FewestForPool ? own : all;
    }

    private (WonAmounts Won, double[] Amounts) ChannelValues(int channel)
    {
        var classes = _chain.Classes.Count;
        var won = Enumerable.Range(0, 2)
            .SelectMany(p => Enumerable.Range(0, classes).Select(k => Worked(p, (channel * classes) + k).Won))
            .Aggregate(WonAmounts.None, (all, one) => all.With(one));
        return (won, won.Amounts is { } amounts ? [.. amounts.Select(a => (double)a)] : []);
    }

    private double PoolMean(int channel)
    {
        double count = 0, sum = 0, ownCount = 0, ownSum = 0;
        for (var p = 0; p < 2; p++)
        {
            for (var cell = 0; cell < _chain.Cells; cell++)
            {
                var won = Worked(p, cell).Won;
                var own = cell / _chain.Classes.Count == channel;
                count += won.Count;
                sum += (double)won.Sum;
                ownCount += own ? won.Count : 0;
                ownSum += own ? (double)won.Sum : 0;
            }
        }

        return ownCount >= FewestForPool ? ownSum / ownCount : count > 0 ? sum / count : 0;
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
