using Handoff.Cohorts;
using Handoff.Diagnosis;
using Handoff.Diagnosis.Drawing;

namespace Pipeline.Tests.Handoff.Diagnosis.Generated;

/// <summary>
/// Firms of many kinds: the chance to win falls with every hour (exponentially, hyperbolically, or to a floor), calls come after
/// log-normal or Weibull hours or in office hours alone, hidden quality decides on refusal and winning, deals are log-normal, Pareto
/// or from a price list, days are uneven, some touch times are missing. Every main case costs 30 % of the expected revenue.
/// </summary>
internal static class HazardBusiness
{
    private const double Left = 0.7;
    private const int Probes = 4000;

    internal static Business Make(ulong seed, Scenario scenario, int leads)
    {
        var random = new RandomNumbers(seed);
        var world = World(random, leads);
        return Make(random, world, Change(random, scenario, world), GeneratedBusiness.Worse(scenario));
    }

    /// <summary>The leads of the largest channel alone are poorer, by so many deviations of what leads differ by.</summary>
    /// <param name="seed">Of all that chance does.</param>
    /// <param name="leads">A period.</param>
    /// <param name="less">How much poorer.</param>
    /// <param name="isChance">They look as good as ever and are won less often: not their quality as it is told.</param>
    internal static (Business Business, string Channel) MakeStruck(ulong seed, int leads, double less, bool isChance = false)
    {
        var random = new RandomNumbers(seed);
        var world = World(random, leads);
        var struck = Array.IndexOf(world.Channels, world.Channels.MaxBy(c => c.Leads));
        var after = world with
        {
            Channels = [.. world.Channels.Select((c, i) => i != struck ? c
                : isChance ? c with { Winning = Math.Exp(-world.WinByQuality * less) } : c with { Quality = c.Quality - less })],
        };
        return (Make(random, world, after, [Cause.HandOver, Cause.Closing]), $"channel {struck}");
    }

    private static Business Make(RandomNumbers random, Firm world, Firm after, IReadOnlyList<Cause> worse)
    {
        var visits = new[] { Counting.NoVisits(world.Channels.Length), Counting.NoVisits(world.Channels.Length) };
        var (old, young) = (Play(random, world, visits[0]), Play(random, after, visits[1]));
        var steps = SpeedSteps.Of(
            old.Concat(young).Where(l => l is { Accepted: true, Hours: not null }).Select(l => (l.FollowUp, l.Hours!.Value, l.Won)));
        return new()
        {
            Before = Counted(0, old, world.SeesVisits ? visits[0] : null),
            After = Counted(1, young, world.SeesVisits ? visits[1] : null),
            Worse = worse,
        };

        Cohort Counted(int period, List<Lead> came, long[][]? visited) => Counting.Cohort(
            period, [.. came.Select(l => l with { Step = l.Hours is null ? 0 : steps.Step(l.FollowUp, l.Hours) })], visited,
            world.Channels.Length, byDay: true);
    }

    private static Firm World(RandomNumbers random, int leads)
    {
        var channels = Enumerable.Range(0, 2 + random.Below(4)).Select(_ => new Source
        {
            Leads = Math.Exp(0.8 * random.Normal()),
            Quality = 0.5 * random.Normal(),
            VisitToLead = 0.01 + (0.05 * random.Uniform()),
            Worth = 2_000_000 * Math.Exp(0.5 * random.Normal()),
        }).ToArray();
        var sum = channels.Sum(c => c.Leads);
        var firm = new Firm
        {
            Channels = [.. channels.Select(c => c with { Leads = leads * c.Leads / sum })],
            Response = random.Below(3),
            Patience = 2 + (40 * random.Uniform() * random.Uniform()),
            Speed = random.Below(3),
            Scatter = 0.6 + random.Uniform(),
            Untouched = 0.02 + (0.1 * random.Uniform()),
            Unknown = random.Below(2) == 0 ? 0 : 0.06 * random.Uniform(),
            Accept = 0.6 + (0.9 * random.Uniform()),
            AcceptByQuality = 0.4 + (0.8 * random.Uniform()),
            Win = -1.6 + (1.2 * random.Uniform()),
            WinByQuality = 0.2 + (0.7 * random.Uniform()),
            Deals = random.Below(3),
            Tail = 0.5 + (0.7 * random.Uniform()),
            Uneven = 0.12 * random.Uniform(),
            SeesVisits = random.Below(5) < 3,
        };
        firm = firm with { Hours = firm.Patience * (0.15 + (0.5 * random.Uniform())) };
        double[] hours =
            [.. Enumerable.Range(0, 500).Select(_ => Hours(random, firm, 9 + (8 * random.Uniform()), random.Below(7))).Order()];
        return firm with { Agreed = hours[(int)(500 * (0.6 + (0.3 * random.Uniform())))] };
    }

