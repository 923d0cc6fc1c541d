namespace Handoff.Diagnosis.Verdicts;

/// <summary>What is missing, and roughly how much of it.</summary>
internal static class MissingData
{
    // Beyond this many times the leads there are, a number would promise what nobody can wait for.
    private const double MostTimes = 20;

    private const double LeastTimes = 1.1;

    // Two-sided 90 % of a normal distribution: the interval that is shown must leave out zero as well.
    private const double ShownDeviations = 1.645;

    // One-sided 90 %, for the guard on follow-up and closing together.
    private const double GuardDeviations = 1.28;

    internal static IReadOnlyList<Missing> Sizes(Chain chain, NamingRule rule) =>
    [
        .. TooFew(MissingKind.Leads, chain.Periods[0].Leads, chain.Periods[1].Leads, rule.LeastLeads, rule.News),
        .. TooFew(MissingKind.WonDeals, chain.Periods[0].Wins, chain.Periods[1].Wins, rule.LeastWins, rule.News),
    ];

    /// <summary>
    /// Deviations shrink with the square root of the number of leads: the cause that did most needs so many times more leads that
    /// its distance from zero is as many deviations as the rule asks, if the picture stays.
    /// </summary>
    internal static IReadOnlyList<Missing> ToTellApart(Evidence evidence, int direction, NamingRule rule)
    {
        List<Missing> missing = [];
        var first = evidence.All.Where(c => c != Cause.Calendar).MaxBy(c => evidence.Effect(c) * direction);

        // Where that is met and only a guard is not, somewhat more leads are still what shows it.
        var times = new[]
        {
            LeastTimes,
            Times(evidence.AtWork(first), direction, Guards.Deviations(evidence, first, direction, rule)),
            Times(evidence.Of(first), direction, ShownDeviations),
            first is Cause.FollowUp ? Times(evidence.Sales, direction, GuardDeviations) : 0,
        }.Max();
        var leads = Math.Min(evidence.Chain.Periods[0].Leads, evidence.Chain.Periods[1].Leads);
        missing.Add(new() { Kind = MissingKind.Leads, More = times <= MostTimes ? Rough((times - 1) * leads) : null });

        missing.AddRange(evidence.Chain.Limits.SelectMany(Source).Select(kind => new Missing { Kind = kind }));
        return missing;
    }

    private static IEnumerable<Missing> TooFew(MissingKind kind, long before, long after, int least, int news) =>
        Math.Min(before, after) >= least || Math.Max(before, after) >= least * news
            ? []
            : [new() { Kind = kind, More = least - Math.Min(before, after) }];

    private static MissingKind[] Source(Limit limit) => limit switch
    {
        Limit.VisitsUnknown => [MissingKind.Visits],
        Limit.TouchTimesUnknown => [MissingKind.TouchTimes],
        Limit.AmountsUnknown => [MissingKind.Amounts],
        Limit.DaysUnknown => [MissingKind.Days],
        _ => [],
    };

    private static double Times(double[] draws, int direction, double deviations)
    {
        var mean = draws.Average() * direction;
        var deviation = Math.Sqrt(Math.Max(0, draws.Average(d => d * d) - (mean * mean)));
        return mean > 0 ? Math.Pow(deviations * deviation / mean, 2) : double.PositiveInfinity;
    }

    /// <summary>Rounded up to two digits: it is a guess and must not look like more.</summary>
    private static long Rough(double count)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(1, count))) - 1));
        return (long)(Math.Ceiling(count / unit) * unit);
    }
}
