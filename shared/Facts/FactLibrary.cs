using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs.Models;
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
    /// <param name="wanted">What will be read: what it does not rest on is not made; none: all that a report reads.</param>
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
            new LaidFacts(database, side, takenIn, settings, asOf, folder, failures, change).Make(wanted?.Invoke(database));
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
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
