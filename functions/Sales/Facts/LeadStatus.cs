using Pipeline.Facts;

namespace Sales.Facts;

/// <summary>What sales says of a lead that it was given, as one export saw it: the newest snapshot counts.</summary>
[FactTable("lead_statuses", Id = nameof(LeadId))]
public sealed record LeadStatus : IDated, IKeyed
{
    /// <summary>The tool; with the id it is the lead's key.</summary>
    public required string Source { get; init; }

    [Person(Ids = "lead", IsTheirs = true)]
    public required string LeadId { get; init; }

    /// <summary>As the tool says it.</summary>
    [FreeText]
    public string? Status { get; init; }

    /// <summary>"accepted", "refused" or "pending": see <see cref="Dispositions"/>.</summary>
    public required string Disposition { get; init; }

    /// <summary>Why it was refused: the reason where there is one, else the status.</summary>
    [FreeText]
    public string? RefusedReason { get; init; }

    /// <summary>
    /// Keyed hashes of its e-mail addresses and phone numbers, divided by semicolons: see <see cref="Pipeline.Tables.PersonKey"/>.
    /// </summary>
    [Person(IsTheirs = true)]
    public string? PersonKeys { get; init; }

    /// <summary>Keyed hashes of the words of its name: an address under many names is nobody's.</summary>
    [PersonName]
    public string? NameKey { get; init; }

    /// <summary>Ids of other records of the tool that are the same lead, because they were merged; divided by semicolons.</summary>
    [Person(Ids = "lead", IsTheirs = true)]
    public string? OtherIds { get; init; }

    /// <summary>Whether it was merged into another record, which counts in its place.</summary>
    public bool IsMerged { get; init; }

    /// <summary>A test: it counts nowhere.</summary>
    public bool IsTest { get; init; }

    /// <summary>Who is to turn to it: a name, or the tool's id of one.</summary>
    [FreeText]
    public string? Owner { get; init; }

    [Person(Ids = "contact", IsTheirs = true)]
    public string? ContactId { get; init; }

    /// <summary>What it became, by the tool's own id; several are divided by semicolons.</summary>
    [Person(Ids = "deal", IsFoundBy = false, IsTheirs = true)]
    public string? DealId { get; init; }

    /// <summary>Wall clock in the business's zone, as all times here.</summary>
    [Happened]
    public DateTime? CreatedAt { get; init; }

    /// <summary>When it was last changed, or converted.</summary>
    [Happened]
    public DateTime? ChangedAt { get; init; }

    /// <summary>Said by the business in a list of its own, which outweighs the tool's word.</summary>
    public bool IsStated { get; init; }

    DateOnly? IDated.Day => (CreatedAt ?? ChangedAt) is { } time ? DateOnly.FromDateTime(time) : null;

    string IKeyed.Key => $"{Source}|{LeadId}";
}
