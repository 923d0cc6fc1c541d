using Handoff.Diagnosis.Drawing;

namespace Handoff.Diagnosis.Drifting;

/// <summary>Counts each figure of each month.</summary>
internal static class MonthFigures
{
    internal static MonthFigure[] Of(DriftingFigure figure, IReadOnlyList<Cohort> months) => figure switch
    {
        DriftingFigure.Leads => Leads(months),
        DriftingFigure.Acceptance => Rate(months, c => c.Leads, c => c.Accepted),
        DriftingFigure.InTime => Rate(months, c => Timed(c).Sum(w => w.Deals), c => Timed(c).Where(IsInTime).Sum(w => w.Deals)),
        DriftingFigure.WinRate => Rate(months, c => c.Accepted, c => c.Worked.Sum(w => w.Won.Count)),
        _ => DealValue(months),
    };

    /// <summary>
    /// How many times the variance of independent leads the days show; what months show besides is the trend's own to see.
    /// </summary>
    internal static double Spread(DriftingFigure figure, IReadOnlyList<Cohort> months)
    {
        if (figure == DriftingFigure.DealValue || months.Any(m => m.Days is null))
        {
            return 1;
        }

        string[] channels = [.. months.SelectMany(m => m.Channels).Select(c => c.Channel).Distinct().Order(StringComparer.Ordinal)];
        DaySheet[] days = [.. months.Select(m => DaySheet.Of(channels, m, visits: false))];
        return figure switch
        {
            DriftingFigure.Leads => DayVariance.Volume(days),
            DriftingFigure.Acceptance => DayVariance.Rate(days, d => d.Leads, d => d.Accepted),
            DriftingFigure.InTime => DayVariance.Rate(days, d => d.Accepted, d => d.InTime),
            _ => DayVariance.Rate(days, d => d.Accepted, d => d.Won),
        };
    }

    // A month of 31 days has more leads than one of 28, and that is no drift.
    private static MonthFigure[] Leads(IReadOnlyList<Cohort> months)
    {
        var perDay = months.Sum(m => m.Leads) / (double)months.Sum(m => m.Length);
        return [.. months.Select(m => new MonthFigure(m.Leads - (perDay * m.Length), perDay * m.Length, m.Leads, 1))];
    }

    private static MonthFigure[] Rate(IReadOnlyList<Cohort> months, Func<ChannelCohort, double> of, Func<ChannelCohort, double> hits)
    {
        var usual = months.SelectMany(m => m.Channels).GroupBy(c => c.Channel, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(hits) / Math.Max(1, g.Sum(of)), StringComparer.Ordinal);
        return [.. months.Select(m => new MonthFigure(
            m.Channels.Sum(c => hits(c) - (of(c) * usual[c.Channel])),
            m.Channels.Sum(c => of(c) * usual[c.Channel] * (1 - usual[c.Channel])),
            m.Channels.Sum(hits),
            m.Channels.Sum(of)))];
    }

    // On the logarithm of each amount: one large deal is no drift.
    private static MonthFigure[] DealValue(IReadOnlyList<Cohort> months)
    {
        var usual = months.SelectMany(m => m.Channels).GroupBy(c => c.Channel, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.SelectMany(Logarithms).DefaultIfEmpty(0).Average(), StringComparer.Ordinal);
        double[] apart = [.. months.SelectMany(m => m.Channels).SelectMany(c => Logarithms(c).Select(l => l - usual[c.Channel]))];
        var variance = apart.Length > usual.Count + 1 ? apart.Sum(a => a * a) / (apart.Length - usual.Count) : 0;
        return [.. months.Select(m => variance <= 0 ? default : new MonthFigure(
            m.Channels.Sum(c => Logarithms(c).Sum(l => l - usual[c.Channel])) / variance,
            m.Channels.Sum(c => Logarithms(c).Count()) / variance,
            (double)m.Revenue,
            m.Channels.Sum(c => c.Worked.Sum(w => w.Won.Amounts?.Count ?? 0))))];
    }

    private static IEnumerable<double> Logarithms(ChannelCohort channel) =>
        channel.Worked.SelectMany(w => w.Won.Amounts ?? []).Where(a => a > 0).Select(a => Math.Log((double)a));

    private static IEnumerable<WorkedDeals> Timed(ChannelCohort channel) => channel.Worked.Where(w => w.FollowUp != FollowUp.Unknown);

    private static bool IsInTime(WorkedDeals worked) => worked.FollowUp is FollowUp.Fast or FollowUp.InTime;
}
