using Handoff.Diagnosis;
using Handoff.Diagnosis.Drawing;

namespace Pipeline.Tests.Handoff.Diagnosis.Generated;

/// <summary>
/// The queue: a few callers with so many calls a day, who take the best-looking lead that waits. Nobody decides who is late; it
/// follows from the load, so follow-up moves by itself when the campaign brings more or fewer, and bad days come in rows.
/// </summary>
internal static class QueueBusiness
{
    // As much of the sales as a cause must have done to be worth a name.
    private const double Least = 0.05;

    internal static Business Make(ulong seed, Scenario scenario, int leads)
    {
        var random = new RandomNumbers(seed);
        var channels = 2 + random.Below(4);
        var world = new World
        {
            Load = 0.75 + (0.4 * random.Uniform()),
            Patience = 3 + (5 * random.Uniform()),
            Insight = random.Uniform() * 1.5,
            Win = -1.6 + (0.6 * random.Uniform()),
            Tail = 0.6 + (0.6 * random.Uniform()),
        };
        var plan = Enumerable.Range(0, channels).Select(_ => new Plan
        {
            Leads = Math.Exp(0.6 * random.Normal()),
            Quality = 0.7 * random.Normal(),
            Value = 5_000_000 * Math.Exp(0.4 * random.Normal()),
        }).ToArray();
        var sum = plan.Sum(c => c.Leads);
        plan = [.. plan.Select(c => c with { Leads = leads * c.Leads / sum })];
        world = world with { Calls = plan.Sum(c => c.Leads) * 0.72 / Counting.Days / world.Load };
        var fewer = random.Uniform() < 0.5 ? 0.55 : 0.65;
        var (after, changed) = scenario switch
        {
            Scenario.FollowUp => (world with { Calls = world.Calls * 0.45 }, plan),
            Scenario.Campaign => (world, Fewer(plan, fewer)),
            Scenario.Both => (world with { Calls = world.Calls * 0.3 }, Fewer(plan, 0.6)),
            Scenario.Quality => (world, [.. plan.Select(c => c with { Quality = c.Quality - 0.8 })]),
            Scenario.Closing => (world with { Win = world.Win - 0.7 }, plan),
            Scenario.Price => (world, [.. plan.Select(c => c with { Value = c.Value * 0.6 })]),
            Scenario.Mix => (world, Mixed(plan)),
            _ => (world, plan),
        };
        var ((old, then), (young, now)) = (Play(random, 0, world, plan), Play(random, 1, after, changed));

        // The queue moves by itself, with the load and with bad days: then calls did come later, or the callers caught up.
        var moved = Math.Log(now / then);
        return new()
        {
            Before = old,
            After = young,
            Worse = moved < -Least ? [.. RoughBusiness.Worse(scenario).Union([Cause.FollowUp])] : RoughBusiness.Worse(scenario),
            Planned = false,
            Better = moved > Least ? [Cause.FollowUp] : [],
        };
    }

    private static Plan[] Fewer(Plan[] plan, double by) => [.. plan.Select(c => c with { Leads = c.Leads * by })];

    private static Plan[] Mixed(Plan[] plan)
    {
        var order = Enumerable.Range(0, plan.Length).OrderBy(i => plan[i].Quality + Math.Log(plan[i].Value)).ToArray();
        var moved = 0.8 * plan[order[^1]].Leads;
        Plan[] mixed = [.. plan];
        mixed[order[^1]] = plan[order[^1]] with { Leads = plan[order[^1]].Leads - moved };
        mixed[order[0]] = plan[order[0]] with { Leads = plan[order[0]].Leads + moved };
        return mixed;
    }

    // Also what the delays truly left of the chance to win, over the accepted leads.
    private static (Cohort Cohort, double Promptness) Play(RandomNumbers random, int period, World world, Plan[] plan)
    {
        List<Waiting> queue = [];
        List<Lead> leads = [];
        List<double> left = [];
        // A month before and one after, so that the period starts and ends with a queue as usual.
        for (var day = -20; day < Counting.Days + 30; day++)
        {
            for (var c = 0; c < plan.Length; c++)
            {
                var weekday = ((day % 7) + 7) % 7 >= 5 ? 0.6 : 1.16;
                var count = Counting.Poisson(random, random.Gamma(4) / 4 * plan[c].Leads / Counting.Days * weekday);
                for (var l = 0; l < count; l++)
                {
                    var quality = plan[c].Quality + random.Normal();
                    var lead = new Waiting(day, c, quality, (quality * world.Insight) + random.Normal());
                    if (random.Uniform() < 1 / (1 + Math.Exp(-1.1 - (0.8 * quality))))
                    {
                        queue.Add(lead);
                    }
                    else if (day is >= 0 and < Counting.Days)
                    {
                        leads.Add(new(day, c, false, FollowUp.InTime, false, 0));
                    }
                }
            }

            queue.Sort((a, b) => b.Looks.CompareTo(a.Looks));
            var calls = (int)Math.Floor(world.Calls + random.Uniform());
            foreach (var lead in queue.Take(calls))
            {
                Touch(lead, day - lead.Day + (0.5 * random.Uniform()));
            }

            queue.RemoveRange(0, Math.Min(calls, queue.Count));
            foreach (var lead in queue.Where(l => day - l.Day > 14))
            {
                Touch(lead, 99);
            }

            queue.RemoveAll(l => day - l.Day > 14);
        }

        return (Counting.Cohort(period, leads, null, plan.Length, byDay: true), left.Average());

        void Touch(Waiting lead, double delay)
        {
            if (lead.Day is < 0 or >= Counting.Days)
            {
                return;
            }

            left.Add(Math.Exp(-delay / world.Patience));
            var won = random.Uniform() < left[^1] / (1 + Math.Exp(-world.Win - (0.8 * lead.Quality)));
            var followUp = delay > 14 ? FollowUp.Untouched : delay < 0.25 ? FollowUp.Fast : delay < 1 ? FollowUp.InTime : delay < 3
                ? FollowUp.Late : FollowUp.VeryLate;
            leads.Add(
                new(lead.Day, lead.Channel, true, followUp, won,
                    Math.Round((decimal)(plan[lead.Channel].Value * Math.Exp((world.Tail * random.Normal()) + (0.3 * lead.Quality))))));
        }
    }

    private sealed record Waiting(int Day, int Channel, double Quality, double Looks);

    private sealed record World
    {
        internal double Load { get; init; }

        internal double Calls { get; init; }

        internal double Patience { get; init; }

        internal double Insight { get; init; }

        internal double Win { get; init; }

        internal double Tail { get; init; }
    }

    private sealed record Plan
    {
        internal double Leads { get; init; }

        internal double Quality { get; init; }

        internal double Value { get; init; }
    }
}
