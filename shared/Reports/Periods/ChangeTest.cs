namespace Pipeline.Reports.Periods;

/// <summary>
/// The one test of change, of every page: a change is clear where neither chance nor the metric's own weeks do as much, each
/// at one false alarm in twenty. Chance: two Poisson counts are compared (Przyborowski and Wilenski 1940, exact where there are
/// fewer than twenty; else by the log of their ratio), a sum of unlike sizes (money) as half as many cases, since a size varies
/// about as much as its mean; two shares by the pooled test of proportions. Own weeks: <see cref="Swing"/>. What has no cases
/// (impressions, costs) is judged by its weeks alone, and not at all where there are too few of those.
/// </summary>
public static class ChangeTest
{
    private const double Beyond = 1.96;
    private const double Alarm = 0.05;

    public static Certainty Of(Comparison comparison)
    {
        if (comparison.Now.Value is not { } now || comparison.Then.Value is not { } then || !comparison.IsFair)
        {
            return Certainty.Unknown;
        }

        var chance = comparison.Now.IsRatio ? OfShares(comparison) : OfCases(comparison, now, then);
        if (chance == Certainty.TooFew || comparison.Swing is not { } swing)
        {
            return chance;
        }

        var (weeksNow, weeksThen) = (comparison.Now.Period.Days / 7.0, comparison.Then.Period.Days / 7.0);
        var difference = comparison.Now.IsRatio ? now - then : (now / weeksNow) - (then / weeksThen);
        return swing.Beyond(difference, weeksNow, weeksThen) <= 1 ? Certainty.Swing
            : chance == Certainty.Unknown ? Certainty.Clear : chance;
    }

    private static Certainty OfShares(Comparison comparison)
    {
        var (now, then) = (comparison.Now, comparison.Then);
        if (now is not { Numerator: { } won, Denominator: { } of and > 0 }
            || then is not { Numerator: { } wonThen, Denominator: { } ofThen and > 0 }
            || won > of || wonThen > ofThen)
        {
            return Certainty.Unknown;
        }

        // The base of a ratio of money is no number of cases: n is.
        var (cases, casesThen) = comparison.HasCases ? (Math.Min(of, now.N), Math.Min(ofThen, then.N)) : (of, ofThen);
        if (Math.Min(cases, casesThen) < Comparison.FewCases)
        {
            return Certainty.TooFew;
        }

        return Judged(Distance(won / of, wonThen / ofThen, (won + wonThen) / (of + ofThen), cases, casesThen));
    }

    /// <summary>Whether two shares of cases differ by more than chance does.</summary>
    internal static bool SharesDiffer(double part, double of, double partThen, double ofThen) =>
        Judged(Distance(part / of, partThen / ofThen, (part + partThen) / (of + ofThen), of, ofThen)) == Certainty.Clear;

    private static double Distance(double share, double shareThen, double pooled, double cases, double casesThen) =>
        Math.Sqrt(pooled * (1 - pooled) * ((1 / cases) + (1 / casesThen))) is > 0 and var error ? Math.Abs(share - shareThen) / error : 0;

    private static Certainty OfCases(Comparison comparison, double now, double then)
    {
        var (n, nThen) = (comparison.Now.N, comparison.Then.N);
        var isCount = now == n && then == nThen;
        if (!comparison.HasCases)
        {
            return Certainty.Unknown;
        }

        var length = comparison.IsSum ? comparison.Then.Period.Days / (double)comparison.Now.Period.Days : 1;
        if (Math.Min(n, nThen) >= Comparison.FewCases)
        {
            return Judged(
                Math.Abs(Math.Log(Math.Max(now, 1e-9) / Math.Max(then, 1e-9) * length))
                    / Math.Sqrt((isCount ? 1 : 2) * ((1.0 / n) + (1.0 / nThen))));
        }

        // Of means and medians few cases tell nothing; of sums their number alone may.
        return comparison.IsSum && Math.Sign((now * length) - then) == Math.Sign((n * length) - nThen)
            && Exact(n, nThen, length, isCount ? 1 : 2) < Alarm
            ? Certainty.Clear : Certainty.TooFew;
    }

    private static Certainty Judged(double distance) => distance > Beyond ? Certainty.Clear : Certainty.Chance;

    // Given how many there are in all, those of one period are binomial: twice the smaller tail.
    private static double Exact(long n, long nThen, double length, int weight)
    {
        var share = 1 / (1 + length);
        var isFewer = n * length < nThen;
        var (few, many) = isFewer ? (n, nThen) : (nThen, n);
        var (least, all) = ((few + weight - 1) / weight, ((few + weight - 1) / weight) + (many / weight));
        var chance = isFewer ? share : 1 - share;
        var (term, tail) = (all * Math.Log(1 - chance), 0.0);
        for (var k = 0L; k <= least; k++)
        {
            tail += Math.Exp(term);
            term += Math.Log((all - k) / (double)(k + 1)) + Math.Log(chance / (1 - chance));
        }

        return Math.Min(1, 2 * tail);
    }
}
