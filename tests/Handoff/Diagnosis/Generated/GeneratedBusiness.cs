using Handoff.Diagnosis;
using Handoff.Diagnosis.Drawing;

namespace Pipeline.Tests.Handoff.Diagnosis.Generated;

/// <summary>The plain family: independent visitors and leads, and deal values with a moderate tail.</summary>
internal static class GeneratedBusiness
{
    internal static Business Make(ulong seed, Scenario scenario, int leads)
    {
        var random = new RandomNumbers(seed);
        var channels = 3 + random.Below(3);
        var plan = Enumerable.Range(0, channels).Select(c => new Plan
        {
            Share = 0.5 + random.Uniform(),
            VisitToLead = 0.02 + (0.04 * random.Uniform()),
            Acceptance = 0.6 + (0.3 * random.Uniform()),
            InTime = 0.70 + (0.15 * random.Uniform()),
            WinInTime = 0.12 + (0.18 * random.Uniform()),
            Late = 0.25 + (0.2 * random.Uniform()),
            Value = 2_000_000 * (1 + (2 * random.Uniform())),
        }).ToArray();
        var shares = plan.Sum(c => c.Share);
        var visits = leads / plan.Sum(c => c.Share / shares * c.VisitToLead);
        for (var c = 0; c < channels; c++)
        {
            plan[c] = plan[c] with { Visits = visits * plan[c].Share / shares };
        }

        return new()
        {
            Before = Play(random, 0, plan),
            After = Play(random, 1, Change(random, scenario, plan)),
            Worse = Worse(scenario),
        };
    }

    internal static IReadOnlyList<Cause> Worse(Scenario scenario) => scenario switch
    {
        Scenario.FollowUp => [Cause.FollowUp],
        Scenario.Campaign or Scenario.Mix => [Cause.Marketing],
        Scenario.Both => [Cause.Marketing, Cause.FollowUp],
        Scenario.Quality => [Cause.HandOver, Cause.Closing],
        Scenario.Closing => [Cause.Closing],
        Scenario.Price => [Cause.PriceOrSize],
        _ => [],
    };

    private static Plan[] Change(RandomNumbers random, Scenario scenario, Plan[] plan)
    {
        var campaign = random.Below(3);
        var struck = Array.IndexOf(plan, plan.MaxBy(c => c.Visits));
        Plan[] changed = [.. plan.Select((c, i) => scenario switch
        {
            Scenario.FollowUp => c with { InTime = c.InTime * 0.45 },
            Scenario.Campaign when campaign == 0 => c with { VisitToLead = c.VisitToLead * 0.55 },
            Scenario.Campaign when campaign == 1 => c with { Visits = c.Visits * 0.6 },
            Scenario.Campaign => i == struck ? c with { Visits = c.Visits * 0.3, VisitToLead = c.VisitToLead * 0.7 } : c,
            Scenario.Both => c with { InTime = c.InTime * 0.5, VisitToLead = c.VisitToLead * 0.65 },
            Scenario.Quality => c with { Acceptance = c.Acceptance * 0.7, WinInTime = c.WinInTime * 0.7 },
            Scenario.Closing => c with { WinInTime = c.WinInTime * 0.55 },
            Scenario.Price => c with { Value = c.Value * 0.6 },
            _ => c,
        })];
        if (scenario == Scenario.Mix)
        {
            var order = Enumerable.Range(0, plan.Length).OrderBy(i => plan[i].Yield).ToArray();
            int worst = order[0], best = order[^1];
            var moved = 0.75 * plan[best].Visits;
            changed[best] = plan[best] with { Visits = plan[best].Visits - moved };
            changed[worst] = plan[worst] with { Visits = plan[worst].Visits + moved };
        }

        return changed;
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
                var count = Math.Min(visits[d][c], Counting.Poisson(random, visits[d][c] * plan[c].VisitToLead));
                for (var l = 0; l < count; l++)
                {
                    var accepted = random.Uniform() < plan[c].Acceptance;
                    var inTime = random.Uniform() < plan[c].InTime;
                    var won = accepted && random.Uniform() < plan[c].WinInTime * (inTime ? 1 : plan[c].Late);
                    leads.Add(
                        new(d, c, accepted, inTime
                            ? FollowUp.InTime
                            : FollowUp.Late, won, Math.Round((decimal)(plan[c].Value * Math.Exp((0.6 * random.Normal()) - 0.18)))));
                }
            }
        }

        return Counting.Cohort(period, leads, visits, plan.Length, byDay: true);
    }

    private sealed record Plan
    {
        internal double Share { get; init; }

        internal double Visits { get; init; }

        internal double VisitToLead { get; init; }

        internal double Acceptance { get; init; }

        internal double InTime { get; init; }

        internal double WinInTime { get; init; }

        internal double Late { get; init; }

        internal double Value { get; init; }

        internal double Yield => VisitToLead * Acceptance * (InTime + ((1 - InTime) * Late)) * WinInTime * Value;
    }
}
