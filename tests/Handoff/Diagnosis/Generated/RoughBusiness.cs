using Handoff.Diagnosis;
using Handoff.Diagnosis.Drawing;

namespace Pipeline.Tests.Handoff.Diagnosis.Generated;

/// <summary>
/// The rough family: days overdispersed and with a week's rhythm, leads of unlike quality, the best-looking followed up first,
/// lateness that differs by channel, a chance to win that decays with every day of waiting (not by class), values with a heavy
/// tail that grow with quality, sometimes no visits, finer or coarser classes.
/// </summary>
internal static class RoughBusiness
{
    internal static Business Make(ulong seed, Scenario scenario, int leads)
    {
        var random = new RandomNumbers(seed);
        var channels = 2 + random.Below(5);
        var world = new World
        {
            Tail = 0.9 + (0.6 * random.Uniform()),
            Patience = 2 + (5 * random.Uniform()),
            Insight = random.Uniform() * 1.5,
            Uneven = 2 + (6 * random.Uniform()),
            RateNoise = 0.25 * random.Uniform(),
            Win = -1.7 + (0.8 * random.Uniform()),
            Delay = 3 + (2 * random.Uniform()),
            Fine = random.Below(2) == 0,
            SeesVisits = random.Below(4) > 0,
        };
        var plan = Enumerable.Range(0, channels).Select(_ => new Plan
        {
            Leads = Math.Exp(0.8 * random.Normal()),
            VisitToLead = 0.01 * Math.Exp(0.5 * random.Normal()) * 2,
            Quality = 0.6 * random.Normal(),
            InTime = 0.55 + (0.35 * random.Uniform()),
            Value = 5_000_000 * Math.Exp(0.4 * random.Normal()),
        }).ToArray();
        var sum = plan.Sum(c => c.Leads);
        plan = [.. plan.Select(c => c with { Leads = leads * c.Leads / sum })];
        var (changedWorld, changed) = Change(random, scenario, world, plan);
        return new() { Before = Play(random, 0, world, plan), After = Play(random, 1, changedWorld, changed), Worse = Worse(scenario) };
    }

    /// <summary>Here poorer leads also buy less.</summary>
    internal static IReadOnlyList<Cause> Worse(Scenario scenario) =>
        scenario == Scenario.Quality ? [Cause.HandOver, Cause.Closing, Cause.PriceOrSize] : GeneratedBusiness.Worse(scenario);

    private static (World World, Plan[] Plan) Change(RandomNumbers random, Scenario scenario, World world, Plan[] plan)
    {
        var campaign = random.Below(2) == 0;
        var struck = Array.IndexOf(plan, plan.MaxBy(c => c.Leads));
        Plan[] Fewer(double by) => [.. plan.Select((c, i) => campaign
            ? c with { Leads = c.Leads * by, VisitToLead = c.VisitToLead * by }
            : i == struck ? c with { Leads = c.Leads * by * by } : c with { Leads = c.Leads * by })];
        switch (scenario)
        {
            case Scenario.FollowUp:
                return (world with { Delay = world.Delay * 1.5 }, [.. plan.Select(c => c with { InTime = c.InTime * 0.4 })]);
            case Scenario.Campaign:
                return (world, Fewer(0.55));
            case Scenario.Both:
                return (world with { Delay = world.Delay * 1.3 }, [.. Fewer(0.65).Select(c => c with { InTime = c.InTime * 0.5 })]);
            case Scenario.Quality:
                return (world, [.. plan.Select(c => c with { Quality = c.Quality - 0.8 })]);
            case Scenario.Closing:
                return (world with { Win = world.Win - 0.7 }, plan);
            case Scenario.Price:
                return (world, [.. plan.Select(c => c with { Value = c.Value * 0.55 })]);
            case Scenario.Mix:
                var order = Enumerable.Range(0, plan.Length).OrderBy(i => plan[i].Quality + Math.Log(plan[i].Value)).ToArray();
                var moved = 0.8 * plan[order[^1]].Leads;
                Plan[] mixed = [.. plan];
                mixed[order[^1]] = plan[order[^1]] with { Leads = plan[order[^1]].Leads - moved };
                mixed[order[0]] = plan[order[0]] with { Leads = plan[order[0]].Leads + moved };
                return (world, mixed);
            default:
                return (world, plan);
        }
    }

