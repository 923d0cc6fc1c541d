using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>How long visits lasted, where a report tells their mean: 00:02:06, 126, or 2 min 6 s.</summary>
internal static class VisitSeconds
{
    /// <summary>
    /// Seconds of all the row's visits together; null where the report tells none. A cell that is no time rejects the row.
    /// </summary>
    public static double? Of(Row row, Column mean, double? visits)
    {
        if (visits is null || !row.Has(mean) || row.Text(mean) is null)
        {
            return null;
        }

        if (Durations.TryRead(row.Cell(mean), out var seconds))
        {
            return seconds * visits;
        }

        row.Reject(mean, "a length of time such as 00:02:06 or 126 seconds");
        return null;
    }
}
