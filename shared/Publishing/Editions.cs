using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Reports;
using Pipeline.Uploads;

namespace Pipeline.Publishing;

/// <summary>
/// Swaps editions in whole. The files of one lie in folders named by their content; one pointer says which folders count, in all containers
/// at once. It is written last and on condition that nobody wrote it since it was read, which was before anything else was: of two at once,
/// the one that read less throws its work away. What the pointer leads to no more is deleted by whoever wrote it.
/// </summary>
/// <param name="storage">Where.</param>
/// <param name="owner">Whose reports.</param>
/// <param name="given">The containers in which the owner gives something to others.</param>
public sealed class Editions(Storage storage, string owner, IReadOnlyList<string> given)
{
    private readonly BlobContainerClient reports = storage.Container(BlobNames.Reports(owner));
    private readonly Followers followers = new(storage, owner, given);

    /// <summary>What the pointer says, read before anything that an edition is made of.</summary>
    public async Task<Seen> LookAsync(CancellationToken stop)
    {
        try
        {
            var found = (await reports.GetBlobClient(BlobNames.EditionPointer).DownloadContentAsync(stop)).Value;
            return new(found.Details.ETag, JsonText.Read<EditionPointer>(found.Content.ToMemory().Span));
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            return new(null, EditionPointer.None);
        }
    }

    /// <summary>Whether all was done that comes after the pointer.</summary>
    public Task<bool> IsFinishedAsync(Seen seen, CancellationToken stop) => followers.IsListedAsync(seen, stop);

    /// <summary>Writes the files, swaps the pointer, and then what follows it.</summary>
    /// <param name="before">The pointer, read before anything else was.</param>
    /// <param name="work">The edition.</param>
    /// <param name="isPresent">Whether what it was made over is still what there is.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>The pointer as written; null where another one wrote it meanwhile, and this edition rests on less: begin again.</returns>
    public async Task<Seen?> SwapAsync(
        Seen before, FinishedEdition work, Func<CancellationToken, Task<bool>> isPresent, CancellationToken stop)
    {
        var folders = new SortedDictionary<string, string>(
            work.Files.ToDictionary(files => files.Key, files => FolderOf(work.AsOf, files.Value)), StringComparer.Ordinal);
        var edition = new Edition { Newest = work.Newest, Folders = folders, MadeOver = work.MadeOver };
        for (var times = 0; times < OvertakenException.MostWrites; times++)
        {
            await OvertakenException.PauseAsync(times, stop);

            // Anew each time: what the other one did not find named it may have deleted.
            await PutAsync(work, folders, stop);
            if (await TrySwapAsync(before.Version, work.Before(before.Says).With(work.AsOf, work.Over, edition), stop) is { } written)
            {
                return written;
            }

            before = await LookAsync(stop);
            if (!await isPresent(stop))
            {
                await TidyAsync(stop);
                return null;
            }
        }

        throw new OvertakenException();
    }

    /// <summary>Says that all is done that comes after the pointer; whoever wrote it since says so instead.</summary>
    public Task FinishAsync(Seen written, string title, string language, CancellationToken stop) =>
        followers.ListAsync(LookAsync, written, title, language, stop);

    /// <summary>The files that count in a container: a day's, or the latest; none where there is no such edition.</summary>
    public async Task<IReadOnlyList<string>> FilesAsync(string container, DateOnly? asOf, CancellationToken stop)
    {
        var pointer = (await LookAsync(stop)).Says;
        return await NamesAsync(container, pointer.FolderOf(container, asOf ?? pointer.Latest), stop);
    }

    private async Task<IReadOnlyList<string>> NamesAsync(string container, string? folder, CancellationToken stop)
    {
        List<string> names = [];
        if (folder is not null)
        {
            await foreach (var blob in storage.Container(container).GetBlobsAsync(BlobTraits.None, BlobStates.None, folder, stop))
            {
                names.Add(blob.Name);
            }
        }

        return names;
    }

