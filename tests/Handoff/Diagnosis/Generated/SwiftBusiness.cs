using Handoff.Cohorts;
using Handoff.Diagnosis;
using Handoff.Diagnosis.Drawing;

namespace Pipeline.Tests.Handoff.Diagnosis.Generated;

/// <summary>
/// The swift firm: leads are called within hours, log-normal, far sooner than agreed, and each hour costs. Slower calls stay within
/// one follow-up class and would pass for worse closing. Weekends wait, deals have a heavy tail, quality decides on acceptance too.
/// </summary>
internal static class SwiftBusiness
{
    private const double Agreed = 24;

    internal static Business Make(ulong seed, Scenario scenario, int leads)
    {
        var random = new RandomNumbers(seed);
        var world = new World
        {
            Hours = 1 + (2 * random.Uniform()),
            Scatter = 0.6 + (0.6 * random.Uniform()),
            Patience = 2 + (6 * random.Uniform()),
            Untouched = 0.03 + (0.07 * random.Uniform()),
            Win = -1.0 + (0.8 * random.Uniform()),
            Tail = 0.6 + (0.7 * random.Uniform()),
            HasWeekends = random.Below(2) == 0,
        };
        var plan = Enumerable.Range(0, 2 + random.Below(4)).Select(_ => new Plan
        {
            Leads = Math.Exp(0.7 * random.Normal()),
            VisitToLead = 0.01 + (0.05 * random.Uniform()),
            Quality = 0.5 * random.Normal(),
            Value = 1_000_000 * Math.Exp(0.5 * random.Normal()),
        }).ToArray();
        var sum = plan.Sum(c => c.Leads);
        plan = [.. plan.Select(c => c with { Leads = leads * c.Leads / sum })];
        var (world2, plan2) = scenario switch
        {
            Scenario.FollowUp => (world with { Hours = world.Hours * 4 }, plan),
            Scenario.Campaign => (world, Fewer(plan, 0.6)),
            Scenario.Both => (world with { Hours = world.Hours * 3.5 }, Fewer(plan, 0.65)),
            Scenario.Quality => (world, [.. plan.Select(c => c with { Quality = c.Quality - 0.9 })]),
            Scenario.Closing => (world with { Win = world.Win - 0.7 }, plan),
            Scenario.Price => (world, [.. plan.Select(c => c with { Value = c.Value * 0.6 })]),
            Scenario.Mix => (world, Mixed(plan)),
            _ => (world, plan),
        };
        var visits = new[] { Counting.NoVisits(plan.Length), Counting.NoVisits(plan.Length) };
        var (before, after) = (Play(random, world, plan, visits[0]), Play(random, world2, plan2, visits[1]));
        var steps = SpeedSteps.Of(
            before.Concat(after).Where(l => l is { Accepted: true, Hours: not null }).Select(l => (l.FollowUp, l.Hours!.Value, l.Won)));
        return new()
        {
            Before = Counting.Cohort(0, Stepped(before, steps), visits[0], plan.Length, byDay: true),
            After = Counting.Cohort(1, Stepped(after, steps), visits[1], plan.Length, byDay: true),
            Worse = GeneratedBusiness.Worse(scenario),
        };
    }

    private static List<Lead> Stepped(List<Lead> leads, SpeedSteps steps) =>
        [.. leads.Select(l => l with { Step = steps.Step(l.FollowUp, l.Hours) })];

    private static Plan[] Fewer(Plan[] plan, double by) =>
        [.. plan.Select(c => c with { Leads = c.Leads * by, VisitToLead = c.VisitToLead * by })];

    private static Plan[] Mixed(Plan[] plan)
    {
        var order = Enumerable.Range(0, plan.Length).OrderBy(i => plan[i].Quality + Math.Log(plan[i].Value)).ToArray();
        var moved = 0.8 * plan[order[^1]].Leads;
        Plan[] mixed = [.. plan];
        mixed[order[^1]] = plan[order[^1]] with { Leads = plan[order[^1]].Leads - moved };
        mixed[order[0]] = plan[order[0]] with { Leads = plan[order[0]].Leads + moved };
        return mixed;
    }

    private static List<Lead> Play(RandomNumbers random, World world, Plan[] plan, long[][] visits)
    {
        List<Lead> leads = [];
        for (var day = 0; day < Counting.Days; day++)
        {
            var isFree = world.HasWeekends && day % 7 >= 5;
            for (var c = 0; c < plan.Length; c++)
            {
                visits[day][c] = Counting.Poisson(random, plan[c].Leads / plan[c].VisitToLead / Counting.Days * (isFree ? 0.6 : 1.1));
                for (var left = Math.Min(visits[day][c], Counting.Poisson(random, visits[day][c] * plan[c].VisitToLead)); left > 0; left--)
                {
                    leads.Add(Call(random, world, plan[c], day, c, isFree ? 24 * (7 - (day % 7)) : 0));
                }
            }
        }

        return leads;
    }

    private static Lead Call(RandomNumbers random, World world, Plan plan, int day, int channel, double wait)
    {
        var quality = plan.Quality + random.Normal();
        var hours = random.Uniform() < world.Untouched ? null : (double?)(wait + (world.Hours * Math.Exp(world.Scatter * random.Normal())));
        var followUp = hours switch
        {
            null => FollowUp.Untouched,
            <= Agreed / 4 => FollowUp.Fast,
            <= Agreed => FollowUp.InTime,
            <= Agreed * 3 => FollowUp.Late,
            _ => FollowUp.VeryLate,
        };
        var isAccepted = random.Uniform() < Chance(1 + (0.8 * quality));
        var isWon = isAccepted
            && random.Uniform() < Chance(world.Win + (0.8 * quality)) * (hours is { } h ? 1 / (1 + (h / world.Patience)) : 0.03);
        return new(
            day, channel, isAccepted, followUp, isWon, Math.Round((decimal)(plan.Value * Math.Exp(world.Tail * random.Normal()))))
        {
            Hours =
                hours
        };
    }

    private static double Chance(double logit) => 1 / (1 + Math.Exp(-logit));

    private sealed record World
    {
        /// <summary>Median hours to the first call.</summary>
        internal double Hours { get; init; }

        internal double Scatter { get; init; }

        /// <summary>Hours after which half the chance is gone.</summary>
        internal double Patience { get; init; }

        internal double Untouched { get; init; }

        internal double Win { get; init; }

        internal double Tail { get; init; }

        internal bool HasWeekends { get; init; }
    }

    private sealed record Plan
    {
        internal double Leads { get; init; }

        internal double VisitToLead { get; init; }

        internal double Quality { get; init; }

        internal double Value { get; init; }
    }
}
