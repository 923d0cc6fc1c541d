namespace Pipeline.Queues;

/// <summary>
/// How long a message rests after each attempt that failed for what may pass. It grows: a hiccup is over in seconds, an
/// outage of storage in hours. A broker redelivers what is given back at once, and would burn all deliveries in seconds.
/// </summary>
public static class RetryWaits
{
    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2)];

    /// <param name="attempt">1 after the first attempt.</param>
    /// <returns>Null when there is no further attempt: the message is dead-lettered.</returns>
    public static TimeSpan? After(int attempt) => attempt <= Waits.Length ? Waits[Math.Max(attempt, 1) - 1] : null;
}
