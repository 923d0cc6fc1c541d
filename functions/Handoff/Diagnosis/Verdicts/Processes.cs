using Handoff.Diagnosis.Drawing;

namespace Handoff.Diagnosis.Verdicts;

/// <summary>
/// Which processes changed beyond doubt: counts of the two periods compared within each channel, so that another mix of channels is
/// no change of work (Cochran 1954; Mantel and Haenszel 1959), with the unevenness of the days.
/// </summary>
internal static class Processes
{
    // One in some thousands by chance alone.
    private const double Clear = 3.5;

    // Leads that nobody touched are won far less often than the others, or their touches were not written down.
    private const double AsOften = 0.7;
    private const long FewestWins = 5;
    private const double MoreLeads = 1.1;
    private const double AsMany = 0.9;

    internal static IReadOnlyList<SeenProcess> Of(Chain chain, Spread spread)
    {
        var followUp = FollowUpMoved(chain, spread);
        return Math.Abs(followUp) >= Clear && !AreTouchesMissing(chain, Math.Sign(followUp))
            && HoldsAmongAll(chain, spread, Math.Sign(followUp))
            ? [new() { Process = Process.FollowUp, IsWorse = followUp < 0, Deviations = followUp }]
            : [];
    }

    /// <summary>A tenth more leads came and fewer in time, while as many were called in time as ever: more than could be called.</summary>
    internal static bool IsOverload(Chain chain, IReadOnlyList<SeenProcess> seen)
    {
        double[] inTime = [.. Enumerable.Range(0, 2).Select(p => Enumerable.Range(0, chain.Channels.Count).Sum(c => InTime(chain, p, c)))];
        return seen.Any(s => s is { Process: Process.FollowUp, IsWorse: true })
            && chain.Periods[1].Leads >= MoreLeads * chain.Periods[0].Leads && inTime[1] >= AsMany * inTime[0];
    }

    /// <summary>Deviations by which the share in time rose.</summary>
    internal static double FollowUpMoved(Chain chain, Spread spread) =>
        chain.SeesFollowUp ? Deviations(chain, (p, c) => (InTime(chain, p, c), Timed(chain, p, c)), spread.FollowUp) : 0;

    /// <summary>
    /// Deviations by which calls came sooner, by rank over all classes and steps (van Elteren 1960): a firm may call later and still in
    /// time.
    /// </summary>
    internal static double SpeedMoved(Chain chain, Spread spread)
    {
        if (!chain.SeesFollowUp)
        {
            return 0;
        }

        double sum = 0, variance = 0;
        for (var c = 0; c < chain.Channels.Count; c++)
        {
            double[] totals = [0, 0];
            double rankSum = 0, ties = 0, below = 0;
            for (var k = 0; k < chain.Classes.Count; k++)
            {
                if (chain.Classes[k].FollowUp == FollowUp.Unknown)
                {
                    continue;
                }

                double before = chain.Worked(0, c, k).Deals, after = chain.Worked(1, c, k).Deals, both = before + after;
                rankSum += after * (below + ((both + 1) / 2));
                ties += (both * both * both) - both;
                below += both;
                totals[0] += before;
                totals[1] += after;
            }

            if (totals[0] > 0 && totals[1] > 0)
            {
                sum += (rankSum - (totals[1] * (below + 1) / 2)) / (below + 1);
                variance += totals[0] * totals[1] / 12 * (below + 1 - (ties / (below * (below - 1)))) / ((below + 1) * (below + 1));
            }
        }

        return variance > 0 ? -sum / Math.Sqrt(variance * spread.FollowUp) : 0;
    }

    /// <summary>Visits, or leads, came from other channels beyond doubt, whatever that did to sales.</summary>
    internal static bool MixMoved(Chain chain, Spread spread)
    {
        double[] totals =
            [.. Enumerable.Range(0, 2).Select(p => Enumerable.Range(0, chain.Channels.Count).Sum(c => (double)chain.Base(p, c)))];
        return totals.Min() > 0 && Enumerable.Range(0, chain.Channels.Count).Any(c =>
        {
            double before = chain.Base(0, c), after = chain.Base(1, c), share = (before + after) / totals.Sum();
            var variance = share * (1 - share) * ((1 / totals[0]) + (1 / totals[1])) * spread.Mix[chain.Channels[c]];
            return variance > 0 && Math.Abs((after / totals[1]) - (before / totals[0])) >= Clear * Math.Sqrt(variance);
        });
    }

    private static double Deviations(Chain chain, Func<int, int, (double Hits, double Of)> count, double uneven)
    {
        double off = 0, variance = 0;
        for (var c = 0; c < chain.Channels.Count; c++)
        {
            var (before, after) = (count(0, c), count(1, c));
            var n = before.Of + after.Of;
            if (before.Of > 0 && after.Of > 0 && n > 1)
            {
                var hits = before.Hits + after.Hits;
                off += after.Hits - (after.Of * hits / n);
                variance += before.Of * after.Of * hits * (n - hits) / (n * n * (n - 1));
            }
        }

        return variance > 0 ? off / Math.Sqrt(variance * uneven) : 0;
    }

    // Where refusals are no longer written down, leads that nobody worked are counted as accepted and late: of all leads, no fewer were
    // called in time.
    private static bool HoldsAmongAll(Chain chain, Spread spread, int direction)
    {
        var accepted = Deviations(chain, (p, c) => (chain.Channel(p, c).Accepted, chain.Channel(p, c).Leads), spread.Acceptance);
        return accepted * direction > -2
            || direction * Deviations(chain, (p, c) => (InTime(chain, p, c), chain.Channel(p, c).Leads), spread.FollowUp) >= Clear;
    }

    // Of the leads that seem untouched in the worse period, as many were won as of those that were called.
    private static bool AreTouchesMissing(Chain chain, int direction)
    {
        var worse = direction < 0 ? 1 : 0;
        double deals = 0, wins = 0, untouched = 0, untouchedWins = 0, better = 0, betterDeals = 0;
        for (var c = 0; c < chain.Channels.Count; c++)
        {
            for (var k = 0; k < chain.Classes.Count; k++)
            {
                var (worked, other) = (chain.Worked(worse, c, k), chain.Worked(1 - worse, c, k));
                var isUntouched = chain.Classes[k].FollowUp == FollowUp.Untouched;
                deals += isUntouched ? 0 : worked.Deals;
                wins += isUntouched ? 0 : worked.Won.Count;
                untouched += isUntouched ? worked.Deals : 0;
                untouchedWins += isUntouched ? worked.Won.Count : 0;
                better += isUntouched ? other.Deals : 0;
                betterDeals += other.Deals;
            }
        }

        return untouchedWins >= FewestWins && deals > 0 && untouched / (untouched + deals) > better / Math.Max(1, betterDeals)
            && untouchedWins / untouched >= AsOften * wins / deals;
    }

    private static double InTime(Chain chain, int period, int channel) =>
        Sum(chain, period, channel, f => f is FollowUp.Fast or FollowUp.InTime);

    private static double Timed(Chain chain, int period, int channel) => Sum(chain, period, channel, f => f != FollowUp.Unknown);

    private static double Sum(Chain chain, int period, int channel, Func<FollowUp, bool> which)
    {
        double sum = 0;
        for (var k = 0; k < chain.Classes.Count; k++)
        {
            sum += which(chain.Classes[k].FollowUp) ? chain.Worked(period, channel, k).Deals : 0;
        }

        return sum;
    }
}