    /// <summary>
    /// Reads the files that count in a container, a day's or the latest; all of them anew where another one swapped them meanwhile, so that
    /// none is of one edition and the next of another.
    /// </summary>
    /// <exception cref="OvertakenException">They were swapped again and again.</exception>
    public async Task ReadAsync(string container, DateOnly? asOf, Func<BlobClient, Task> read, CancellationToken stop)
    {
        for (var times = 0; times < OvertakenException.MostWrites; times++)
        {
            await OvertakenException.PauseAsync(times, stop);
            var folder = await FolderAsync();
            try
            {
                foreach (var name in await NamesAsync(container, folder, stop))
                {
                    await read(storage.Container(container).GetBlobClient(name));
                }
            }
            catch (RequestFailedException e) when (Absence.OfBlob(e))
            {
                continue;
            }

            if (await FolderAsync() == folder)
            {
                return;
            }
        }

        throw new OvertakenException();

        async Task<string?> FolderAsync()
        {
            var pointer = (await LookAsync(stop)).Says;
            return pointer.FolderOf(container, asOf ?? pointer.Latest);
        }
    }

    // Files that were thrown away go as all do that no pointer names: the same pointer is written, so that nobody who read the one before
    // it can name what is deleted here.
    private async Task TidyAsync(CancellationToken stop)
    {
        for (var times = 0; times < OvertakenException.MostWrites; times++)
        {
            await OvertakenException.PauseAsync(times, stop);
            var seen = await LookAsync(stop);
            if (await TrySwapAsync(seen.Version, seen.Says, stop) is not null)
            {
                return;
            }
        }
    }

    private async Task<Seen?> TrySwapAsync(ETag? version, EditionPointer next, CancellationToken stop)
    {
        var listed = await FoldersAsync(stop);
        if (await Conditional.WriteAsync(
            reports.GetBlobClient(BlobNames.EditionPointer), version, JsonText.Write(next), "application/json; charset=utf-8", null,
            stop) is not { } written)
        {
            return null;
        }

        await followers.FollowAsync(LookAsync, stop);
        await DeleteAsync(listed, next, stop);
        return new(written, next);
    }

    private async Task PutAsync(FinishedEdition work, SortedDictionary<string, string> folders, CancellationToken stop)
    {
        foreach (var (container, files) in work.Files)
        {
            foreach (var file in files)
            {
                await storage.Container(container).GetBlobClient(folders[container] + file.Name).UploadAsync(
                    new BinaryData(file.Content),
                    new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = file.ContentType } }, stop);
            }
        }
    }

    private async Task<IReadOnlyList<(string Container, string Name, ETag? Version)>> FoldersAsync(CancellationToken stop)
    {
        List<(string, string, ETag?)> found = [];
        foreach (var container in given.Prepend(reports.Name))
        {
            await foreach (var blob in storage.Container(container).GetBlobsAsync(BlobTraits.None, BlobStates.None, null, stop))
            {
                // Pages one folder deep follow the pointer. Where something is given, all else is of a folder, or from before there was a
                // pointer.
                if (container == reports.Name ? blob.Name.Count(letter => letter == '/') > 1 : blob.Name != BlobNames.Current)
                {
                    found.Add((container, blob.Name, blob.Properties.ETag));
                }
            }
        }

        return found;
    }

    // Listed before the pointer was written: what is written again since then, by one who read that pointer, has another version and stays.
    private async Task DeleteAsync(
        IReadOnlyList<(string Container, string Name, ETag? Version)> listed, EditionPointer pointer, CancellationToken stop)
    {
        foreach (var (container, name, version) in listed.Where(
            blob => !pointer.Names(blob.Container, blob.Name[..(blob.Name.LastIndexOf('/') + 1)])))
        {
            await Conditional.DeleteAsync(storage.Container(container).GetBlobClient(name), version, stop);
        }
    }

    private static string FolderOf(DateOnly asOf, IReadOnlyList<ReportFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(SHA256.HashData([.. Encoding.UTF8.GetBytes(file.Name + "\n"), .. file.Content.Span]));
        }

        return BlobNames.FolderOf(asOf, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
