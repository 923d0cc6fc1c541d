using Handoff.Diagnosis.Verdicts;

namespace Handoff.Diagnosis.Words;

/// <summary>Puts an <see cref="Answer"/> into words.</summary>
public static class Explain
{
    /// <param name="answer">The diagnosis.</param>
    /// <param name="language">id or en.</param>
    /// <param name="money">Writes an amount, never negative, in the business's currency: "Rp 65,5 juta".</param>
    public static Explanation In(Answer answer, string language, Func<double, string> money)
    {
        Tongue tongue = language == "id" ? new Indonesian(answer, money) : new English(answer, money);
        var verdict = answer.Verdict;
        return new()
        {
            Headline = tongue.Headline(),
            Details = [tongue.Change(), .. verdict.Kind == VerdictKind.TooFew ? [] : Details(answer, tongue)],
            Missing = [.. verdict.Missing.Select(tongue.Missing)],
            Caveats = [.. Caveats(answer, tongue)],
        };
    }

    private static IEnumerable<Statement> Details(Answer answer, Tongue tongue)
    {
        var verdict = answer.Verdict;
        var named = verdict.Causes.Select(c => answer.Causes.First(e => e.Cause == c)).ToArray();
        foreach (var estimate in named)
        {
            yield return tongue.Contribution(estimate);
        }

        if (verdict.Causes.Contains(Cause.FollowUp) && answer.Causes.Any(e => e.Cause == Cause.Closing && !e.Likely.ExcludesZero))
        {
            yield return tongue.ClosedAsBefore();
        }

        if (verdict.PointsToQuality)
        {
            yield return tongue.LooksLikeQuality(answer.Split.Change > 0);
        }
        else if (named.FirstOrDefault(e => e.Cause == Cause.Closing) is { Channel: { } channel } closing && IsAlone(answer, channel))
        {
            yield return tongue.OneChannel(channel, closing.Effect > 0);
        }

        var others = answer.Causes.Except(named).Where(e => e.Effect != 0).ToArray();
        if (others.Length > 0)
        {
            yield return tongue.Others(others, named.Length > 0);
        }

        if (named.Length > 0 && verdict.NotExcluded.Count > 0)
        {
            yield return tongue.NotExcluded();
        }
    }

    // What closing did in all other channels together is less than a tenth of what it did in this one.
    private static bool IsAlone(Answer answer, string channel)
    {
        var own = answer.Split.Channels.Single(c => c.Channel == channel).Effects[Factor.Closing];
        return Math.Abs(answer.Split.Effects[Factor.Closing] - own) < Math.Abs(own) / 10;
    }

    private static IEnumerable<Statement> Caveats(Answer answer, Tongue tongue)
    {
        yield return tongue.NotWhy();
        if (answer.Verdict.Causes.Contains(Cause.FollowUp))
        {
            yield return tongue.AtMost();
        }

        foreach (var limit in answer.Limits)
        {
            yield return tongue.Limit(limit);
        }
    }
}
