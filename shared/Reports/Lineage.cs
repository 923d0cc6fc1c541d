using System.Text.RegularExpressions;
using Pipeline.Facts;
using Pipeline.Metrics;
using Pipeline.Reports.Periods;

namespace Pipeline.Reports;

/// <summary>
/// Which sources a metric rests on, told from the words of the views' own SQL down to the fact tables, so that nobody
/// has to keep a list: a view that reads a table's rows names it.
/// </summary>
public sealed partial class Lineage
{
    private readonly Dictionary<string, HashSet<string>> words;
    private readonly IReadOnlyList<string> tables;
    private readonly IReadOnlyList<SourceState> sources;
    private readonly Dictionary<string, HashSet<string>> known = new(StringComparer.Ordinal);

    public Lineage(Side side, IReadOnlyList<SourceState> sources)
    {
        this.sources = sources;
        words = Knowledge.SqlOf(side.Knowledge, "Facts").ToDictionary(view => view.Name, view => Words(view.Sql), StringComparer.Ordinal);
        tables = [.. FactTable.Of(side.Knowledge).Select(table => table.Name)];
    }

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
    public IReadOnlySet<string> TablesOf(Metric metric) => Words(metric.From).Where(word => words.ContainsKey(word)).SelectMany(TablesOf).ToHashSet(StringComparer.Ordinal);

    private HashSet<string> TablesOf(string view)
    {
        if (!known.TryGetValue(view, out var found))
        {
            // Said before it is known, so that a view whose column bears another view's name makes no circle.
            known[view] = found = new(StringComparer.Ordinal);
            found.UnionWith(tables.Where(table => words[view].Contains(table + "_facts") || words[view].Contains(table + "_counting")));
            found.UnionWith(words[view].Where(word => word != view && words.ContainsKey(word)).SelectMany(TablesOf).ToList());
        }

        return found;
    }

    private static HashSet<string> Words(string sql) => [.. Word().Matches(Comment().Replace(sql, "")).Select(match => match.Value)];

    [GeneratedRegex("--.*")]
    private static partial Regex Comment();

    [GeneratedRegex("[a-z_][a-z0-9_]*")]
    private static partial Regex Word();
}
