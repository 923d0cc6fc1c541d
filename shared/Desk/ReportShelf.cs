using Azure.Storage.Blobs.Models;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Uploads;

namespace Pipeline.Desk;

/// <summary>The finished reports of a side, and what the newest one says first.</summary>
/// <param name="Days">Their days, the newest first.</param>
public sealed record ReportShelf(IReadOnlyList<DateOnly> Days)
{
    /// <summary>The day of the one that was written last.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>When the newest receipt that it has was written: what was uploaded after that is not in it.</summary>
    public DateTimeOffset Until { get; init; } = DateTimeOffset.MinValue;

    /// <summary>The files of it, without their folder.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>What another gave the side back, for people to open.</summary>
    public IReadOnlyList<string> Given { get; init; } = [];

    /// <summary>It, as report.json has it; null where there is none.</summary>
    public Report? Newest { get; init; }

    /// <summary>The blobs of what was given last, as CSV.</summary>
    public static async Task<IReadOnlyList<string>> GivenAsync(DeskSide side, CancellationToken stop)
    {
        List<string> names = [];
        if ((await Feedback.LookAsync(side.Storage, side.Side, stop)).Folder is { } folder)
        {
            await foreach (var blob in side.Storage.Container(BlobNames.Feedback(side.Side.Name))
                .GetBlobsAsync(BlobTraits.None, BlobStates.None, folder, stop))
            {
                names.Add(blob.Name);
            }
        }

        return [.. names.Where(name => name.EndsWith(".csv", StringComparison.Ordinal))];
    }

    public static async Task<ReportShelf> ReadAsync(DeskSide side, CancellationToken stop)
    {
        var (container, editions) = (BlobNames.Reports(side.Side.Name), new Editions(side.Storage, side.Side.Name, []));
        var says = (await editions.LookAsync(stop)).Says;
        List<string> files = [];
        Report? newest = null;
        await editions.ReadAsync(
            container, asOf: null,
            async blob =>
            {
                var file = Path.GetFileName(blob.Name);
                files.Add(file);
                if (file == "report.json")
                {
                    newest = ReportJson.Read((await blob.DownloadContentAsync(stop)).Value.Content.ToMemory().Span);
                }
            },
            stop);
        return new([.. says.Days.Keys.Where(day => says.FolderOf(container, day) is not null).OrderDescending()])
        {
            Latest = says.Latest,
            Until = says.Latest is { } latest && says.Days.TryGetValue(latest, out var edition) ? edition.Newest : DateTimeOffset.MinValue,
            Files = [.. files.Distinct()],
            Newest = newest,
            Given = [.. (await GivenAsync(side, stop)).Select(name => Path.GetFileName(name)!)],
        };
    }
}
