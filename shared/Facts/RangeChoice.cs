namespace Pipeline.Facts;

/// <summary>
/// Which of a series' ranges count, where they overlap: those that together cover the most days, and of several such sets the newest. A
/// range that goes beyond a month is divided by others that lie within it where they leave one run of its days: these count, and for the
/// rest what is left of it.
/// </summary>
public static class RangeChoice
{
    /// <summary>The ranges that cover the most days without overlapping, in order of days.</summary>
    public static IReadOnlyList<CoveredRange> MostDays(IReadOnlyList<CoveredRange> ranges)
    {
        // Weighted interval scheduling: the best of all that end by a day is the best without the last of them, or with it.
        List<CoveredRange> byEnd = [.. ranges.OrderBy(range => range.To).ThenBy(range => range.From).ThenBy(range => range.Newness)];
        var best = new (long Days, long Newness)[byEnd.Count + 1];
        var before = new int[byEnd.Count];
        for (var at = 0; at < byEnd.Count; at++)
        {
            before[at] = EndedBefore(byEnd, byEnd[at].From, at);
            best[at + 1] = Later(best[at], With(best[before[at]], byEnd[at]));
        }

        List<CoveredRange> chosen = [];
        for (var at = byEnd.Count; at > 0;)
        {
            if (best[at] == best[at - 1])
            {
                at--;
                continue;
            }

            chosen.Insert(0, byEnd[at - 1]);
            at = before[at - 1];
        }

        return chosen;
    }

    /// <summary>
    /// Ranges within one that leave one run of its days: the longest from its first day on, one behind the other, then from its last day
    /// back. None where nothing lies at either end.
    /// </summary>
    public static DividedRange? Divide(CoveredRange whole, IEnumerable<CoveredRange> others)
    {
        if (whole.IsWithinAMonth)
        {
            return null;
        }

        List<CoveredRange> within =
        [
            .. others.Where(other => whole.Holds(other) && other.Days < whole.Days)
                .OrderByDescending(other => other.Days).ThenByDescending(other => other.Newness),
        ];
        List<CoveredRange> parts = [];
        var (from, to) = (whole.From, whole.To);
        while (within.Find(other => other.From == from && other.To < to) is { } first)
        {
            parts.Add(first);
            from = first.To.AddDays(1);
        }

        while (within.Find(other => other.To == to && other.From > from) is { } last)
        {
            parts.Add(last);
            to = last.From.AddDays(-1);
        }

        return parts.Count == 0 ? null : new(whole, parts, from, to, within.Find(other => other.From == from && other.To == to));
    }

    private static (long Days, long Newness) With((long Days, long Newness) rest, CoveredRange range) =>
        (rest.Days + range.Days, rest.Newness + ((long)range.Days * range.Newness));

    private static (long Days, long Newness) Later((long Days, long Newness) one, (long Days, long Newness) other) =>
        one.CompareTo(other) >= 0 ? one : other;

    // How many of the first so many end before a day.
    private static int EndedBefore(List<CoveredRange> byEnd, DateOnly day, int count)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = byEnd[middle].To < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
