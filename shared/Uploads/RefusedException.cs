namespace Pipeline.Uploads;

/// <summary>Carries a refusal from deep inside a file (a damaged zip, a column whose dates cannot be told) up to the receipt.</summary>
#pragma warning disable CA1032 // A refusal without its reason must not exist.
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Reason)
#pragma warning restore CA1032
{
    public Refusal Refusal { get; } = refusal;

    public RefusedException(string code, string reason)
        : this(new Refusal(code, reason))
    {
    }
}
