namespace Pipeline.Facts;

/// <summary>Days over which one content tells one figure of a series.</summary>
/// <param name="Series">What replaces what.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Hash">The content.</param>
/// <param name="Newness">The higher, the newer.</param>
public sealed record CoveredRange(string Series, DateOnly From, DateOnly To, string Hash, int Newness)
{
    public int Days => To.DayNumber - From.DayNumber + 1;

    public bool IsWithinAMonth => (From.Year, From.Month) == (To.Year, To.Month);

    public bool Overlaps(CoveredRange other) => From <= other.To && other.From <= To;

    public bool Holds(CoveredRange other) => From <= other.From && other.To <= To;
}
