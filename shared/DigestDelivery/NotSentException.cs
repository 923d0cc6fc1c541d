namespace Pipeline.DigestDelivery;

/// <summary>A digest was surely not sent: it may be tried again without anybody getting it twice.</summary>
public sealed class NotSentException : Exception
{
    public NotSentException()
    {
    }

    public NotSentException(string message)
        : base(message)
    {
    }

    public NotSentException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
