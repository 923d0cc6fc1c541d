namespace Pipeline.Reports.Periods;

/// <summary>
/// Whether what is known of two periods' cases (amounts of wins) differs so much that their sums are no comparison: by more than moves a
/// sentence, and either by more than chance does, or so that what is not known would be half of the change that the sums show. Where one of
/// sixteen is missing, the sums of so few swing by far more than that one.
/// </summary>
/// <param name="Of">Cases of a period.</param>
/// <param name="Known">Those of which it is known.</param>
/// <param name="Sum">Their sum.</param>
public sealed record KnownShares(double Of, double Known, double Sum)
{
    private const double Notable = 0.05;
    private const double Half = 0.5;

    /// <summary>Whether this period and an earlier one are no comparison.</summary>
    public bool DifferFrom(KnownShares then) =>
        Of > 0 && then.Of > 0 && Math.Abs((Known / Of) - (then.Known / then.Of)) > Notable
            && (ChangeTest.SharesDiffer(Known, Of, then.Known, then.Of) || Explains(then));

    // At the average of those that are known, what is missing moves the difference towards what it shows.
    private bool Explains(KnownShares then) => Sum - then.Sum is not 0 and var difference && (then.Missing - Missing) / difference >= Half;

    private double Missing => Known > 0 ? (Of - Known) * Sum / Known : 0;
}
