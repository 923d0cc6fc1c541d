namespace Pipeline.DigestDelivery;

/// <summary>What became of one digest in one round.</summary>
public enum DigestOutcome
{
    /// <summary>It was sent today, or there is nothing new to send.</summary>
    NotDue,

    Sent,

    /// <summary>Surely not sent: the next round tries again.</summary>
    Failed,

    /// <summary>Whether it went out is unknown: it is sent once more at most.</summary>
    Unknown,
}
