using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs.Models;
using Pipeline.Facts;
using Pipeline.Tables;
using Pipeline.Uploads;

namespace Pipeline.Publishing;

/// <summary>What the hand-off gives back to a side: lists in the side's own terms, as CSV for people and as Parquet for the side's own report.</summary>
public static class Feedback
{
    private const string ContentKey = "content";

    /// <summary>The lists that a side takes back.</summary>
    public static IReadOnlyList<PublishedShape> ShapesOf(Side side) => side.Promises is null ? [] : PublishedShape.Of(side.Promises, "Feedback");

    /// <summary>Writes the lists; a list that stayed the same is left as it is, so that nobody reports anew for nothing.</summary>
    public static async Task GiveAsync(Storage storage, Side side, Database database, Side from, string folder, CancellationToken stop)
    {
        var container = storage.Container(BlobNames.Feedback(side.Name));
        foreach (var shape in ShapesOf(side))
        {
            var sql = Knowledge.SqlOf(from.Knowledge, "Feedback").Single(file => file.Name == shape.Name).Sql;
            var (parquet, csv) = (Path.Combine(folder, shape.Name + ".parquet"), Path.Combine(folder, shape.Name + ".csv"));
            database.Run($"create or replace temp table given as select {shape.Casts} from ({sql}) order by all");
            database.Run($"copy given to {Names.Quote(parquet)} (format parquet, compression zstd)");
            database.Run($"copy (select {string.Join(", ", shape.Columns.Select(Cell))} from given) to {Names.Quote(csv)} (format csv, header true)");
            var content = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(parquet, stop)));
            if (content != await ContentAsync(storage, side, shape, stop))
            {
                var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "text/csv; charset=utf-8" } };
                await container.GetBlobClient(BlobNames.FeedbackOf(shape.Table, "csv")).UploadAsync(csv, options, stop);
                options = new BlobUploadOptions { Metadata = new Dictionary<string, string> { [ContentKey] = content } };
                await container.GetBlobClient(BlobNames.FeedbackOf(shape.Name, "parquet")).UploadAsync(parquet, options, stop);
            }
        }
    }

    private static string Cell((string Name, string Type) column) =>
        column.Type == "VARCHAR" ? $"{CsvFormulas.GuardSql($"\"{column.Name}\"")} as \"{column.Name}\"" : $"\"{column.Name}\"";

    /// <summary>Fetches a side's lists into the folder, for <see cref="Lay"/>.</summary>
    public static async Task FetchAsync(Storage storage, Side side, string folder, CancellationToken stop)
    {
        foreach (var shape in ShapesOf(side))
        {
            try
            {
                await storage.Container(BlobNames.Feedback(side.Name)).GetBlobClient(BlobNames.FeedbackOf(shape.Name, "parquet"))
                    .DownloadToAsync(Path.Combine(folder, shape.Name + ".parquet"), stop);
            }
            catch (RequestFailedException e) when (Absence.OfBlob(e))
            {
                File.Delete(Path.Combine(folder, shape.Name + ".parquet"));
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
    public static async Task<string> ContentAsync(Storage storage, Side side, CancellationToken stop)
    {
        List<string> contents = [];
        foreach (var shape in ShapesOf(side))
        {
            contents.Add(await ContentAsync(storage, side, shape, stop));
        }

        return string.Join(' ', contents);
    }

    private static async Task<string> ContentAsync(Storage storage, Side side, PublishedShape shape, CancellationToken stop)
    {
        try
        {
            var blob = storage.Container(BlobNames.Feedback(side.Name)).GetBlobClient(BlobNames.FeedbackOf(shape.Name, "parquet"));
            return (await blob.GetPropertiesAsync(cancellationToken: stop)).Value.Metadata.TryGetValue(ContentKey, out var content) ? content : "";
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            return "";
        }
    }
}