    private static Cohort Play(RandomNumbers random, int period, World world, Plan[] plan)
    {
        var visits = Counting.NoVisits(plan.Length);
        List<Lead> leads = [];
        for (var d = 0; d < Counting.Days; d++)
        {
            var weekday = d % 7 >= 5 ? 0.5 : 1.2;
            var moodOfDay = Math.Exp((world.RateNoise * random.Normal()) - (world.RateNoise * world.RateNoise / 2));
            for (var c = 0; c < plan.Length; c++)
            {
                // Negative binomial: a Poisson whose mean is a gamma, with the stated ratio of variance to mean.
                var mean = plan[c].Leads / plan[c].VisitToLead / Counting.Days * weekday;
                var scale = (world.Uneven - 1) / Math.Max(plan[c].VisitToLead, 1e-9);
                visits[d][c] = Counting.Poisson(random, random.Gamma(mean / scale) * scale);
                var count = Math.Min(visits[d][c], Counting.Poisson(random, visits[d][c] * plan[c].VisitToLead * moodOfDay));
                leads.AddRange(Work(random, world, plan[c], d, c, count));
            }
        }

        return Counting.Cohort(period, leads, world.SeesVisits ? visits : null, plan.Length, byDay: true);
    }

    private static IEnumerable<Lead> Work(RandomNumbers random, World world, Plan plan, int day, int channel, long count)
    {
        var arrived = Enumerable.Range(0, (int)count).Select(_ =>
        {
            var quality = plan.Quality + random.Normal();
            return (Quality: quality, Looks: (quality * world.Insight)
                + random.Normal(), Accepted: random.Uniform() < Chance(1.1 + (0.8 * quality)));
        }).OrderByDescending(l => l.Looks).ToArray();
        var accepted = arrived.Count(l => l.Accepted);
        var places = (int)Math.Floor((accepted * plan.InTime) + random.Uniform());
        var rank = 0;
        foreach (var lead in arrived)
        {
            var inTime = lead.Accepted && rank++ < places;
            var delay = inTime ? random.Uniform() : 1 + (world.Delay * random.Exponential());
            var touched = delay < 12;
            var won = lead.Accepted
                && random.Uniform() < Chance(world.Win + (0.8 * lead.Quality)) * (touched ? Math.Exp(-delay / world.Patience) : 0.02);
            var amount = plan.Value * Math.Exp((world.Tail * random.Normal()) + (0.3 * lead.Quality));
            var followUp = !touched ? FollowUp.Untouched
                : delay <= 0.25 && world.Fine ? FollowUp.Fast
                : inTime ? FollowUp.InTime
                : delay > 3 && world.Fine ? FollowUp.VeryLate
                : FollowUp.Late;
            yield return new(
                day, channel, lead.Accepted, world.Fine || touched ? followUp : FollowUp.Late, won, Math.Round((decimal)amount));
        }
    }

    private static double Chance(double logit) => 1 / (1 + Math.Exp(-logit));

    private sealed record World
    {
        internal double Tail { get; init; }

        internal double Patience { get; init; }

        internal double Insight { get; init; }

        internal double Uneven { get; init; }

        internal double RateNoise { get; init; }

        internal double Win { get; init; }

        internal double Delay { get; init; }

        internal bool Fine { get; init; }

        internal bool SeesVisits { get; init; }
    }

    private sealed record Plan
    {
        internal double Leads { get; init; }

        internal double VisitToLead { get; init; }

        internal double Quality { get; init; }

        internal double InTime { get; init; }

        internal double Value { get; init; }
    }
}
