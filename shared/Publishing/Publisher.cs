using Azure.Storage.Blobs.Models;
using Pipeline.Facts;
using Pipeline.Reports;
using Pipeline.Uploads;

namespace Pipeline.Publishing;

/// <summary>Writes what a side promises: its Published/*.sql over the facts views, one Parquet file a shape. The same facts give the same bytes.</summary>
public sealed class Publisher(Storage storage, Side side)
{
    /// <summary>
    /// Nothing where the side promises nothing. Where one shape cannot be written of the data at hand, none is published, so that the
    /// hand-off goes on with all that it was given before; that is what comes back.
    /// </summary>
    /// <exception cref="InvalidOperationException">A shape has no statement of its name.</exception>
    public async Task<Failure?> PublishAsync(Database database, DateOnly asOf, string folder, CancellationToken stop)
    {
        if (side.Promises is null)
        {
            return null;
        }

        var container = storage.Container(BlobNames.Published(side.Name));
        var failures = new Failures();
        var shapes = PublishedShape.Of(side.Promises);
        var paths = shapes.ToDictionary(shape => shape.Name, shape => failures.Try("publication", shape.Name, () => Write(database, side, shape, folder), ""), StringComparer.Ordinal);
        if (failures.All is [var failure, ..])
        {
            return failure;
        }

        foreach (var shape in shapes)
        {
            var path = paths[shape.Name];
            await using var content = File.OpenRead(path);
            await container.GetBlobClient(BlobNames.PublishedOf(asOf, shape.Name))
                .UploadAsync(content, new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/vnd.apache.parquet" } }, stop);
        }

        return null;
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