    private static Firm Change(RandomNumbers random, Scenario scenario, Firm firm)
    {
        switch (scenario)
        {
            case Scenario.Nothing:
                return firm;
            case Scenario.Campaign:
                return random.Below(2) == 0
                    ? firm with { Channels = [.. firm.Channels.Select(c => c with { Leads = c.Leads * Left })] }
                    : firm with
                    {
                        Channels =
                        [.. firm.Channels.Select(c => c with { Leads = c.Leads * Left, VisitToLead = c.VisitToLead * Left })]
                    };
            case Scenario.Closing:
                return firm with { Win = firm.Win + Math.Log(Left) };
            case Scenario.Price:
                return firm with { Channels = [.. firm.Channels.Select(c => c with { Worth = c.Worth * Left })] };
            case Scenario.Mix:
                Source[] byWorth =
                    [.. firm.Channels.OrderBy(c => c.Worth * Math.Exp((firm.WinByQuality + firm.AcceptByQuality) * c.Quality))];
                var moved = 0.8 * byWorth[^1].Leads;
                return firm with
                {
                    Channels =
                        [.. firm.Channels.Select(
                            c => c == byWorth[^1] ? c with { Leads = c.Leads - moved } : c == byWorth[0]
                                ? c with { Leads = c.Leads + moved } : c)],
                };
            case Scenario.FollowUp:
                return Found(
                    random, firm, (f, by) => f with { Hours = f.Hours * Math.Exp(3.5 * by), Untouched = f.Untouched + (0.3 * by) });
            case Scenario.Quality:
                return Found(
                    random, firm, (f, by) => f with { Channels = [.. f.Channels.Select(c => c with { Quality = c.Quality - (4 * by) })] });
            default:
                var late =
                    Found(random, firm, (f, by) => f with { Hours = f.Hours * Math.Exp(3.5 * by), Untouched = f.Untouched + (0.3 * by) });
                return scenario == Scenario.Both
                    ? late with { Channels = [.. late.Channels.Select(c => c with { Leads = c.Leads * Left })] } : firm;
        }
    }

    // By halving: how far it must go until 30 % of the expected revenue is lost.
    private static Firm Found(RandomNumbers random, Firm firm, Func<Firm, double, Firm> change)
    {
        var seed = (ulong)random.Below(int.MaxValue);
        double low = 0, high = 1, whole = Expected(firm);
        for (var turn = 0; turn < 9; turn++)
        {
            var middle = (low + high) / 2;
            (low, high) = Expected(change(firm, middle)) < Left * whole ? (low, middle) : (middle, high);
        }

        return change(firm, high);

        double Expected(Firm of)
        {
            var same = new RandomNumbers(seed);
            var sum = 0.0;
            for (var i = 0; i < Probes; i++)
            {
                var channel = of.Channels[i % of.Channels.Length];
                var quality = channel.Quality + same.Normal();
                var hours = Hours(same, of, 8 + (10 * same.Uniform()), i % 7);
                sum += channel.Leads * channel.Worth * Chance(of.Accept + (of.AcceptByQuality * quality))
                    * (((1 - of.Untouched) * Winning(of, quality, hours)) + (of.Untouched * Winning(of, quality, null)));
            }

            return sum;
        }
    }

