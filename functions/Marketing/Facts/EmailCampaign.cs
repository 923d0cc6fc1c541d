using Pipeline.Facts;

namespace Marketing.Facts;

/// <summary>A mailing with its totals since it was sent, as one export saw it: the newest snapshot counts.</summary>
[FactTable("email_campaigns", From = nameof(Tool))]
public sealed record EmailCampaign : IDated, IKeyed
{
    /// <summary>The tool that sent it.</summary>
    public required string Tool { get; init; }

    /// <summary>The tool's id of the mailing, else its name and time of sending.</summary>
    [FreeText]
    public required string CampaignId { get; init; }

    [FreeText]
    public string? Campaign { get; init; }

    [FreeText]
    public string? Audience { get; init; }

    [Happened(IsStated = true)]
    public DateTime? SentAt { get; init; }

    public long? Sent { get; init; }

    /// <summary>Sent without what bounced.</summary>
    public long? Delivered { get; init; }

    public long? Bounces { get; init; }

    public long? Opens { get; init; }

    public long? UniqueOpens { get; init; }

    public long? Clicks { get; init; }

    public long? UniqueClicks { get; init; }

    public long? Unsubscribes { get; init; }

    public long? Complaints { get; init; }

    public decimal? Revenue { get; init; }

    public string? Currency { get; init; }

    DateOnly? IDated.Day => SentAt is { } time ? DateOnly.FromDateTime(time) : null;

    string IKeyed.Key => $"{Tool}|{CampaignId}";
}
