namespace Pipeline.Reports.Periods;

/// <summary>A figure beside the same metric over another period.</summary>
public sealed record Comparison(Figure Now, Figure Then)
{
    /// <summary>Fewer cases than this in either period carry no verdict by themselves.</summary>
    public const int FewCases = 20;

    /// <summary>How much it moves from week to week by itself; null where that is not known.</summary>
    public Swing? Swing { get; init; }

    /// <summary>Whether longer periods have more of it, so that months of unlike length are judged by the day.</summary>
    public bool IsSum { get; init; }

    /// <summary>Whether n counts cases that do not hang on each other (deals, leads), and not rows or posts.</summary>
    public bool HasCases { get; init; } = true;

    /// <summary>
    /// Change as a share of then; for ratios the difference in points (0.02 is two points). Null where it cannot be said.
    /// </summary>
    public double? Change =>
        Now.Value is not { } now || Then.Value is not { } then ? null
        : Now.IsRatio ? now - then
        : then > 0 ? (now - then) / then
        : null;

    /// <summary>What the figures differ by, in their unit; what is not known counts as nothing.</summary>
    public double Difference => (Now.Value ?? 0) - (Then.Value ?? 0);

    /// <summary>Whether both periods are covered well enough to be compared.</summary>
    public bool IsFair => Math.Max(Now.DaysMissing, Then.DaysMissing) * 10 <= Now.Period.Days && !IsOfDaysMissing;

    // A day that nobody told is no fall: were the days missing like the others, at least half of the change would have to remain.
    private bool IsOfDaysMissing => IsSum && Now.DaysMissing + Then.DaysMissing > 0 && Change is { } change
        && (PerDayKnown(Now) / PerDayKnown(Then) * ((double)Now.Period.Days / Then.Period.Days)) - 1 is var filled
        && filled * Math.Sign(change) < Math.Abs(change) / 2;

    private static double PerDayKnown(Figure figure) => figure.Value!.Value / (figure.Period.Days - figure.DaysMissing);

    public Certainty Certainty => ChangeTest.Of(this);

    /// <summary>Whether the change stands out, and is more than nothing.</summary>
    public bool IsClear => Certainty == Certainty.Clear && !Wording.IsLittle(this);
}
