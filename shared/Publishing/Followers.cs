using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Reports;
using Pipeline.Uploads;

namespace Pipeline.Publishing;

/// <summary>
/// What people and other apps follow, each one blob and whole: the page of each day and the latest, what others are given, the list of
/// days. Each says what the pointer says, and is made so by whoever wrote the pointer or, had that one broken off, by the next.
/// </summary>
internal sealed class Followers(Storage storage, string owner, IReadOnlyList<string> given)
{
    private const string FolderKey = "folder";
    private const string PointerKey = "pointer";
    private const string Html = "text/html; charset=utf-8";

    private readonly BlobContainerClient reports = storage.Container(BlobNames.Reports(owner));

    private sealed record Found(ETag? Version, string Says);

    /// <summary>
    /// Makes them say what the pointer says. They are looked at before it: one that another writes meanwhile is not overwritten with less.
    /// </summary>
    public async Task FollowAsync(Func<CancellationToken, Task<Seen>> look, CancellationToken stop)
    {
        for (var times = 0; times < OvertakenException.MostWrites; times++)
        {
            await OvertakenException.PauseAsync(times, stop);
            var pages = await PagesAsync(stop);
            List<(string Container, Found Found)> currents = [];
            foreach (var container in given)
            {
                currents.Add((container, await CurrentAsync(container, stop)));
            }

            var seen = await look(stop);
            var isFollowed = await FollowAsync(pages, seen.Says, stop);
            foreach (var (container, found) in currents)
            {
                var says = JsonText.Write(Current.Of(seen.Says, container));
                isFollowed &= found.Says == Encoding.UTF8.GetString(says)
                    || await Conditional.WriteAsync(
                        storage.Container(container).GetBlobClient(BlobNames.Current), found.Version, says,
                        "application/json; charset=utf-8", null, stop) is not null;
            }

            if (isFollowed && (await look(stop)).Version == seen.Version)
            {
                return;
            }
        }

        throw new OvertakenException();
    }

    /// <summary>Whether the list of days is that of the pointer, which is written last of all.</summary>
    public async Task<bool> IsListedAsync(Seen seen, CancellationToken stop) =>
        seen.Version is { } version && (await IndexAsync(stop)).Says == Ledger.Plain(version);

    /// <summary>Lists the days, last of all, where the pointer is still the one that was written.</summary>
    public async Task ListAsync(
        Func<CancellationToken, Task<Seen>> look, Seen written, string title, string language, CancellationToken stop)
    {
        var page = await ReportHtml.IndexAsync(title, [.. written.Says.Days.Keys], language);
        for (var times = 0; times < OvertakenException.MostWrites; times++)
        {
            await OvertakenException.PauseAsync(times, stop);
            var found = await IndexAsync(stop);
            if ((await look(stop)).Version != written.Version
                || await Conditional.WriteAsync(
                    reports.GetBlobClient(BlobNames.ReportIndex), found.Version, page, Html,
                    new Dictionary<string, string> { [PointerKey] = Ledger.Plain(written.Version!.Value) }, stop) is not null)
            {
                return;
            }
        }

        throw new OvertakenException();
    }

    private async Task<bool> FollowAsync(Dictionary<string, Found> pages, EditionPointer pointer, CancellationToken stop)
    {
        var isFollowed = true;
        var wanted = pointer.Days.Keys.Where(day => pointer.FolderOf(reports.Name, day) is not null)
            .ToDictionary(BlobNames.DayReport, day => pointer.FolderOf(reports.Name, day)!);
        if (pointer.FolderOf(reports.Name, pointer.Latest) is { } latest)
        {
            wanted[BlobNames.LatestReport] = latest;
        }

        foreach (var (name, folder) in wanted)
        {
            var page = pages.GetValueOrDefault(name);
            isFollowed &= page?.Says == folder || await CopyAsync(folder, reports.GetBlobClient(name), page?.Version, stop);
        }

        foreach (var (name, page) in pages.Where(page => !wanted.ContainsKey(page.Key)))
        {
            isFollowed &= await Conditional.DeleteAsync(reports.GetBlobClient(name), page.Version, stop);
        }

        return isFollowed;
    }

    private async Task<bool> CopyAsync(string folder, BlobClient page, ETag? version, CancellationToken stop)
    {
        try
        {
            var content = (await reports.GetBlobClient(folder + BlobNames.Page).DownloadContentAsync(stop)).Value.Content;
            return await Conditional.WriteAsync(
                page, version, content.ToMemory(), Html, new Dictionary<string, string> { [FolderKey] = folder }, stop) is not null;
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            // Another one has swapped the pointer since, and deleted what it leads to no more.
            return false;
        }
    }

    // All that is one folder deep.
    private async Task<Dictionary<string, Found>> PagesAsync(CancellationToken stop)
    {
        Dictionary<string, Found> pages = new(StringComparer.Ordinal);
        await foreach (var blob in reports.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, stop))
        {
            if (blob.Name.Count(letter => letter == '/') == 1)
            {
                pages[blob.Name] = new(blob.Properties.ETag, blob.Metadata.TryGetValue(FolderKey, out var folder) ? folder : "");
            }
        }

        return pages;
    }

    private async Task<Found> CurrentAsync(string container, CancellationToken stop)
    {
        try
        {
            var found = (await storage.Container(container).GetBlobClient(BlobNames.Current).DownloadContentAsync(stop)).Value;
            return new(found.Details.ETag, found.Content.ToString());
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            return new(null, "");
        }
    }

    private async Task<Found> IndexAsync(CancellationToken stop)
    {
        try
        {
            var found = (await reports.GetBlobClient(BlobNames.ReportIndex).GetPropertiesAsync(cancellationToken: stop)).Value;
            return new(found.ETag, found.Metadata.TryGetValue(PointerKey, out var pointer) ? pointer : "");
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            return new(null, "");
        }
    }
}
