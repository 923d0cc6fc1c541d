using Handoff.Diagnosis;
using Handoff.Diagnosis.Drawing;

namespace Pipeline.Tests.Handoff.Diagnosis.Generated;

/// <summary>Made-up leads counted into the record that the diagnosis reads.</summary>
internal static class Counting
{
    internal const int Days = 30;

    private static readonly DateOnly FirstDay = new(2026, 1, 5);

    internal static Cohort Cohort(int period, IReadOnlyList<Lead> leads, long[][]? visits, int channels, bool byDay)
    {
        var from = FirstDay.AddDays(period * 35);
        return new()
        {
            From = from,
            To = from.AddDays(Days - 1),
            HorizonDays = 60,
            Channels =
                [.. Enumerable.Range(0, channels)
                    .Select(
                        c => Channel(
                            c, [.. leads.Where(l => l.Channel == c)], visits is null
                                ? null : Enumerable.Range(0, Days).Sum(d => visits[d][c])))],
            Days = !byDay ? null : [.. leads.GroupBy(l => (l.Day, l.Channel)).ToDictionary(g => g.Key, g => g.ToArray()) is var seen
                ? Enumerable.Range(0, Days)
                .SelectMany(
                    d => Enumerable.Range(0, channels).Select(c => Day(from, d, c, visits?[d][c], seen.GetValueOrDefault((d, c), []))))
                : []],
        };
    }

    /// <summary>A row a day, a column a channel.</summary>
    internal static long[][] NoVisits(int channels) => [.. Enumerable.Range(0, Days).Select(_ => new long[channels])];

    internal static long Poisson(RandomNumbers random, double mean)
    {
        if (mean > 60)
        {
            return Math.Max(0, (long)Math.Round(mean + (Math.Sqrt(mean) * random.Normal())));
        }

        var count = -1L;
        for (double sum = 0; sum < mean; count++)
        {
            sum += random.Exponential();
        }

        return Math.Max(0, count);
    }

    private static ChannelCohort Channel(int channel, Lead[] leads, long? visits) => new()
    {
        Channel = $"channel {channel}",
        Visits = visits,
        Leads = leads.Length,
        Accepted = leads.Count(l => l.Accepted),
        Worked = [.. leads.Where(l => l.Accepted).GroupBy(l => (l.FollowUp, l.Step)).OrderBy(g => g.Key).Select(g => new WorkedDeals
        {
            FollowUp = g.Key.FollowUp,
            Step = g.Key.Step,
            Deals = g.Count(),
            Won = WonAmounts.Of(g.Where(l => l.Won).Select(l => l.Amount)),
        })],
    };

    private static CohortDay Day(DateOnly from, int day, int channel, long? visits, Lead[] leads) => new()
    {
        Day = from.AddDays(day),
        Channel = $"channel {channel}",
        Visits = visits,
        Leads = leads.Length,
        Accepted = leads.Count(l => l.Accepted),
        InTime = leads.Count(l => l.Accepted && l.FollowUp is FollowUp.Fast or FollowUp.InTime),
        Won = leads.Count(l => l.Won),
    };
}
