namespace Pipeline.DigestDelivery;

/// <summary>What became of the digests of a round.</summary>
public readonly record struct DigestCount(int Sent, int Failed, int Unknown)
{
    public DigestCount With(DigestOutcome outcome) => outcome switch
    {
        DigestOutcome.Sent => this with { Sent = Sent + 1 },
        DigestOutcome.Failed => this with { Failed = Failed + 1 },
        DigestOutcome.Unknown => this with { Unknown = Unknown + 1 },
        _ => this,
    };
}
