using Azure.Storage.Blobs.Models;
using Pipeline.Facts;
using Pipeline.Reports;
using Pipeline.Uploads;

namespace Pipeline.Publishing;

/// <summary>
/// Writes what a side promises: its Published/*.sql over the facts views, one Parquet file a shape, in a folder of its own; a pointer for the
/// day is written last. The same facts give the same bytes.
/// </summary>
public sealed class Publisher(Storage storage, Side side)
{
    private PointerBlob PointerOf(DateOnly asOf) => new(storage.Container(BlobNames.Published(side.Name)).GetBlobClient(BlobNames.PublishedOf(asOf)));

    /// <summary>What counts as of a day, read before anything that is published is.</summary>
    public async Task<PointerState?> LookAsync(DateOnly asOf, CancellationToken stop) => side.Promises is null ? null : await PointerOf(asOf).ReadAsync(stop);

    /// <summary>
    /// Each shape's file in the folder; none where the side promises nothing. Where one shape cannot be written of the data at hand, none is
    /// published, so that the hand-off goes on with all that it was given before; that is what comes back.
    /// </summary>
    /// <exception cref="InvalidOperationException">A shape has no statement of its name.</exception>
    public (SortedDictionary<string, string> Files, Failure? Failure) Prepare(Database database, string folder)
    {
        var failures = new Failures();
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var shape in side.Promises is null ? [] : PublishedShape.Of(side.Promises))
        {
            files[shape.Name] = failures.Try("publication", shape.Name, () => Write(database, side, shape, folder), "");
        }

        return failures.All is [var failure, ..] ? ([], failure) : (files, null);
    }

    /// <summary>Publishes the files; false where newer ones were published meanwhile.</summary>
    public async Task<bool> PublishAsync(DateOnly asOf, PointerState? before, string over, SortedDictionary<string, string> files, Func<CancellationToken, Task<bool>> isPresent, CancellationToken stop)
    {
        if (before is null || files.Count == 0)
        {
            return true;
        }

        var container = storage.Container(BlobNames.Published(side.Name));
        var folder = BlobNames.FolderOf(asOf, await Publications.ContentAsync(files, stop));
        foreach (var (shape, path) in files)
        {
            await using var content = File.OpenRead(path);
            await container.GetBlobClient($"{folder}{shape}.parquet")
                .UploadAsync(content, new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/vnd.apache.parquet" } }, stop);
        }

        var told = JsonText.Write(new PublishedFolder(folder, [.. files.Keys]));
        return await PointerOf(asOf).SwapAsync(before, told, "application/json; charset=utf-8", new(null, over, folder, new Dictionary<string, string>()), isPresent, stop);
    }

    /// <summary>Folders that nothing points to go once nobody can be at work in them, nor reading.</summary>
    public async Task TidyAsync(DateTimeOffset now, CancellationToken stop)
    {
        if (side.Promises is not null)
        {
            await Folders.TidyAsync(storage.Container(BlobNames.Published(side.Name)), (await new Publications(storage).DaysAsync(side.Name, stop)).Values.ToHashSet(StringComparer.Ordinal), now, stop);
        }
    }

    /// <summary>One shape's file in the folder.</summary>
    public static string Write(Database database, Side side, PublishedShape shape, string folder)
    {
        var path = Path.Combine(folder, shape.Name + ".parquet");
        var sql = Knowledge.SqlOf(side.Knowledge, "Published").FirstOrDefault(file => file.Name == shape.Name).Sql
            ?? throw new InvalidOperationException($"{side.Name} promises {shape.Name} but has no Published/{shape.Name}.sql.");
        database.Run($"copy (select {shape.Casts} from ({sql}) order by all) to {Names.Quote(path)} (format parquet, compression zstd)");
        return path;
    }
}
