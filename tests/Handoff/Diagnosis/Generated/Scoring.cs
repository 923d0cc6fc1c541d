using Handoff.Diagnosis;
using Handoff.Diagnosis.Verdicts;

namespace Pipeline.Tests.Handoff.Diagnosis.Generated;

/// <summary>Holds verdicts against what truly happened.</summary>
internal static class Scoring
{
    // The same business with so many leads that chance hardly shows.
    private const int Large = 60_000;

    /// <summary>Plays a scenario over and over, on all cores.</summary>
    internal static Tally Play(Func<ulong, Scenario, int, Business> make, Scenario scenario, int leads, int runs, ulong seed)
    {
        var tallies = new Tally[runs];
        Parallel.For(0, runs, run =>
        {
            var own = unchecked((seed * 1_000_003) + ((ulong)scenario << 40) + ((ulong)leads << 20) + (ulong)run);
            var business = make(own, scenario, leads);
            var answer = Diagnose.Change(business.Before, business.After, new NamingRule { Draws = 1500 });
            tallies[run] = Score(answer, business, () => make(own, scenario, Large));
        });
        return tallies.Aggregate((a, b) => a + b);
    }

    /// <summary>
    /// Wrong: a cause is named that was not at work, the smaller of two is called the largest, or it is said that nothing changed
    /// where something did. Right: causes at work are named and no other, or it is said that nothing changed where nothing did.
    /// Silent: nothing is said. The win rate, named where touch times are unknown, does not occur here.
    /// </summary>
    private static Tally Score(Answer answer, Business business, Func<Business> large)
    {
        var verdict = answer.Verdict;
        var wrong =
            verdict.Causes.Any(c => !(answer.Causes.Single(e => e.Cause == c).Effect < 0 ? business.Worse : business.Better).Contains(c))
            || (verdict.Kind == VerdictKind.NothingChanged && business.Worse.Count > 0)
            || (business.Planned && verdict.FirstIsLargest && business.Worse.Count > 1
                && IsSmaller(verdict.Causes[0], business.Worse, large(), Math.Sign(answer.Split.Change)));
        var right = verdict.Causes.Count > 0 || verdict.Kind == VerdictKind.NothingChanged;
        return wrong ? new(0, 0, 1) : right ? new(1, 0, 0) : new(0, 1, 0);
    }

    // By a tenth at least: nobody is misled about causes that did the same.
    private static bool IsSmaller(Cause named, IReadOnlyList<Cause> truth, Business large, int direction)
    {
        var split = Shapley.Split(large.Before, large.After);
        return Effect(named) * 1.1 < truth.Max(Effect);

        double Effect(Cause cause) => direction * split.Effects.Where(e => Causes.Of(e.Key, seesFollowUp: true) == cause).Sum(e => e.Value);
    }
}
