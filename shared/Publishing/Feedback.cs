using Azure;
using Azure.Storage.Blobs.Models;
using Pipeline.Facts;
using Pipeline.Tables;
using Pipeline.Uploads;

namespace Pipeline.Publishing;

/// <summary>What the hand-off gives back to a side: lists in the side's own terms, as CSV for people and as Parquet for the side's own report.</summary>
public static class Feedback
{
    /// <summary>The lists that a side takes back.</summary>
    public static IReadOnlyList<PublishedShape> ShapesOf(Side side) => side.Promises is null ? [] : PublishedShape.Of(side.Promises, "Feedback");

    private static PointerBlob PointerOf(Storage storage, Side side) => new(storage.Container(BlobNames.Feedback(side.Name)).GetBlobClient(BlobNames.Given));

    /// <summary>What was given last, read before anything that is given is.</summary>
    public static Task<PointerState> LookAsync(Storage storage, Side side, CancellationToken stop) => PointerOf(storage, side).ReadAsync(stop);

    /// <summary>Gives the lists, all at once; what stayed the same is left as it is, so that nobody reports anew for nothing. False where newer ones were given meanwhile.</summary>
    public static async Task<bool> GiveAsync(Storage storage, Side side, PointerState before, Database database, Side from, string folder, Func<CancellationToken, Task<bool>> isPresent, CancellationToken stop)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var shape in ShapesOf(side))
        {
            var sql = Knowledge.SqlOf(from.Knowledge, "Feedback").Single(file => file.Name == shape.Name).Sql;
            var (parquet, csv) = (Path.Combine(folder, shape.Name + ".parquet"), Path.Combine(folder, shape.Table + ".csv"));
            database.Run($"create or replace temp table given as select {shape.Casts} from ({sql}) order by all");
            database.Run($"copy given to {Names.Quote(parquet)} (format parquet, compression zstd)");
            database.Run($"copy (select {string.Join(", ", shape.Columns.Select(Cell))} from given) to {Names.Quote(csv)} (format csv, header true)");
            files[shape.Name + ".parquet"] = parquet;
            files[shape.Table + ".csv"] = csv;
        }

        if (files.Count == 0)
        {
            return true;
        }

        var content = await Publications.ContentAsync(files, stop);
        if (before.Over == content)
        {
            return true;
        }

        var given = BlobNames.GivenOf(content);
        foreach (var (name, path) in files)
        {
            var type = name.EndsWith(".csv", StringComparison.Ordinal) ? "text/csv; charset=utf-8" : "application/vnd.apache.parquet";
            await storage.Container(BlobNames.Feedback(side.Name)).GetBlobClient(given + name)
                .UploadAsync(path, new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = type } }, stop);
        }

        return await PointerOf(storage, side).SwapAsync(
            before, JsonText.Write(new PublishedFolder(given, [.. files.Keys])), "application/json; charset=utf-8", new(null, content, given, new Dictionary<string, string>()), isPresent, stop);
    }

    /// <summary>Folders that nothing points to go once nobody can be at work in them, nor reading.</summary>
    public static async Task TidyAsync(Storage storage, Side side, DateTimeOffset now, CancellationToken stop) =>
        await Folders.TidyAsync(storage.Container(BlobNames.Feedback(side.Name)), new HashSet<string>(StringComparer.Ordinal) { (await LookAsync(storage, side, stop)).Folder }, now, stop);

    /// <summary>The files that were given last.</summary>
    public static async Task<IReadOnlyList<string>> FilesAsync(Storage storage, Side side, CancellationToken stop)
    {
        var given = await LookAsync(storage, side, stop);
        return given.Version is null ? [] : [.. ShapesOf(side).SelectMany(shape => new[] { given.Folder + shape.Table + ".csv", given.Folder + shape.Name + ".parquet" })];
    }

    private static string Cell((string Name, string Type) column) =>
        column.Type == "VARCHAR" ? $"{CsvFormulas.GuardSql($"\"{column.Name}\"")} as \"{column.Name}\"" : $"\"{column.Name}\"";

    /// <summary>Fetches a side's lists into the folder, for <see cref="Lay"/>.</summary>
    public static async Task FetchAsync(Storage storage, Side side, string folder, CancellationToken stop)
    {
        var shapes = ShapesOf(side);
        for (var again = 0; shapes.Count > 0; again++)
        {
            var given = await LookAsync(storage, side, stop);
            if (given.Version is null)
            {
                return;
            }

            try
            {
                foreach (var shape in shapes)
                {
                    await storage.Container(BlobNames.Feedback(side.Name)).GetBlobClient($"{given.Folder}{shape.Name}.parquet")
                        .DownloadToAsync(Path.Combine(folder, shape.Name + ".parquet"), stop);
                }

                return;
            }
            catch (RequestFailedException e) when (Absence.OfBlob(e) && again < OvertakenException.MostTimes)
            {
                // Given anew, and the folder before it gone, between the two looks.
            }
        }
    }

    /// <summary>Each list as a table of its name; empty where nothing was given.</summary>
    public static void Lay(Database database, Side side, string folder)
    {
        foreach (var shape in ShapesOf(side))
        {
            var path = Path.Combine(folder, shape.Name + ".parquet");
            database.Run($"create table {shape.Table} ({shape.ColumnList})");
            if (File.Exists(path))
            {
                database.Run($"insert into {shape.Table} by name select * from read_parquet({Names.Quote(path)})");
            }
        }
    }

    /// <summary>Tells one state of a side's lists from another.</summary>
    public static async Task<string> ContentAsync(Storage storage, Side side, CancellationToken stop) =>
        ShapesOf(side).Count == 0 ? "" : (await LookAsync(storage, side, stop)).Over;
}
