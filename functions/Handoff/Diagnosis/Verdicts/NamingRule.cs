namespace Handoff.Diagnosis.Verdicts;

/// <summary>
/// When a cause is named. Why, and what it costs and saves, is written and measured in the README beside <see cref="Diagnose"/>.
/// </summary>
public sealed record NamingRule
{
    public int Draws { get; init; } = 4000;

    /// <summary>The interval that is shown.</summary>
    public double ShownLevel { get; init; } = 0.90;

    /// <summary>The stricter interval, beside the one that is shown.</summary>
    public double NamingLevel { get; init; } = 0.998;

    /// <summary>
    /// How many of its standard deviations a cause must be away from zero: several causes are tried, and heavy tails make intervals of
    /// small counts too narrow.
    /// </summary>
    public double NamingDeviations { get; init; } = 3.0;

    /// <summary>As <see cref="NamingDeviations"/> for the ranks of the amounts, the one sign that price or size has.</summary>
    public double SizeDeviations { get; init; } = 3.09;

    /// <summary>
    /// As <see cref="NamingDeviations"/> for follow-up where calls came later, or sooner, beyond doubt: then it is one question and not one
    /// of several.
    /// </summary>
    public double SeenNamingDeviations { get; init; } = 2.58;

    /// <summary>
    /// As <see cref="NamingDeviations"/> for the surer of acceptance and closing, where both together are as sure as that and the other
    /// went the same way: leads of another quality move both, and asked together they tell more than each.
    /// </summary>
    public double QualityNamingDeviations { get; init; } = 2.33;

    /// <summary>How far the other must have gone the same way.</summary>
    public double QualityBesideDeviations { get; init; } = 1.0;

    /// <summary>How many standard deviations of chance lie between the speeds of the two periods where they moved beyond doubt.</summary>
    public double SeenDeviations { get; init; } = 3.5;

    /// <summary>Deals won later by so many deviations keep closing from being named: what seems lost may be won yet.</summary>
    public double LaterDeviations { get; init; } = 1.645;

    /// <summary>By so many deviations the leads must have moved more than a year before, where the season is known.</summary>
    public double SeasonDeviations { get; init; } = 2.58;

    /// <summary>Share of the draws in which a cause is told from the others where none is named.</summary>
    public double LeadShare { get; init; } = 0.90;

    /// <summary>Share of the draws in which the first leads the proven others before it is called the largest.</summary>
    public double LargestShare { get; init; } = 0.975;

    /// <summary>Share of the draws in which the largest leads all others, proven or not.</summary>
    public double LargestOfAllShare { get; init; } = 0.75;

    /// <summary>Share of the draws in which the guards against mistaking one cause for another hold.</summary>
    public double GuardShare { get; init; } = 0.90;

    /// <summary>Least effect worth a name, as a share of the larger revenue.</summary>
    public double LeastPart { get; init; } = 0.05;

    /// <summary>Least effect for a further name, as a share of the largest named cause.</summary>
    public double LeastBeside { get; init; } = 0.33;

    /// <summary>Opposite causes cancel each other when the change they leave is at most this share of the larger of them.</summary>
    public double MostLeft { get; init; } = 0.25;

    /// <summary>"Nothing changed" is not said where a cause worth a name is as sure as this, and not sure enough to be named.</summary>
    public double LikelyLevel { get; init; } = 0.95;

    /// <summary>
    /// "Nothing changed" needs the interval of the total and of every cause within this share of the earlier revenue; how near they stayed
    /// is told.
    /// </summary>
    public double Steady { get; init; } = 0.25;

    /// <summary>
    /// Fewer leads than this in a period are not judged, unless the other has so many that the lack of them is itself the news.
    /// </summary>
    public int LeastLeads { get; init; } = 30;

    /// <summary>As <see cref="LeastLeads"/>, for won deals.</summary>
    public int LeastWins { get; init; } = 5;

    /// <summary>How many times the least the other period must have then.</summary>
    public int News { get; init; } = 4;
}
