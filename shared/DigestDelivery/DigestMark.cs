namespace Pipeline.DigestDelivery;

/// <summary>
/// What became of one reader's digest of a day: claimed before it is sent and confirmed after. At most one is sent a day; where a crash
/// came between the two, whether it went out is unknown, and it is sent once more.
/// </summary>
public sealed record DigestMark
{
    /// <summary>How often one day's is claimed at most.</summary>
    private const int MostClaims = 2;

    /// <summary>Whoever claimed it so lately may be sending it.</summary>
    private static readonly TimeSpan Sending = TimeSpan.FromMinutes(10);

    /// <summary>The day that it is of.</summary>
    public DateOnly Day { get; init; }

    public int Claims { get; init; }

    public DateTimeOffset ClaimedAt { get; init; }

    public bool IsConfirmed { get; init; }

    /// <summary>What the last one that was sent told, in few bytes.</summary>
    public string? News { get; init; }

    /// <summary>Claimed for a day; null where nothing is to be sent, or not now.</summary>
    /// <param name="day">Today.</param>
    /// <param name="news">What there is to tell.</param>
    /// <param name="isDay">Whether it is one of the days that were set; null where none was, and news decides.</param>
    /// <param name="now">The moment.</param>
    public DigestMark? Claim(DateOnly day, string news, bool? isDay, DateTimeOffset now)
    {
        if (Day == day)
        {
            return IsConfirmed || Claims >= MostClaims || (Claims > 0 && now - ClaimedAt < Sending)
                ? null : this with { Claims = Claims + 1, ClaimedAt = now };
        }

        return isDay ?? (News != news) ? this with { Day = day, Claims = 1, ClaimedAt = now, IsConfirmed = false } : null;
    }

    /// <summary>Whether it was claimed on a day and nobody knows whether it went out.</summary>
    public bool IsOpen(DateOnly day) => Day == day && Claims > 0 && !IsConfirmed;

    public DigestMark Confirm(string news) => this with { IsConfirmed = true, News = news };

    /// <summary>It was surely not sent: as if it had not been claimed.</summary>
    public DigestMark GiveBack() => this with { Claims = Claims - 1, ClaimedAt = default };
}
