namespace Pipeline.Publishing;

/// <summary>Others wrote newer work again and again while this one was at its own: try again later.</summary>
public sealed class OvertakenException : IOException
{
    /// <summary>How often work is begun anew before that.</summary>
    public const int MostTimes = 5;

    /// <summary>How often a pointer, or what follows it, is written again before that.</summary>
    internal const int MostWrites = 30;

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

    /// <summary>Waits longer each time, so that many at once end one after the other.</summary>
    internal static Task PauseAsync(int times, CancellationToken stop) => Task.Delay(TimeSpan.FromMilliseconds(20 * times), stop);
}
