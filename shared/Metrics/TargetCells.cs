using Pipeline.Tables;

namespace Pipeline.Metrics;

/// <summary>The cells that each side's own template of targets has: which metric, and what it is to reach.</summary>
public static class TargetCells
{
    /// <summary>The id of a metric of the side, however it is spelled: "Win rate" is win_rate. Another name rejects the row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The metric's column.</param>
    /// <param name="known">The side's metrics.</param>
    /// <param name="expected">What is expected instead of a name that is none.</param>
    public static string Metric(Row row, Column column, IReadOnlySet<string> known, string expected)
    {
        var metric = row.RequiredText(column).ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        if (!known.Contains(metric))
        {
            row.Reject(column, expected);
        }

        return metric;
    }

    /// <summary>In the metric's unit, a rate as 0.25; a number below zero or none at all rejects the row.</summary>
    public static decimal Value(Row row, Column column)
    {
        var value = row.Figure(column, out _);
        if (value is not >= 0)
        {
            row.Reject(column, "a number of zero or more; a rate as 25% or 0.25");
        }

        return value ?? 0;
    }
}
