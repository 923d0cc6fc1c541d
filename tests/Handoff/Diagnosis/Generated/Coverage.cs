using Handoff.Diagnosis;
using Handoff.Diagnosis.Drawing;

namespace Pipeline.Tests.Handoff.Diagnosis.Generated;

/// <summary>A business whose true rates are known, played again and again: how often does the interval hold the true effect?</summary>
internal static class Coverage
{
    private static readonly Plan[] Before =
    [
        new(9000, 0.045, 0.70, 0.75, 0.20, 0.08, 2_500_000),
        new(5000, 0.040, 0.75, 0.80, 0.28, 0.12, 3_000_000),
        new(2000, 0.050, 0.85, 0.70, 0.35, 0.20, 4_000_000),
    ];

    private static readonly Plan[] After =
    [
        new(10500, 0.040, 0.64, 0.55, 0.18, 0.08, 2_400_000),
        new(4500, 0.038, 0.74, 0.60, 0.26, 0.10, 3_100_000),
        new(1500, 0.055, 0.85, 0.60, 0.33, 0.18, 3_900_000),
    ];

    /// <summary>The effects of the true rates: counts so many times larger that their rounding does not show.</summary>
    internal static Split Truth { get; } = TrueSplit();

    internal static (Cohort Before, Cohort After) Play(RandomNumbers random) => (Play(random, 0, Before), Play(random, 1, After));

    private static Split TrueSplit()
    {
        const double Times = 1e6;
        var split = Shapley.Split(Expected(0, Before), Expected(1, After));
        return split with
        {
            Before = split.Before / Times,
            After = split.After / Times,
            Effects = split.Effects.ToDictionary(e => e.Key, e => e.Value / Times),
        };

        static Cohort Expected(int period, Plan[] plan) => Counting.Cohort(period, [], null, 0, byDay: false) with
        {
            Channels = [.. plan.Select((c, i) =>
            {
                var leads = c.Visits * c.VisitToLead * Times;
                var accepted = (long)(leads * c.Acceptance);
                var inTime = (long)(accepted * c.InTime);
                return new ChannelCohort
                {
                    Channel = $"channel {i}",
                    Visits = (long)(c.Visits * Times),
                    Leads = (long)leads,
                    Accepted = accepted,
                    Worked = [Deals(FollowUp.InTime, inTime, c.WinInTime), Deals(FollowUp.Late, accepted - inTime, c.WinLate)],
                };

                WorkedDeals Deals(FollowUp followUp, long deals, double win) =>
                    new() { FollowUp = followUp, Deals = deals,
                        Won = WonAmounts.OfSums((long)(deals * win), (long)(deals * win) * (decimal)c.Value) };
            })],
        };
    }

    private static Cohort Play(RandomNumbers random, int period, Plan[] plan)
    {
        var visits = Counting.NoVisits(plan.Length);
        List<Lead> leads = [];
        for (var c = 0; c < plan.Length; c++)
        {
            for (var d = 0; d < Counting.Days; d++)
            {
                visits[d][c] = Counting.Poisson(random, plan[c].Visits / Counting.Days);
                for (var v = 0; v < visits[d][c]; v++)
                {
                    if (random.Uniform() < plan[c].VisitToLead)
                    {
                        var accepted = random.Uniform() < plan[c].Acceptance;
                        var inTime = random.Uniform() < plan[c].InTime;
                        var won = accepted && random.Uniform() < (inTime ? plan[c].WinInTime : plan[c].WinLate);
                        leads.Add(
                            new(d, c, accepted, inTime
                                ? FollowUp.InTime
                                : FollowUp.Late, won, (decimal)Math.Round(plan[c].Value * Math.Exp((0.6 * random.Normal()) - 0.18))));
                    }
                }
            }
        }

        return Counting.Cohort(period, leads, visits, plan.Length, byDay: true);
    }

    private sealed record Plan(
        double Visits, double VisitToLead, double Acceptance, double InTime, double WinInTime, double WinLate, double Value);
}
