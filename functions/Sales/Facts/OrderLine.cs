using Pipeline.Facts;

namespace Sales.Facts;

/// <summary>
/// An order of a shop, or one line of it, as one export saw it: a state, not an event. The newest content that holds an order says the
/// whole of it, and its lines together are the order. It is no deal: it was never open, and was paid when it was made. Nothing of its buyer
/// is read.
/// </summary>
[FactTable("order_lines")]
public sealed record OrderLine : IDated
{
    /// <summary>The tool; with the shop and the id it is the order's key.</summary>
    public required string Source { get; init; }

    public required string OrderId { get; init; }

    /// <summary>One of <see cref="OrderStates"/>.</summary>
    public required string State { get; init; }

    /// <summary>
    /// What was paid for goods, after the seller's discount, without shipping and fees; null where the order does not count.
    /// </summary>
    public decimal? Amount { get; init; }

    /// <summary>The part of <see cref="Amount"/> that was given back; null where there is none.</summary>
    public decimal? Returned { get; init; }

    /// <summary>ISO 4217 where the export says it, else null: the business's own.</summary>
    public string? Currency { get; init; }

    /// <summary>The shop or the place of sale, where one tool serves several.</summary>
    [FreeText]
    public string? Shop { get; init; }

    /// <summary>Through what it was sold, in the tool's own words: web, pos, live.</summary>
    [FreeText]
    public string? Channel { get; init; }

    /// <summary>Where the buyer came from, where the tool tells it.</summary>
    [FreeText]
    public string? LeadSource { get; init; }

    [FreeText]
    public string? Campaign { get; init; }

    /// <summary>When it was paid, else when it was made; wall clock in the business's zone, as all times here.</summary>
    [Happened]
    public DateTime? OrderedAt { get; init; }

    /// <summary>When the returned part was given back, where the tool tells it.</summary>
    [Happened]
    public DateTime? ReturnedAt { get; init; }

    /// <summary>When it was sent, finished or cancelled, whichever came last: it tells how far an export reaches, and no more.</summary>
    [Happened]
    public DateTime? LastStepAt { get; init; }

    DateOnly? IDated.Day => OrderedAt is { } time ? DateOnly.FromDateTime(time) : null;
}
