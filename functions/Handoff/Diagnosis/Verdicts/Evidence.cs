using Handoff.Diagnosis.Drawing;

namespace Handoff.Diagnosis.Verdicts;

/// <summary>The draws of one change as the rule looks at them.</summary>
internal sealed class Evidence
{
    private readonly Dictionary<Cause, double[]> _causes;

    internal Evidence(Chain chain, Split split, Spread spread, Draws draws)
    {
        Chain = chain;
        Split = split;
        Draws = draws;
        Total = draws.Money.Of(_ => true);
        _causes = Causes.In(chain).ToDictionary(c => c, c => draws.Money.Of(c));
        Conversion = draws.Deals.Of(f => f is Factor.Acceptance or Factor.TimelyFollowUp or Factor.Closing);
        Quality = draws.Deals.Of(f => f is Factor.Acceptance or Factor.Closing);
        WithoutMix =
            [.. draws.Deals.Of(f => f is Factor.Volume or Factor.VisitToLead).Zip(draws.Deals.Calendar, (all, calendar) => all - calendar)];
        Speed = Processes.SpeedMoved(chain, spread);
        Seen = Processes.Of(chain, spread);
        Arrival = SeenArrivals.Of(chain, spread);
        Later = Cycle.Later(chain, spread);
        Spread = spread;
        Sales = draws.Deals.Of(f => f is Factor.TimelyFollowUp or Factor.Closing);
    }

    internal Chain Chain { get; }

    internal Split Split { get; }

    internal Draws Draws { get; }

    internal double[] Total { get; }

    internal int Count => Draws.Money.Count;

    /// <summary>Follow-up and closing together, in won deals: what no picking of leads can move from one to the other.</summary>
    internal double[] Sales { get; }

    /// <summary>Hand-over, follow-up and closing together, in won deals: what no way of writing refusals down can move.</summary>
    internal double[] Conversion { get; }

    /// <summary>Hand-over and closing together, in won deals: what leads of another quality move, at equal speed of calls.</summary>
    internal double[] Quality { get; }

    /// <summary>Marketing but for the channel mix, in won deals.</summary>
    internal double[] WithoutMix { get; }

    /// <summary>Deviations by which calls came sooner.</summary>
    internal double Speed { get; }

    internal IReadOnlyList<SeenProcess> Seen { get; }

    /// <summary>Calls that moved for leads of one time of the week alone.</summary>
    internal SeenArrival? Arrival { get; }

    internal bool SeesProcess => Seen.Count > 0 || Arrival is not null;

    /// <summary>Deviations by which deals were won later.</summary>
    internal double Later { get; }

    internal Spread Spread { get; }

    internal Background? Background { get; init; }

    internal IReadOnlyCollection<Cause> All => _causes.Keys;

    internal double[] Of(Cause cause) => _causes[cause];

    /// <summary>The cause where it is told whether it was at work: in won deals, but for their worth itself.</summary>
    internal double[] AtWork(Cause cause) => cause == Cause.PriceOrSize ? Of(cause) : Draws.Deals.Of(cause);

    internal double Effect(Cause cause) => cause switch
    {
        Cause.Calendar => Split.Calendar,
        Cause.Marketing => Sum(cause) - Split.Calendar,
        _ => Sum(cause),
    };

    /// <summary>Share of draws that go in the direction.</summary>
    internal static double Share(double[] draws, int direction) => draws.Count(d => d * direction > 0) / (double)draws.Length;

    /// <summary>Share of draws in which no other cause did more in the direction.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="direction">1 up, -1 down.</param>
    /// <param name="proven">Whether another counts; one that does not is taken to have done nothing.</param>
    internal double Lead(Cause cause, int direction, Func<Cause, bool>? proven = null)
    {
        var inside = Of(cause);
        var outside = All.Where(c => c != cause && proven?.Invoke(c) != false).Select(Of).ToArray();
        var leads = 0;
        for (var d = 0; d < Count; d++)
        {
            var own = inside[d] * direction;
            leads += own > 0 && outside.All(e => e[d] * direction < own) ? 1 : 0;
        }

        return leads / (double)Count;
    }

    /// <summary>Whether its interval leaves out zero.</summary>
    internal bool IsProven(Cause cause, NamingRule rule) => Interval.Of(Of(cause), rule.ShownLevel).ExcludesZero;

    private double Sum(Cause cause) => Split.Effects.Where(e => Causes.Of(e.Key, Chain.SeesFollowUp) == cause).Sum(e => e.Value);
}
