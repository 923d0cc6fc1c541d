using System.Runtime.InteropServices;

namespace Pipeline.Tables;

/// <summary>The days of one column that were written without a year, by line, and the years they belong to.</summary>
internal sealed class YearlessColumn
{
    private readonly List<long> lines = [];
    private readonly List<MonthDay> days = [];
    private Dictionary<long, DateOnly>? placed;

    public void See(long line, MonthDay day)
    {
        lines.Add(line);
        days.Add(day);
    }

    /// <summary>False where the column runs in neither direction, or holds a day that no year fits.</summary>
    public bool TryPlace(long line, DateOnly latest, out DateOnly day)
    {
        placed ??= Place(latest);
        return placed.TryGetValue(line, out day);
    }

    private Dictionary<long, DateOnly> Place(DateOnly latest)
    {
        var found = new Dictionary<long, DateOnly>();
        var room = new DateOnly[days.Count];
        if (YearlessDates.TryPlace(CollectionsMarshal.AsSpan(days), latest, room, out _))
        {
            for (var i = 0; i < room.Length; i++)
            {
                found[lines[i]] = room[i];
            }
        }

        return found;
    }
}
