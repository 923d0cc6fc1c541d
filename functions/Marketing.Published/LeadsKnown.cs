namespace Marketing.Published;

/// <summary>
/// For which days a source's exports of leads speak, and how many leads they hold, qualified or not: of other days nobody knows.
/// </summary>
public sealed record LeadsKnown
{
    public const string Shape = "leads_known.1";

    public required string Source { get; init; }

    public DateOnly FromDay { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly ToDay { get; init; }

    /// <summary>The last day on which anything happened.</summary>
    public DateOnly LastOn { get; init; }

    /// <summary>Leads received, each person once.</summary>
    public long Leads { get; init; }
}
