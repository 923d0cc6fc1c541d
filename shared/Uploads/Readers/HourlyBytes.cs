namespace Pipeline.Uploads.Readers;

/// <summary>
/// Deals the bytes of uploads out to the hours from now on, no more than so many to each; one that is larger has an hour of its own.
/// </summary>
/// <param name="most">The most bytes an hour.</param>
/// <param name="now">When the first hour begins.</param>
/// <param name="hours">How many hours there are.</param>
public sealed class HourlyBytes(long most, DateTimeOffset now, int hours)
{
    private readonly long[] spent = new long[hours];

    /// <summary>How many were not even looked at, as this hour is full.</summary>
    public int Unseen { get; set; }

    public bool HasRoomNow => spent[0] < most;

    /// <summary>Bytes that are read at once.</summary>
    public void Spend(long bytes) => spent[0] += bytes;

    /// <summary>Bytes that were dealt out before.</summary>
    public void Count(DateTimeOffset due, long bytes) => spent[Math.Clamp((int)(due - now).TotalHours, 0, hours - 1)] += bytes;

    /// <summary>The first hour with room; null when there is none.</summary>
    public DateTimeOffset? Next(long bytes)
    {
        for (var i = 0; i < hours; i++)
        {
            if (spent[i] == 0 || spent[i] + bytes <= most)
            {
                spent[i] += bytes;
                return now.AddHours(i);
            }
        }

        return null;
    }
}
