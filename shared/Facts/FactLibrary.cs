using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs.Models;
using Pipeline.Metrics;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Uploads;

namespace Pipeline.Facts;

/// <summary>
/// A side's facts for measuring: fetches the parts that receipts name, and lays over them the side's own views, in which newest snapshots
/// and newest daily exports have already won.
/// </summary>
public sealed class FactLibrary(Storage storage, Side side)
{
    /// <summary>The views over parts that lie in a folder, under the names that receipts give them.</summary>
    /// <param name="side">Whose.</param>
    /// <param name="takenIn">The receipts.</param>
    /// <param name="settings">The business's money and terms.</param>
    /// <param name="asOf">The report's day.</param>
    /// <param name="folder">Where the parts lie.</param>
    /// <param name="memory">DuckDB's limit.</param>
    /// <param name="threads">See <see cref="Database"/>.</param>
    /// <param name="failures">Hears of what could not be made of the data at hand; none: it is thrown.</param>
    /// <param name="change">A view's statement, by its name; none: as it is.</param>
    /// <param name="wanted">What will be read: the views that it does not rest on are not made; none: all that a report reads.</param>
    public static Database Lay(
        Side side,
        IReadOnlyList<Receipt> takenIn,
        PipelineSettings settings,
        DateOnly asOf,
        string folder,
        string memory = "256MB",
        int threads = 1,
        Failures? failures = null,
        Func<string, string, string>? change = null,
        Func<Database, IEnumerable<string>>? wanted = null)
    {
        var database = new Database(folder, memory, threads);
        try
        {
            database.Run(
                $"set variable as_of = date '{asOf:yyyy-MM-dd}'; set variable currency = {Names.Quote(settings.Currency)}; set variable "
                    + $"agreed_hours = {settings.AgreedHours.ToString("R", CultureInfo.InvariantCulture)}::double; set variable "
                    + $"silence_days = {settings.SilenceDays.ToString(CultureInfo.InvariantCulture)}");
            UploadTables.Create(database, takenIn);
            CountedRanges.Declare(database);
            var inOrder = UploadTables.InOrder(takenIn);
            List<FactTable> told = [];
            foreach (var table in FactTable.Of(side.Knowledge))
            {
                told.AddRange(Lay(database, table, inOrder, folder, failures) ? [table] : []);
            }

            Reach.Create(database, told, failures);
            Feedback.Lay(database, side, folder, failures);
            var views = Knowledge.SqlOf(side.Knowledge, "Facts");
            Views.Create(
                database, change is null
                    ? views
                    : [.. views.Select(view => (view.Name, change(view.Name, view.Sql)))], (wanted ?? (laid => Used(laid, side)))(database),
                    failures, side.Knowledge.GetName().Name);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    // What metrics, lists, warnings and the published records read, and what a metric's head names.
    private static IEnumerable<string> Used(Database database, Side side) =>
        new[] { "Metrics", "Reports", "Warnings", "Published" }.SelectMany(folder => Knowledge.SqlOf(side.Knowledge, folder))
            .SelectMany(file => ViewGraph.ReadBy(database, file.Name, file.Sql))
            .Concat(ReportMeasuring.MetricsOf(side).SelectMany(metric => new[] { metric.Of, metric.Until }).OfType<string>())
            .Append("report_currency");

    // Whether there are rows that can be read.
    private static bool Lay(Database database, FactTable table, IReadOnlyList<Receipt> inOrder, string folder, Failures? failures)
    {
        var hasRows = false;
        string[] names = [$"{table.Name}_facts", .. Counting.Decides(table) ? [$"{table.Name}_counting"] : Array.Empty<string>()];
        return Unreadable.Otherwise(database, failures, table.Name, names, () =>
        {
            hasRows = CreateFacts(database, table, inOrder, folder);
            Counting.Create(database, table, hasRows);
        }) && hasRows;
    }

    // The columns are named, so that parts written before a column was added read as null there. Parts are read in the order in
    // which their uploads were true, so that "recency" tells of two rows which is newer, by one number and without their times.
    private static bool CreateFacts(Database database, FactTable table, IReadOnlyList<Receipt> inOrder, string folder)
    {
        var files = inOrder.SelectMany(receipt => receipt.Parts).Where(part => part.Table == table.Name).Select(part => part.Blob)
            .Distinct(StringComparer.Ordinal)
            .Select(blob => Names.Quote(Path.Combine(folder, blob))).ToList();
        const string Joined = "snapshot_at timestamp, uploaded_at timestamp, superseded boolean, hash varchar";
        if (files.Count == 0)
        {
            // A plain table: what reads it is planned in no time.
            database.Run($"create table {table.Name}_facts ({table.ColumnList}, recency bigint, {Joined})");
            return false;
        }

        database.Run($"create table empty_{table.Name} ({table.ColumnList})");
        var rows =
            $"select * from empty_{table.Name} union all by name select *, (file_index::bigint << 32) | file_row_number as recency from "
                + $"read_parquet([{string.Join(", ", files)}], union_by_name = true)";
        database.Run(
            $"create view {table.Name}_facts as select f.*, u.snapshot_at, u.uploaded_at, u.superseded, u.hash from ({rows}) f join "
                + $"uploads u on u.hash = f.upload");
        return true;
    }

    /// <summary>
    /// Fetches the parts into the folder. An upload whose parts are gone is left out and due again, and one of the same bytes takes its
    /// place: a report goes on with what there is.
    /// </summary>
    /// <returns>The receipts that are left.</returns>
    public async Task<IReadOnlyList<Receipt>> FetchAsync(IReadOnlyList<Receipt> receipts, string folder, CancellationToken stop)
    {
        var ledger = new Ledger(storage, side.Name);
        while (true)
        {
            var missed = new ConcurrentBag<Receipt>();
            var parts = Twins.Firsts(receipts).Where(receipt => receipt.Outcome == Outcome.TakenIn)
                .SelectMany(receipt => receipt.Parts.Select(part => (receipt, part.Blob))).DistinctBy(part => part.Blob);
            await Parallel.ForEachAsync(
                parts, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = stop }, async (part, token) =>
            {
                if (!await FetchAsync(part.Blob, Path.Combine(folder, part.Blob), token))
                {
                    missed.Add(part.receipt);
                }
            });
            if (missed.IsEmpty)
            {
                return Twins.Tell(receipts);
            }

            var gone = missed.Select(receipt => receipt.Upload + "\n" + receipt.Hash).ToHashSet(StringComparer.Ordinal);
            foreach (var receipt in receipts.Where(receipt => gone.Contains(receipt.Upload + "\n" + receipt.Hash)))
            {
                await ledger.DoubtAsync(receipt, stop);
            }

            receipts = [.. receipts.Where(receipt => !gone.Contains(receipt.Upload + "\n" + receipt.Hash))];
        }
    }

    private async Task<bool> FetchAsync(string blob, string path, CancellationToken stop)
    {
        if (File.Exists(path))
        {
            return true;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            await storage.Container(BlobNames.Facts(side.Name)).GetBlobClient(blob).DownloadToAsync(path + ".part", stop);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return false;
        }

        File.Move(path + ".part", path);
        return true;
    }
}
