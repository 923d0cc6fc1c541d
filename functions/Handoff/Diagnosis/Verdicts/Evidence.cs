using Handoff.Diagnosis.Drawing;

namespace Handoff.Diagnosis.Verdicts;

/// <summary>The draws of one change as the rule looks at them.</summary>
internal sealed class Evidence
{
    private readonly Dictionary<Cause, double[]> _causes;

    internal Evidence(Chain chain, Split split, Draws draws)
    {
        Chain = chain;
        Split = split;
        Draws = draws;
        Total = draws.Money.Of(_ => true);
        _causes = Causes.In(chain).ToDictionary(c => c, c => draws.Money.Of(c));
        Sales = draws.Deals.Of(f => f is Factor.TimelyFollowUp or Factor.Closing);
    }

    internal Chain Chain { get; }

    internal Split Split { get; }

    internal Draws Draws { get; }

    internal double[] Total { get; }

    internal int Count => Draws.Money.Count;

    /// <summary>Follow-up and closing together, in won deals: what no picking of leads can move from one to the other.</summary>
    internal double[] Sales { get; }

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

    /// <summary>Share of draws in which each of these did more in the direction than any other.</summary>
    internal double Lead(IReadOnlyCollection<Cause> these, int direction)
    {
        var inside = these.Select(Of).ToArray();
        var outside = All.Except(these).Select(Of).ToArray();
        var leads = 0;
        for (var d = 0; d < Count; d++)
        {
            var least = inside.Min(e => e[d] * direction);
            leads += least > 0 && outside.All(e => e[d] * direction < least) ? 1 : 0;
        }

        return leads / (double)Count;
    }

    private double Sum(Cause cause) => Split.Effects.Where(e => Causes.Of(e.Key, Chain.SeesFollowUp) == cause).Sum(e => e.Value);
}
