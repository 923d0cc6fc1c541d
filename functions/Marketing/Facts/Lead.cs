using Pipeline.Facts;

namespace Marketing.Facts;

/// <summary>Somebody who left their address, as one export saw them: the newest snapshot of a lead counts.</summary>
[FactTable("leads", Id = nameof(LeadId))]
public sealed record Lead : IDated, IKeyed
{
    /// <summary>The tool; with the id it is the lead's key.</summary>
    public required string Source { get; init; }

    [Person(Ids = "lead", IsTheirs = true)]
    public required string LeadId { get; init; }

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

    /// <summary>Wall clock in the business's zone, as all times here.</summary>
    [Happened]
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was first good enough to be handed over; null while it is not.</summary>
    [Happened(IsStated = true)]
    public DateTime? QualifiedAt { get; init; }

    /// <summary>When the tool last changed the record: the export was made no earlier.</summary>
    [Happened(IsChange = true)]
    public DateTime? ModifiedAt { get; init; }

    /// <summary>As the tool says it.</summary>
    [FreeText]
    public string? Status { get; init; }

    /// <summary>A test, spam, or what the tool itself marks as a duplicate: it counts nowhere.</summary>
    public bool IsTest { get; init; }

    /// <summary>Whether its own status says that a deal with it was won.</summary>
    public bool IsWon { get; init; }

    /// <summary>When, where the tool says it.</summary>
    public DateOnly? WonOn { get; init; }

    /// <summary>A channel where the export names one; otherwise the view tells it from what follows.</summary>
    [FreeText]
    public string? Channel { get; init; }

    [FreeText]
    public string? UtmSource { get; init; }

    [FreeText]
    public string? UtmMedium { get; init; }

    /// <summary>The tool's own word for where the lead came from.</summary>
    [FreeText]
    public string? LeadSource { get; init; }

    /// <summary>Name or id of the campaign.</summary>
    [FreeText]
    public string? Campaign { get; init; }

    /// <summary>The ad, creative, form or landing page that it answered.</summary>
    [FreeText]
    public string? Message { get; init; }

    [Person(Ids = "contact", IsTheirs = true)]
    public string? ContactId { get; init; }

    /// <summary>What it became, by the tool's own id; several are divided by semicolons.</summary>
    [Person(Ids = "deal", IsFoundBy = false, IsTheirs = true)]
    public string? DealId { get; init; }

    DateOnly? IDated.Day => DateOnly.FromDateTime(CreatedAt);

    string IKeyed.Key => $"{Source}|{LeadId}";
}