    private static List<Lead> Play(RandomNumbers random, Firm firm, long[][] visits)
    {
        List<Lead> leads = [];
        for (var day = 0; day < Counting.Days; day++)
        {
            var mood = firm.Uneven > 0 ? random.Gamma(1 / firm.Uneven) * firm.Uneven : 1;
            for (var c = 0; c < firm.Channels.Length; c++)
            {
                var channel = firm.Channels[c];
                visits[day][c] =
                    Counting.Poisson(random, channel.Leads / channel.VisitToLead / Counting.Days * mood * (day % 7 >= 5 ? 0.6 : 1.15));
                for (var left = Counting.Poisson(random, visits[day][c] * channel.VisitToLead); left > 0; left--)
                {
                    leads.Add(Come(random, firm, channel, day, c));
                }
            }
        }

        return leads;
    }

    private static Lead Come(RandomNumbers random, Firm firm, Source channel, int day, int c)
    {
        var quality = channel.Quality + random.Normal();
        var hours = random.Uniform() < firm.Untouched ? (double?)null : Hours(random, firm, 8 + (10 * random.Uniform()), day % 7);
        var isAccepted = random.Uniform() < Chance(firm.Accept + (firm.AcceptByQuality * quality));
        var isWon = isAccepted && random.Uniform() < channel.Winning * Winning(firm, quality, hours);
        var isUnknown = random.Uniform() < firm.Unknown;
        var followUp = isUnknown ? FollowUp.Unknown
            : hours is not { } h ? FollowUp.Untouched
            : h <= firm.Agreed / 4 ? FollowUp.Fast
            : h <= firm.Agreed ? FollowUp.InTime
            : h <= firm.Agreed * 3 ? FollowUp.Late
            : FollowUp.VeryLate;
        return new(
            day, c, isAccepted, followUp, isWon, Math.Round((decimal)(channel.Worth * Deal(random, firm))))
        {
            Hours = isUnknown
                ? null : hours
        };
    }

    private static double Hours(RandomNumbers random, Firm firm, double hourOfDay, int weekday)
    {
        var hours = firm.Speed == 1
            ? firm.Hours * Math.Pow(random.Exponential(), firm.Scatter)
            : firm.Hours * Math.Exp(firm.Scatter * random.Normal());

        // Calls in office hours alone: what is not done by the evening waits for the morning, at the week's end for Monday.
        var evening = weekday >= 5 ? 0 : Math.Max(0, 17 - hourOfDay);
        return firm.Speed == 2 && hours > evening ? hours + (weekday is 4 or 5 ? 48 : 15) : hours;
    }

    private static double Winning(Firm firm, double quality, double? hours)
    {
        var response = (firm.Response, hours) switch
        {
            (_, null) => 0.03,
            (0, { } h) => Math.Exp(-h / firm.Patience / 2),
            (1, { } h) => 1 / (1 + (h / firm.Patience)),
            (_, { } h) => 0.25 + (0.75 * Math.Exp(-h / firm.Patience)),
        };
        return Math.Min(0.95, Math.Exp(firm.Win + (firm.WinByQuality * quality)) * response);
    }

    private static double Deal(RandomNumbers random, Firm firm) => firm.Deals switch
    {
        0 => Math.Exp(firm.Tail * random.Normal()),
        1 => Math.Pow(Math.Max(1e-9, random.Uniform()), -1 / (1.6 + (1.5 / firm.Tail / 1.2))),
        _ => new[] { 0.3, 0.6, 1, 1, 2.5 }[random.Below(5)],
    };

    private static double Chance(double logit) => 1 / (1 + Math.Exp(-logit));

    private sealed record Firm
    {
        internal required Source[] Channels { get; init; }

        internal int Response { get; init; }

        internal double Patience { get; init; }

        internal int Speed { get; init; }

        internal double Hours { get; init; }

        internal double Scatter { get; init; }

        internal double Agreed { get; init; }

        internal double Untouched { get; init; }

        internal double Unknown { get; init; }

        internal double Accept { get; init; }

        internal double AcceptByQuality { get; init; }

        internal double Win { get; init; }

        internal double WinByQuality { get; init; }

        internal int Deals { get; init; }

        internal double Tail { get; init; }

        internal double Uneven { get; init; }

        internal bool SeesVisits { get; init; }
    }

    private sealed record Source
    {
        internal double Leads { get; init; }

        internal double Quality { get; init; }

        internal double VisitToLead { get; init; }

        internal double Worth { get; init; }

        internal double Winning { get; init; } = 1;
    }
}
