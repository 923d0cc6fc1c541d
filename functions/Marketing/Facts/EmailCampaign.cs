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

    [Happened(IsStated = true, UncountedWhere = "is_uncounted", DoubtfulDays = 31)]
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

    /// <summary>Whether nobody got it, as far as it tells, whoever it is to go to: it may be scheduled only.</summary>
    public bool IsUncounted => (Delivered ?? 0) == 0 && Array.TrueForAll(Growing(this with { Sent = null }), figure => figure is null or 0);

    DateOnly? IDated.Day => SentAt is { } time && !IsUncounted ? DateOnly.FromDateTime(time) : null;

    string IKeyed.Key => $"{Tool}|{CampaignId}";

    /// <summary>Two parts of a mailing that went to lists of their own.</summary>
    public static EmailCampaign Sum(EmailCampaign one, EmailCampaign other) => one with
    {
        Audience = $"{one.Audience}, {other.Audience}",
        Sent = one.Sent + other.Sent,
        Delivered = one.Delivered + other.Delivered,
        Bounces = one.Bounces + other.Bounces,
        Opens = one.Opens + other.Opens,
        UniqueOpens = one.UniqueOpens + other.UniqueOpens,
        Clicks = one.Clicks + other.Clicks,
        UniqueClicks = one.UniqueClicks + other.UniqueClicks,
        Unsubscribes = one.Unsubscribes + other.Unsubscribes,
        Complaints = one.Complaints + other.Complaints,
        Revenue = one.Revenue + other.Revenue,
    };

    /// <summary>What two rows of one export tell of a mailing; null where they contradict each other.</summary>
    public static EmailCampaign? Together(EmailCampaign one, EmailCampaign other) =>
        one.SentAt != other.SentAt || Differ(one.Delivered, other.Delivered) || Differ(one.Currency, other.Currency)
        || GrowingFigures.Differ(Growing(one), Growing(other))
            ? null
            : one with
            {
                Campaign = one.Campaign ?? other.Campaign,
                Audience = one.Audience ?? other.Audience,
                Sent = one.Sent ?? other.Sent,
                Delivered = one.Delivered ?? other.Delivered,
                Bounces = one.Bounces ?? other.Bounces,
                Opens = one.Opens ?? other.Opens,
                UniqueOpens = one.UniqueOpens ?? other.UniqueOpens,
                Clicks = one.Clicks ?? other.Clicks,
                UniqueClicks = one.UniqueClicks ?? other.UniqueClicks,
                Unsubscribes = one.Unsubscribes ?? other.Unsubscribes,
                Complaints = one.Complaints ?? other.Complaints,
                Revenue = one.Revenue ?? other.Revenue,
                Currency = one.Currency ?? other.Currency,
            };

    /// <summary>
    /// Whether the other tells the same mailing at a later moment: it went to as many, and no figure that grows since is less. What went to
    /// another number is another part of it. What was delivered falls when a bounce comes late, and tells no order.
    /// </summary>
    public static bool IsLater(EmailCampaign one, EmailCampaign other) =>
        one.SentAt == other.SentAt && one.Sent is not null && one.Sent == other.Sent && !Differ(one.Currency, other.Currency)
            && GrowingFigures.HaveGrown(Growing(one), Growing(other));

    private static decimal?[] Growing(EmailCampaign mailing) =>
    [
        mailing.Sent, mailing.Bounces, mailing.Opens, mailing.UniqueOpens, mailing.Clicks, mailing.UniqueClicks, mailing.Unsubscribes,
        mailing.Complaints, mailing.Revenue,
    ];

    private static bool Differ<T>(T? one, T? other) => one is not null && other is not null && !one.Equals(other);
}
