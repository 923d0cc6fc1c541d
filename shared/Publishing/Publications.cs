using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs.Models;
using Pipeline.Facts;
using Pipeline.Uploads;

namespace Pipeline.Publishing;

/// <summary>Finds what other sides published, and lays it as tables.</summary>
public sealed class Publications(Storage storage)
{
    /// <summary>A side's newest publication up to a day, fetched into the folder.</summary>
    public async Task<Publication> FetchAsync(string side, DateOnly asOf, string folder, CancellationToken stop)
    {
        for (var again = 0; ; again++)
        {
            var newest = (await DaysAsync(side, stop)).LastOrDefault(day => day.Key <= asOf);
            var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
            try
            {
                if (newest.Value is { Length: > 0 } published)
                {
                    await FetchAsync(side, published, folder, files, stop);
                }

                return new Publication(side, newest.Value is null ? null : newest.Key, files, await ContentAsync(files, stop));
            }
            catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound && again < OvertakenException.MostTimes)
            {
                // Published anew, and the folder before it gone, between the two looks.
            }
        }
    }

    private async Task FetchAsync(string side, string published, string folder, SortedDictionary<string, string> files, CancellationToken stop)
    {
        var container = storage.Container(BlobNames.Published(side));
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, published, stop))
        {
            var path = Path.Combine(folder, side + "-" + Path.GetFileName(blob.Name));
            await container.GetBlobClient(blob.Name).DownloadToAsync(path, stop);
            files[Path.GetFileNameWithoutExtension(blob.Name)] = path;
        }
    }

    /// <summary>The folder that counts, by day; none where a side was never set up.</summary>
    public async Task<SortedDictionary<DateOnly, string>> DaysAsync(string side, CancellationToken stop)
    {
        try
        {
            return await Folders.OfDaysAsync(storage.Container(BlobNames.Published(side)), Path.GetFileName(BlobNames.PublishedOf(default)), stop);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            // A side that was never set up has published nothing.
            return [];
        }
    }

    /// <summary>Every promised table; empty where it was not published. Columns a reader does not know are left out, those that lack are null.</summary>
    public static void Lay(Database database, IReadOnlyList<PublishedShape> shapes, IEnumerable<Publication> publications)
    {
        var files = publications.SelectMany(publication => publication.Files).ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
        foreach (var shape in shapes)
        {
            database.Run($"create table {shape.Table} ({shape.ColumnList})");
            if (files.TryGetValue(shape.Name, out var path))
            {
                var known = database.Query($"select column_name from (describe select * from read_parquet({Names.Quote(path)}))", record => record.GetString(0)).ToHashSet(StringComparer.Ordinal);
                var columns = string.Join(", ", shape.Columns.Where(column => known.Contains(column.Name)).Select(column => $"\"{column.Name}\""));
                database.Run($"insert into {shape.Table} ({columns}) select {columns} from read_parquet({Names.Quote(path)})");
            }
        }
    }

    /// <summary>Of names and bytes.</summary>
    public static async Task<string> ContentAsync(SortedDictionary<string, string> files, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, path) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(await File.ReadAllBytesAsync(path, stop));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
