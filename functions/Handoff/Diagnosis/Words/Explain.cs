using Handoff.Diagnosis.Verdicts;

namespace Handoff.Diagnosis.Words;

/// <summary>Puts an <see cref="Answer"/> into words.</summary>
public static class Explain
{
    // What the arithmetic leaves over of a cause that did nothing.
    private const double Rounding = 1e-9;

    /// <param name="answer">The diagnosis.</param>
    /// <param name="language">id or en.</param>
    /// <param name="money">Writes an amount, never negative, in the business's currency: "Rp 65,5 juta".</param>
    public static Explanation In(Answer answer, string language, Func<double, string> money)
    {
        DiagnosisTexts texts = language == "id" ? new Indonesian(answer, money) : new English(answer, money);
        var verdict = answer.Verdict;
        var claim = Assertions.Headline(answer);
        return new()
        {
            Headline = texts.Headline(claim.Code).As(claim),
            Details = [texts.Change().As(Assertions.Changed()), .. verdict.Kind == VerdictKind.TooFew ? [] : Details(answer, texts)],
            Missing = [.. verdict.Missing.Select(missing => texts.Missing(missing).As(Assertions.Wanted(missing)))],
            Caveats = [.. Caveats(answer, texts)],
        };
    }

    private static IEnumerable<Statement> Details(Answer answer, DiagnosisTexts texts)
    {
        var verdict = answer.Verdict;
        var named = verdict.Causes.Select(c => answer.Causes.First(e => e.Cause == c)).ToArray();
        foreach (var estimate in named)
        {
            yield return texts.Contribution(estimate).As(Assertions.Contributed(answer, estimate));
        }

        if (verdict.Causes.Contains(Cause.FollowUp) && answer.Causes.Any(e => e.Cause == Cause.Closing && !e.Likely.ExcludesZero))
        {
            yield return texts.ClosedAsBefore().As(Assertions.ClosedAsBefore(answer));
        }

        if (verdict.Arrival is not null && Assertions.Headline(answer).Code != AssertionCodes.ArrivalSeen)
        {
            yield return texts.ArrivalSeen().As(Assertions.ArrivalSeen());
        }

        if (verdict.Quality is not null)
        {
            if (Assertions.Headline(answer).Code != AssertionCodes.ChannelQuality)
            {
                yield return texts.ChannelQuality().As(Assertions.ChannelQuality(answer));
            }
        }
        else if (verdict.PointsToQuality)
        {
            yield return texts.LooksLikeQuality(answer.Split.Change > 0).As(Assertions.LooksLikeQuality(answer));
        }
        else if (named.FirstOrDefault(e => e.Cause == Cause.Closing) is { Channel: { } channel } closing && IsAlone(answer, channel))
        {
            yield return texts.OneChannel(channel, closing.Effect > 0).As(Assertions.OneChannel(answer));
        }

        var others = answer.Causes.Except(named)
            .Where(e => Math.Abs(e.Effect) > Rounding * Math.Max(answer.Split.Before, answer.Split.After)).ToArray();
        if (others.Length > 0)
        {
            yield return texts.Others(others, named.Length > 0).As(Assertions.Others(others));
        }

        if (named.Length > 0 && verdict.NotExcluded.Count > 0)
        {
            yield return texts.NotExcluded().As(Assertions.NotExcluded(answer));
        }
    }

    // What closing did in all other channels together is less than a tenth of what it did in this one.
    private static bool IsAlone(Answer answer, string channel)
    {
        var own = answer.Split.Channels.Single(c => c.Channel == channel).Effects[Factor.Closing];
        return Math.Abs(answer.Split.Effects[Factor.Closing] - own) < Math.Abs(own) / 10;
    }

    private static IEnumerable<Statement> Caveats(Answer answer, DiagnosisTexts texts)
    {
        yield return texts.NotWhy();
        if (answer.Verdict.Causes.Contains(Cause.FollowUp))
        {
            yield return texts.AtMost();
        }

        foreach (var limit in answer.Limits)
        {
            yield return texts.Limit(limit);
        }
    }
}
