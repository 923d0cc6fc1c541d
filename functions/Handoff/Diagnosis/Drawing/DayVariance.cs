namespace Handoff.Diagnosis.Drawing;

/// <summary>
/// Measures the <see cref="Spread"/> from the days: the squared distance of each day's count from what its period leads one to
/// expect, over its variance if leads came and fared independently (Pearson's index of dispersion; McCullagh and Nelder 1989,
/// section 4.5). The distances are within a period, so a change between the periods does not count as unevenness.
/// </summary>
internal static class DayVariance
{
    // Without days a period's leads are taken to vary, for reasons that nobody knows, four times as much as independent arrivals
    // do, and by a twentieth at least. Taken as independent, they named marketing wrongly in one rough business of thirty in
    // which nothing had changed (README).
    private const double AssumedRatio = 4;
    private const double LeastVariation = 0.05;

    internal static Spread Measure(Chain chain)
    {
        if (chain.Periods.Any(p => p.Days is null))
        {
            return new()
            {
                Volume = Assumed(Enumerable.Range(0, chain.Channels.Count).ToArray()),
                Mix = chain.Channels.Select((name, c) => (name, c)).ToDictionary(x => x.name, x => Assumed(x.c)),
            };
        }

        // Traffic reports often tell a month as one: then the unevenness is measured on the leads, and put on the visits whole.
        var visits = chain.SeesVisits && chain.Periods.All(p => p.Days!.All(d => d.Visits is not null));
        var days = chain.Periods.Select(p => DaySheet.Of(chain.Channels, p, visits)).ToArray();
        var all = Enumerable.Range(0, chain.Channels.Count).ToArray();
        return new()
        {
            Volume = OfBase(Volume(days), all),
            Mix = chain.Channels.Select((name, c) => (name, c)).ToDictionary(x => x.name, x => OfBase(Mix(days, x.c), x.c)),
            VisitToLead = visits ? Rate(days, d => d.Visits ?? 0, d => d.Leads) : 1,
            Acceptance = Rate(days, d => d.Leads, d => d.Accepted),
            FollowUp = chain.SeesFollowUp ? Rate(days, d => d.Accepted, d => d.InTime) : 1,
            Closing = Rate(days, d => d.Accepted, d => d.Won),
        };

        // Where a share p of independent visits becomes leads, the leads' ratio of variance to mean is 1 + p (the visits' - 1).
        double OfBase(double ratio, params int[] channels)
        {
            double leads = chain.Periods.Select((_, p) => channels.Sum(c => chain.Channel(p, c).Leads)).Sum();
            return visits || leads == 0
                ? ratio : 1 + ((ratio - 1) * chain.Periods.Select((_, p) => channels.Sum(c => chain.Base(p, c))).Sum() / leads);
        }

        double Assumed(params int[] channels) => Math.Max(1, Enumerable.Range(0, 2).Max(p =>
            channels.Sum(c => chain.Base(p, c))
                * Math.Max(LeastVariation * LeastVariation, AssumedRatio / Math.Max(1, channels.Sum(c => chain.Channel(p, c).Leads)))));
    }

    /// <summary>The day's volume against its weekday's habit, which is no unevenness between periods of whole weeks.</summary>
    internal static double Volume(DaySheet[] periods)
    {
        var habit = new double[7];
        var seen = new int[7];
        foreach (var p in periods)
        {
            for (var d = 0; d < p.Length; d++)
            {
                habit[p.Weekday(d)] += p.Mean > 0 ? p.Total(d) / p.Mean : 1;
                seen[p.Weekday(d)]++;
            }
        }

        double found = 0, expected = 0;
        foreach (var p in periods)
        {
            for (var d = 0; d < p.Length; d++)
            {
                var usual = p.Mean * habit[p.Weekday(d)] / seen[p.Weekday(d)];
                found += Math.Pow(p.Total(d) - usual, 2);
                expected += usual;
            }
        }

        return Ratio(found, expected, periods.Sum(p => p.Length), seen.Count(n => n > 0) + 1);
    }

    private static double Mix(DaySheet[] periods, int channel)
    {
        double found = 0, expected = 0;
        foreach (var p in periods.Where(p => p.Mean > 0))
        {
            var share = Enumerable.Range(0, p.Length).Sum(d => p.Base(d, channel)) / (p.Mean * p.Length);
            for (var d = 0; d < p.Length; d++)
            {
                found += Math.Pow(p.Base(d, channel) - (p.Total(d) * share), 2);
                expected += p.Total(d) * share * (1 - share);
            }
        }

        return Ratio(found, expected, periods.Sum(p => p.Length), 2);
    }

    // Summed over channels within a day before squaring: what befalls all channels on a day (a holiday, a caller's absence)
    // is what makes a period's rate uneven. What befalls every Sunday is a habit and no unevenness between periods.
    internal static double Rate(DaySheet[] periods, Func<CohortDay, double> of, Func<CohortDay, double> that)
    {
        List<(int Weekday, double Of, double Off)> days = [];
        double expected = 0;
        foreach (var p in periods)
        {
            var rates = p.Channels.Select(c => p.Days.Sum(day => that(day[c])) / Math.Max(1, p.Days.Sum(day => of(day[c])))).ToArray();
            for (var d = 0; d < p.Length; d++)
            {
                var day = p.Days[d];
                days.Add((p.Weekday(d), day.Sum(of), day.Select((x, c) => that(x) - (of(x) * rates[c])).Sum()));
                expected += day.Select((x, c) => of(x) * rates[c] * Math.Max(0, 1 - rates[c])).Sum();
            }
        }

        var habits = days.Where(d => d.Of > 0).GroupBy(d => d.Weekday).ToDictionary(g => g.Key, g => g.Sum(d => d.Off) / g.Sum(d => d.Of));
        var found = days.Sum(d => Math.Pow(d.Off - (d.Of * habits.GetValueOrDefault(d.Weekday)), 2));
        return Ratio(found, expected, days.Count(d => d.Of > 0), habits.Count + 1);
    }

    private static double Ratio(double found, double expected, int days, int fitted) =>
        days > fitted && expected > 0 ? Math.Max(1, found / expected * days / (days - fitted)) : 1;
}
