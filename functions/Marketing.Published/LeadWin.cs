namespace Marketing.Published;

/// <summary>
/// What marketing gets back: a day on which a deal with one of its leads was won. What the person asks for afterwards is a new lead. No
/// deal and no amount is here.
/// </summary>
public sealed record LeadWin
{
    public const string Feedback = "lead_wins.1";

    /// <summary>The tool that keeps the record.</summary>
    public required string Source { get; init; }

    public required string LeadId { get; init; }

    public DateOnly WonOn { get; init; }
}
