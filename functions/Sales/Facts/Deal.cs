using Pipeline.Crm;
using Pipeline.Facts;

namespace Sales.Facts;

/// <summary>A deal as one export saw it: a state, not an event. The newest snapshot of a deal counts.</summary>
[FactTable("deals", Id = nameof(DealId))]
public sealed record Deal : IDated, IKeyed
{
    /// <summary>The tool; with the id it is the deal's key.</summary>
    public required string Source { get; init; }

    [Person(Ids = "deal", IsTheirs = true)]
    [FreeText]
    public required string DealId { get; init; }

    /// <summary>
    /// Whether the id is the tool's own; false where the export held none and the key was put together from other columns.
    /// </summary>
    public bool HasOwnId { get; init; } = true;

    [FreeText]
    public string? Name { get; init; }

    [FreeText]
    public required string Stage { get; init; }

    /// <summary>"won", "lost", "abandoned" or "open": see <see cref="Outcomes"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>
    /// On what the outcome rests: "status", "tool", "probability", "name", "word", "contradicted" or "unknown": see
    /// <see cref="OutcomeEvidence"/>.
    /// </summary>
    public string? OutcomeFrom { get; init; }

    /// <summary>The word for the outcome where it tells none; a list of stages may say what it means.</summary>
    [FreeText]
    public string? OutcomeWord { get; init; }

    /// <summary>Whether it looks closed, though nothing tells which way.</summary>
    public bool LooksClosed { get; init; }

    [FreeText]
    public string? Pipeline { get; init; }

    public string? Owner { get; init; }

    public string? Team { get; init; }

    [FreeText]
    public string? Account { get; init; }

    [FreeText]
    public string? Product { get; init; }

    [FreeText]
    public string? Segment { get; init; }

    /// <summary>New or existing business, as the tool says it.</summary>
    [FreeText]
    public string? DealType { get; init; }

    [FreeText]
    public string? LeadSource { get; init; }

    [FreeText]
    public string? Campaign { get; init; }

    /// <summary>Money as the export gives it; null is unknown, which is not zero.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 where the export says it, else null: the business's own.</summary>
    public string? Currency { get; init; }

    /// <summary>0 to 1.</summary>
    public double? Probability { get; init; }

    /// <summary>Wall clock in the business's zone, as all times here.</summary>
    [Happened]
    public DateTime? CreatedAt { get; init; }

    /// <summary>When it was won, lost or abandoned; null while it is open.</summary>
    [Happened(
        IsStated = true, DoubtfulWhere = "modified_at is null", DoubtfulLeast = "case outcome when 'won' then 92 else 0 end",
        DoubtfulDays = 92)]
    public DateTime? ClosedAt { get; init; }

    /// <summary>
    /// The close date of an open deal, which is a forecast and never counts as closed; that of a deal whose stage the business calls closed
    /// is when it closed.
    /// </summary>
    [Happened(
        Where = "name_key(stage) in (select name_key(stage) from stages_facts where not superseded "
            + "group by name_key(source), name_key(pipeline), name_key(stage) "
            + "having arg_max(outcome, (snapshot_at, uploaded_at, hash, line)) in ('won', 'lost', 'abandoned'))",
        WhereAsks = "stages_facts", IsStated = true, DoubtfulWhere = "modified_at is null", DoubtfulDays = 92)]
    public DateOnly? ExpectedCloseOn { get; init; }

    [Happened]
    public DateTime? StageEnteredAt { get; init; }

    [Happened(IsChange = true)]
    public DateTime? ModifiedAt { get; init; }

    [Happened(IsStated = true)]
    public DateTime? LastActivityAt { get; init; }

    [FreeText]
    public string? LostReason { get; init; }

    /// <summary>The lead it came from, by the tool's own id.</summary>
    [Person(Ids = "lead", IsTheirs = true)]
    public string? LeadId { get; init; }

    /// <summary>Ids of its contacts, divided by semicolons; never their names.</summary>
    [Person(Ids = "contact")]
    public string? ContactIds { get; init; }

    /// <summary>
    /// Keyed hashes of its contact's e-mail addresses and phone numbers, divided by semicolons: see
    /// <see cref="Pipeline.Tables.PersonKey"/>.
    /// </summary>
    [Person]
    public string? PersonKey { get; init; }

    DateOnly? IDated.Day => (ClosedAt ?? CreatedAt) is { } time ? DateOnly.FromDateTime(time) : null;

    string IKeyed.Key => $"{Source}|{DealId}";
}
