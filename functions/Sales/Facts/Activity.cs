using Pipeline.Facts;
using Pipeline.Tables;

namespace Sales.Facts;

/// <summary>Something that was done with a lead or a deal: a call, a meeting, a finished task, a message.</summary>
[FactTable("activities", Id = nameof(ActivityId))]
public sealed record Activity : IDated, IKeyed
{
    /// <summary>The tool; with the id it is the activity's key.</summary>
    public required string Source { get; init; }

    public required string ActivityId { get; init; }

    /// <summary>See <see cref="ActivityKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>When it took place, on the wall clock of the business's zone.</summary>
    [Happened(IsStated = true, PlannedWhere = "is_planned", DoubtfulWhere = "is_doubtful", DoubtfulDays = 31)]
    public required DateTime At { get; init; }

    /// <summary>When the tool last changed the record: what lies behind it in the same row was set ahead.</summary>
    [Happened(IsChange = true)]
    public DateTime? ModifiedAt { get; init; }

    [Person(Ids = "lead")]
    public string? LeadId { get; init; }

    [Person(Ids = "deal")]
    public string? DealId { get; init; }

    [Person(Ids = "contact")]
    public string? ContactId { get; init; }

    public string? Owner { get; init; }

    /// <summary>"out" from us, "in" to us; null where the tool does not say.</summary>
    public string? Direction { get; init; }

    /// <summary>Sent by a machine: an automatic reply is no follow-up.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>Whether it reached anybody, as far as its result tells: see <see cref="ContactResults"/>.</summary>
    public bool HasReached => ContactResults.Tell(Status is null ? null : CleanText.Of(Status), Kind) && !IsAutomatic;

    /// <summary>Whether its status is a plan and nothing else.</summary>
    public bool IsPlanned => Status is not null && ContactResults.IsPlan(CleanText.Of(Status), Kind);

    /// <summary>
    /// Whether it may lie ahead: no known word says what became of it, or only that it was agreed ("Confirmed"), is not done yet, or, of
    /// what is no call, did not come about: a meeting is called off before its day. A call that nobody answered was made.
    /// </summary>
    public bool IsDoubtful => Status is null || !ContactResults.Knows(CleanText.Of(Status), Kind)
        || ContactResults.IsPlan(CleanText.Of(Status), ActivityKinds.Meeting) || ContactResults.IsToDo(CleanText.Of(Status))
        || (Kind is not (ActivityKinds.Call or ActivityKinds.Message) && !HasReached);

    /// <summary>As the tool says it: a missed call and a cancelled meeting reached nobody.</summary>
    [FreeText]
    public string? Status { get; init; }

    DateOnly? IDated.Day => IsPlanned ? null : DateOnly.FromDateTime(At);

    string IKeyed.Key => $"{Source}|{ActivityId}";
}
