using Handoff.Diagnosis.Drawing;
using Handoff.Diagnosis.Verdicts;

namespace Handoff.Diagnosis;

/// <summary>"Is it the campaign or the follow-up?": from two cohorts to an <see cref="Answer"/>. No input but these.</summary>
public static class Diagnose
{
    /// <summary>Splits the change from one mature cohort to another and says which cause, if any, can be named.</summary>
    /// <exception cref="ArgumentException">Counts that contradict each other, with place, found and expected.</exception>
    public static Answer Change(Cohort before, Cohort after, NamingRule? rule = null, Background? background = null)
    {
        rule ??= new();
        var chain = Chain.Of(before, after);
        var spread = DayVariance.Measure(chain);
        var curve = ResponseCurve.Fit(chain, spread.Closing);
        var split = Shapley.Split(chain, curve);
        var evidence = new Evidence(chain, split, spread, Draws.Run(chain, spread, curve, rule.Draws)) { Background = background };
        return new()
        {
            Before = before,
            After = after,
            Split = split,
            Spread = spread,
            Seed = evidence.Draws.Seed,
            Draws = rule.Draws,
            Total = Interval.Of(evidence.Total, rule.ShownLevel),
            Factors = split.Effects.Keys.ToDictionary(f => f, f => Interval.Of(evidence.Draws.Money.Of(g => g == f), rule.ShownLevel)),
            Causes = [.. evidence.All.Select(c => Estimates.Of(evidence, c, rule))],
            Verdict = Judge.Decide(evidence, rule),
            Limits = [.. chain.Limits, .. Around(evidence, rule)],
            Renamed = chain.Renamed,
            Background = background,
        };
    }

    private static IEnumerable<Limit> Around(Evidence evidence, NamingRule rule)
    {
        if (evidence.Later >= rule.LaterDeviations)
        {
            yield return Limit.LongerCycle;
        }

        if (evidence.Background is { HasYear: false })
        {
            yield return Limit.YearBeforeUnknown;
        }

        if (evidence.Background is { Feast: not null })
        {
            yield return Limit.FeastMoved;
        }
    }
}
