using Azure.Storage.Blobs.Models;
using Pipeline.Facts;
using Pipeline.Reports;
using Pipeline.Uploads;

namespace Pipeline.Publishing;

/// <summary>Finds what other sides published, and lays it as tables.</summary>
public sealed class Publications(Storage storage)
{
    /// <summary>A side's newest publication up to a day, without its files.</summary>
    public async Task<Publication> LookAsync(string side, DateOnly asOf, CancellationToken stop)
    {
        var container = BlobNames.Published(side);
        var current = await Current.ReadAsync(storage, container, stop);
        var (day, folder) = current.Days.LastOrDefault(day => day.Key <= asOf);
        return new(side, folder is null ? null : day, new Dictionary<string, string>(), Current.Tell(folder, current.TakenBack))
        {
            Folder = folder is null ? null : Edition.Qualify(container, folder),
            TakenBack = current.TakenBack,
        };
    }

    /// <summary>The same with its files, fetched into the folder; null where it was published anew meanwhile.</summary>
    public async Task<Publication?> FetchAsync(Publication publication, DateOnly asOf, string folder, CancellationToken stop)
    {
        if (publication.Folder is null)
        {
            return publication;
        }

        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var container = storage.Container(BlobNames.Published(publication.Side));
        await foreach (var blob in container.GetBlobsAsync(
            BlobTraits.None, BlobStates.None, publication.Folder[(container.Name.Length + 1)..], stop))
        {
            var path = Path.Combine(folder, publication.Side + "-" + Path.GetFileName(blob.Name));
            if (!await Fetching.TryAsync(container.GetBlobClient(blob.Name), path, stop))
            {
                return null;
            }

            files[Path.GetFileNameWithoutExtension(blob.Name)] = path;
        }

        // A folder is deleted after it is named no more: what is still named was whole.
        return (await LookAsync(publication.Side, asOf, stop)).Folder == publication.Folder ? publication with { Files = files } : null;
    }

    /// <summary>
    /// Every promised table; empty where it was not published. Columns a reader does not know are left out, those that lack are null.
    /// </summary>
    /// <param name="database">Where.</param>
    /// <param name="shapes">What is promised.</param>
    /// <param name="publications">What was published, as files.</param>
    /// <param name="failures">Hears of what cannot be read; none: it is thrown.</param>
    public static void Lay(
        Database database, IReadOnlyList<PublishedShape> shapes, IEnumerable<Publication> publications, Failures? failures = null)
    {
        var files = publications.SelectMany(publication => publication.Files)
            .ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
        foreach (var shape in shapes)
        {
            var path = files.GetValueOrDefault(shape.Name);
            Unreadable.Otherwise(database, failures, shape.Name, [shape.Table], () => Lay(database, shape, path));
        }
    }

    private static void Lay(Database database, PublishedShape shape, string? path)
    {
        database.Run($"create table {shape.Table} ({shape.ColumnList})");
        if (path is null)
        {
            return;
        }

        var parquet = $"read_parquet({Names.Quote(path)})";
        var known = database.Query($"select column_name from (describe select * from {parquet})", record => record.GetString(0))
            .ToHashSet(StringComparer.Ordinal);
        var columns = string.Join(", ", shape.Columns.Where(column => known.Contains(column.Name)).Select(column => $"\"{column.Name}\""));
        database.Run($"insert into {shape.Table} ({columns}) select {columns} from {parquet}");
    }
}
