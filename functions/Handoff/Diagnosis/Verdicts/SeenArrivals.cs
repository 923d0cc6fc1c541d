using Handoff.Diagnosis.Drawing;

namespace Handoff.Diagnosis.Verdicts;

/// <summary>
/// Whether only leads that ask at one time of the week are called sooner or later: shares in time within channels (Cochran 1954; Mantel and
/// Haenszel 1959), moved beyond doubt there, standing still elsewhere, and surely more there than elsewhere.
/// </summary>
internal static class SeenArrivals
{
    // One in some thousands by chance alone; several times of the week are tried.
    private const double Clear = 3.5;
    private const double Apart = 3.3;
    private const double Still = 1.96;

    // What stands still moved by no more than this part, in points and in odds: a share that is near nothing cannot fall far.
    private const double MostElsewhere = 0.25;
    private const long Fewest = 30;

    // As for all leads: those that nobody touched are won far less often, or their touches were not written down.
    private const double AsOften = 0.7;
    private const long FewestWins = 5;

    internal static SeenArrival? Of(Chain chain, Spread spread)
    {
        if (!chain.SeesFollowUp || chain.Periods.Any(p => p.Arrivals is null))
        {
            return null;
        }

        Arrival[] all = [.. chain.Periods.SelectMany(p => p.Arrivals!).Select(a => a.Arrival).Distinct().Order()];
        Arrival[] moved = [.. all.Where(one => Math.Abs(Deviations([one])) >= Clear)];
        Arrival[] still = [.. all.Except(moved)];
        if (moved.Length == 0 || still.Length == 0 || moved.Select(one => Math.Sign(Deviations([one]))).Distinct().Count() > 1)
        {
            return null;
        }

        var (deviations, before, after) = (Deviations(moved), Counted(0, moved), Counted(1, moved));
        var (othersBefore, othersAfter) = (Counted(0, still), Counted(1, still));
        var direction = Math.Sign(deviations);
        return Math.Min(othersBefore.Of, othersAfter.Of) < Fewest || Math.Min(before.Of, after.Of) < Fewest
            || still.Any(one => Math.Abs(Deviations([one])) >= Still) || Math.Abs(Deviations(still)) >= Still
            || Move(othersBefore, othersAfter) * direction > MostElsewhere * Move(before, after) * direction
            || Odds(othersBefore, othersAfter) * direction > MostElsewhere * Odds(before, after) * direction
            || (Move(before, after) - Move(othersBefore, othersAfter)) * direction < Apart * Math.Sqrt(
                (Variance(before) + Variance(after) + Variance(othersBefore) + Variance(othersAfter)) * Math.Max(1, spread.FollowUp))
            || AreTouchesMissing(moved, direction)
            || Among(moved, a => a.Leads) * direction < Still
            ? null
            : new()
            {
                Arrivals = moved is [Arrival.WorkingHours, Arrival.AfterHours] ? [Arrival.Weekday] : moved,
                Deviations = deviations,
                Before = before.Share,
                After = after.Share,
                OthersBefore = othersBefore.Share,
                OthersAfter = othersAfter.Share,
            };

        double Deviations(Arrival[] arrivals) => Among(arrivals, a => a.Timed);

        double Among(Arrival[] arrivals, Func<ArrivedLeads, long> of)
        {
            double off = 0, variance = 0;
            foreach (var channel in chain.Periods.SelectMany(p => p.Arrivals!).Where(a => arrivals.Contains(a.Arrival))
                .GroupBy(a => (a.Channel, a.Arrival)))
            {
                double[] n = [.. chain.Periods.Select(p => (double)Own(p).Sum(of))];
                double[] hits = [.. chain.Periods.Select(p => (double)Own(p).Sum(a => a.InTime))];
                var (sum, all) = (hits.Sum(), n.Sum());
                if (n.Min() > 0)
                {
                    off += hits[1] - (n[1] * sum / all);
                    variance += n[0] * n[1] * sum * (all - sum) / (all * all * (all - 1));
                }

                IEnumerable<ArrivedLeads> Own(Cohort period) =>
                    period.Arrivals!.Where(a => a.Channel == channel.Key.Channel && a.Arrival == channel.Key.Arrival);
            }

            return variance > 0 ? off / Math.Sqrt(variance * Math.Max(1, spread.FollowUp)) : 0;
        }

        (double Of, double Share) Counted(int period, Arrival[] arrivals) =>
            chain.Periods[period].Arrivals!.Where(a => arrivals.Contains(a.Arrival)).ToArray() is var own
                && own.Sum(a => a.Timed) is var of && of > 0
                ? (of, own.Sum(a => a.InTime) / (double)of) : (0, 0);

        bool AreTouchesMissing(Arrival[] arrivals, int way)
        {
            var worse = chain.Periods[way < 0 ? 1 : 0].Arrivals!.Where(a => arrivals.Contains(a.Arrival)).ToArray();
            double untouched = worse.Sum(a => a.Untouched), won = worse.Sum(a => a.UntouchedWon);
            double touched = worse.Sum(a => a.Timed) - untouched, wins = worse.Sum(a => a.Won) - won;
            return won >= FewestWins && touched > 0 && won / untouched >= AsOften * wins / touched;
        }
    }

    private static double Move((double Of, double Share) before, (double Of, double Share) after) => after.Share - before.Share;

    private static double Odds((double Of, double Share) before, (double Of, double Share) after) => Logit(after) - Logit(before);

    private static double Logit((double Of, double Share) counted) =>
        Math.Log(((counted.Share * counted.Of) + 0.5) / (((1 - counted.Share) * counted.Of) + 0.5));

    private static double Variance((double Of, double Share) counted) => counted.Share * (1 - counted.Share) / counted.Of;
}
