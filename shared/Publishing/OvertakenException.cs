namespace Pipeline.Publishing;

/// <summary>Others wrote newer work again and again while this one was at its own: try again later.</summary>
public sealed class OvertakenException : IOException
{
    /// <summary>How often work is begun anew before that.</summary>
    public const int MostTimes = 5;

    public OvertakenException()
        : base("Others wrote newer reports again and again meanwhile.")
    {
    }

    public OvertakenException(string message)
        : base(message)
    {
    }

    public OvertakenException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
