using Pipeline.Facts;
using Pipeline.Metrics;
using Pipeline.Reports.Periods;

namespace Pipeline.Reports;

/// <summary>
/// Which sources a metric rests on: the fact tables under the view that it reads, as the views' own statements tell, so that
/// nobody has to keep a list. A view whose first line begins with "-- names:" tells how names are spelled or money is written, and no day
/// of anything: what it reads besides makes no figure less known where it ends.
/// </summary>
public sealed class Lineage(Database database, Side side, IReadOnlyList<SourceState> sources)
{
    private readonly ViewGraph graph = new(database, Knowledge.SqlOf(side.Knowledge, "Facts"));
    private readonly IReadOnlySet<string> naming =
        Knowledge.SqlOf(side.Knowledge, "Facts").Where(view => view.Sql.StartsWith("-- names:", StringComparison.Ordinal))
            .Select(view => view.Name).ToHashSet(StringComparer.Ordinal);

    private readonly IReadOnlyList<string> tables = [.. FactTable.Of(side.Knowledge).Select(table => table.Name)];

    /// <summary>The days whose figures the sources that the metric rests on may still restate.</summary>
    public IReadOnlyList<Period> Provisional(Metric metric)
    {
        var resting = TablesOf(metric);
        return
        [
            .. sources.Where(source => source.ProvisionalFrom <= source.NewestData && source.Tables.Any(resting.Contains))
                .Select(source => new Period(source.ProvisionalFrom!.Value, source.NewestData!.Value)),
        ];
    }

    /// <summary>The fact tables that a metric rests on.</summary>
    public IReadOnlySet<string> TablesOf(Metric metric)
    {
        var under = graph.Under(metric.View, naming);
        return tables.Where(table => under.Contains(table + "_facts") || under.Contains(table + "_counting"))
            .ToHashSet(StringComparer.Ordinal);
    }
}
