namespace Pipeline.Uploads.Readers;

/// <summary>What a sweep takes up again.</summary>
/// <param name="From">When the first hour begins.</param>
/// <param name="Arrivals">The uploads, each with the hour at which it is due.</param>
/// <param name="Asked">Their receipts as they were listed, and when each is due.</param>
/// <param name="Waiting">How many did not fit and wait for the next sweep.</param>
public sealed record Reread(
    DateTimeOffset From, IReadOnlyList<Arrival> Arrivals, IReadOnlyList<(Answer Answer, DateTimeOffset Due)> Asked, int Waiting)
{
    /// <summary>The fingerprint for which they are asked.</summary>
    public required string For { get; init; }
}
