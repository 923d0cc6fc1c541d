namespace Pipeline.DigestDelivery;

/// <summary>Where a side's digest goes, and when; nothing is sent where neither a mail server nor a chat is set.</summary>
public sealed record DigestSettings
{
    /// <summary>The mail server; null: no mail.</summary>
    public SmtpAddress? Smtp { get; init; }

    /// <summary>Who sends: "Reports &lt;reports@firm.example&gt;".</summary>
    public string From { get; init; } = "";

    /// <summary>Readers that the operator names, beside those who subscribed themselves.</summary>
    public IReadOnlyList<Subscriber> To { get; init; } = [];

    /// <summary>A webhook of Teams or Slack; null: none. Whoever knows it can post there.</summary>
    public Uri? Chat { get; init; }

    /// <summary>Where the reports are read: the desk's address; null: the digest has no link.</summary>
    public Uri? Link { get; init; }

    /// <summary>The days on which it is sent, whatever there is; none: on each day that has news.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>The language of the chat, and of subscribers who chose none.</summary>
    public string Language { get; init; } = "id";

    public bool IsSet => Smtp is not null || Chat is not null;
}
