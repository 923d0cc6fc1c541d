using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Reports.Links;
using Pipeline.Uploads;

namespace Pipeline.Facts;

/// <summary>
/// A side's facts as they lie in a database, and those of its views that were asked for. More may be asked for later; what nobody asks
/// for is not made, and neither are the tables of facts of which there are none.
/// </summary>
public sealed class LaidFacts
{
    private const string Joined = "snapshot_at timestamp, uploaded_at timestamp, superseded boolean, hash varchar";

    private readonly Database database;
    private readonly Side side;
    private readonly Failures? failures;
    private readonly IReadOnlyList<(string Name, string Sql)> sql;
    private readonly ViewGraph graph;
    private readonly HashSet<string> made = new(StringComparer.Ordinal);
    private readonly List<FactTable> without = [];
    private Views? views;

    /// <param name="database">Where to; nothing lies there yet. The caller's.</param>
    /// <param name="side">Whose.</param>
    /// <param name="takenIn">The receipts.</param>
    /// <param name="settings">The business's money and terms.</param>
    /// <param name="asOf">The report's day.</param>
    /// <param name="folder">Where the parts lie, under the names that receipts give them.</param>
    /// <param name="failures">Hears of what could not be made of the data at hand; none: it is thrown.</param>
    /// <param name="change">A view's statement, by its name; none: as it is.</param>
    public LaidFacts(
        Database database,
        Side side,
        IReadOnlyList<Receipt> takenIn,
        PipelineSettings settings,
        DateOnly asOf,
        string folder,
        Failures? failures = null,
        Func<string, string, string>? change = null)
    {
        (this.database, this.side, this.failures) = (database, side, failures);
        database.Run(
            $"set variable as_of = date '{asOf:yyyy-MM-dd}'; set variable currency = {Names.Quote(settings.Currency)}; set variable "
                + $"agreed_hours = {settings.AgreedHours.ToString("R", CultureInfo.InvariantCulture)}::double; set variable "
                + $"silence_days = {settings.SilenceDays.ToString(CultureInfo.InvariantCulture)}");
        database.Run(RecordAddresses.Macro(settings.CrmAddresses));
        UploadTables.Create(database, takenIn);
        CountedRanges.Declare(database);
        var inOrder = UploadTables.InOrder(takenIn);
        List<FactTable> told = [];
        foreach (var table in FactTable.Of(side.Knowledge))
        {
            var files = inOrder.SelectMany(receipt => receipt.Parts).Where(part => part.Table == table.Name).Select(part => part.Blob)
                .Distinct(StringComparer.Ordinal)
                .Select(blob => Names.Quote(Path.Combine(folder, blob))).ToList();
            if (files.Count == 0)
            {
                without.Add(table);
            }
            else if (Unreadable.Otherwise(database, failures, table.Name, NamesOf(table), () => Lay(table, files)))
            {
                told.Add(table);
            }
        }

        Reach.Create(database, told, failures);
        Feedback.Lay(database, side, folder, failures);
        var all = Knowledge.SqlOf(side.Knowledge, "Facts");
        sql = change is null ? all : [.. all.Select(view => (view.Name, change(view.Name, view.Sql)))];
        graph = new ViewGraph(database, sql);
    }

    /// <summary>Makes what is not there yet of what will be read and of what it rests on; none: all that a report reads.</summary>
    public void Make(IEnumerable<string>? wanted)
    {
        List<string> roots = [.. wanted ?? Used()];
        var read = roots.Concat(roots.SelectMany(graph.Under)).ToHashSet(StringComparer.Ordinal);
        foreach (var table in without.Where(table => wanted is null || NamesOf(table).Any(read.Contains)).ToList())
        {
            Declare(table);
            without.Remove(table);
        }

        views ??= new Views(database, failures, side.Knowledge.GetName().Name);
        foreach (var name in graph.InOrder(roots, views.Provided.Concat(without.SelectMany(NamesOf)).ToHashSet(StringComparer.Ordinal)))
        {
            if (made.Add(name))
            {
                views.Make(name, sql.First(view => view.Name == name).Sql);
            }
        }
    }

    private static string[] NamesOf(FactTable table) =>
        [$"{table.Name}_facts", .. Counting.Decides(table) ? [$"{table.Name}_counting"] : Array.Empty<string>()];

    // What metrics, lists, warnings and the published records read, and what a metric's head names.
    private IEnumerable<string> Used() =>
        new[] { "Metrics", "Reports", "Warnings", "Published" }.SelectMany(folder => Knowledge.SqlOf(side.Knowledge, folder))
            .SelectMany(file => ViewGraph.ReadBy(database, file.Name, file.Sql))
            .Concat(ReportMeasuring.MetricsOf(side).SelectMany(metric => new[] { metric.Of, metric.Until }).OfType<string>())
            .Append("report_currency");

    // A plain table: what reads it is planned in no time.
    private void Declare(FactTable table)
    {
        var names = NamesOf(table);
        Unreadable.Otherwise(database, failures, table.Name, names, () =>
        {
            database.Run($"create table {table.Name}_facts ({table.ColumnList}, recency bigint, {Joined})");
            Counting.Create(database, table, hasRows: false);
            foreach (var name in names)
            {
                views?.Declare(name);
            }
        });
    }

    // The columns are named, so that parts written before a column was added read as null there. Parts are read in the order in
    // which their uploads were true, so that "recency" tells of two rows which is newer, by one number and without their times.
    private void Lay(FactTable table, IReadOnlyList<string> files)
    {
        database.Run($"create table empty_{table.Name} ({table.ColumnList})");
        var rows =
            $"select * from empty_{table.Name} union all by name select *, (file_index::bigint << 32) | file_row_number as recency from "
                + $"read_parquet([{string.Join(", ", files)}], union_by_name = true)";
        database.Run(
            $"create view {table.Name}_facts as select f.*, u.snapshot_at, u.uploaded_at, u.superseded, u.hash from ({rows}) f join "
                + $"uploads u on u.hash = f.upload");
        Counting.Create(database, table, hasRows: true);
    }
}
