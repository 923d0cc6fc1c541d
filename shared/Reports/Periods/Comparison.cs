namespace Pipeline.Reports.Periods;

/// <summary>A figure beside the same metric over another period.</summary>
public sealed record Comparison(Figure Now, Figure Then)
{
    /// <summary>Fewer cases than this in either period carry no verdict.</summary>
    public const int FewCases = 20;

    /// <summary>
    /// How much a sum of this length swings by itself, as a share of it, told from its own weeks; traffic swings more
    /// than chance, since a holiday or a mailing moves everybody.
    /// </summary>
    public double Swing { get; init; }

    /// <summary>Whether longer periods have more of it, so that months of unlike length are judged by the day.</summary>
    public bool IsSum { get; init; }

    /// <summary>Two standard errors: about one false alarm in twenty.</summary>
    private const double Beyond = 1.96;

    /// <summary>Change as a share of then; for ratios the difference in points (0.02 is two points). Null where it cannot be said.</summary>
    public double? Change =>
        Now.Value is not { } now || Then.Value is not { } then ? null
        : Now.IsRatio ? now - then
        : then > 0 ? (now - then) / then
        : null;

    /// <summary>What the figures differ by, in their unit; what is not known counts as nothing.</summary>
    public double Difference => (Now.Value ?? 0) - (Then.Value ?? 0);

    /// <summary>Whether both periods are covered well enough to be compared.</summary>
    public bool IsFair => Math.Max(Now.DaysMissing, Then.DaysMissing) * 10 <= Now.Period.Days;

    /// <summary>
    /// Ratios of counts: the pooled test of two proportions. Sums: the cases are taken as Poisson, and each case's
    /// size as varying as much as its mean, so that a sum of money is doubted more than a count.
    /// </summary>
    public Certainty Certainty
    {
        get
        {
            if (Change is null || !IsFair)
            {
                return Certainty.Unknown;
            }

            if (Math.Min(Now.N, Then.N) < FewCases)
            {
                return Certainty.TooFew;
            }

            return Distance() is { } distance ? distance > Beyond ? Certainty.Clear : Certainty.Swing : Certainty.Unknown;
        }
    }

    private double? Distance()
    {
        if (Now.IsRatio)
        {
            return Proportions();
        }

        var isCount = Now.Value == Now.N && Then.Value == Then.N;
        var error = Math.Sqrt(((isCount ? 1.0 : 2.0) * ((1.0 / Now.N) + (1.0 / Then.N))) + (2 * Swing * Swing));
        var length = IsSum ? Then.Period.Days / (double)Now.Period.Days : 1;
        return Math.Abs(Math.Log(Math.Max(Now.Value!.Value, 1e-9) / Then.Value!.Value * length)) / error;
    }

    private double? Proportions()
    {
        if (Now is not { Numerator: { } won, Denominator: { } of and > 0 } || Then is not { Numerator: { } wonThen, Denominator: { } ofThen and > 0 }
            || won > of || wonThen > ofThen)
        {
            return null;
        }

        // The base of a ratio of money is no number of cases: n is.
        var (cases, casesThen) = (Math.Min(of, Now.N), Math.Min(ofThen, Then.N));
        var pooled = (won + wonThen) / (of + ofThen);
        var error = Math.Sqrt(pooled * (1 - pooled) * ((1 / cases) + (1 / casesThen)));
        return error > 0 ? Math.Abs((won / of) - (wonThen / ofThen)) / error : null;
    }
}
