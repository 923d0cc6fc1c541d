using Azure;
using Azure.Storage.Blobs.Models;
using Pipeline.Uploads;

namespace Pipeline.Publishing;

/// <summary>What others follow in a container that one app gives and another reads: the folder that counts, by day.</summary>
public sealed record Current
{
    public static Current None { get; } = new();

    public DateOnly? Latest { get; init; }

    public SortedDictionary<DateOnly, string> Days { get; init; } = [];

    /// <inheritdoc cref="EditionPointer.TakenBack"/>
    public IReadOnlyList<string> TakenBack { get; init; } = [];

    /// <summary>The folder of the latest day; null where nothing was given.</summary>
    public string? Folder => Latest is { } day ? Days.GetValueOrDefault(day) : null;

    /// <summary>What tells one content from another, and what was taken back, in few bytes.</summary>
    public static string Tell(string? folder, IEnumerable<string> takenBack) => $"{folder?.Split('/')[1]} {string.Join(' ', takenBack)}";

    public static Current Of(EditionPointer says, string container) => new()
    {
        Latest = says.FolderOf(container, says.Latest) is null ? null : says.Latest,
        Days =
            new(says.Days.Keys.ToDictionary(day => day, day => says.FolderOf(container, day)).Where(day => day.Value is not null)
                .ToDictionary(day => day.Key, day => day.Value!)),
        TakenBack = [.. says.TakenBack.Where(folder => folder.StartsWith(container + "/", StringComparison.Ordinal))],
    };

    /// <summary>What a container's own says; nothing where nothing was ever given, or the one who gives was never set up.</summary>
    public static async Task<Current> ReadAsync(Storage storage, string container, CancellationToken stop)
    {
        try
        {
            var found = await storage.Container(container).GetBlobClient(BlobNames.Current).DownloadContentAsync(stop);
            return JsonText.Read<Current>(found.Value.Content.ToMemory().Span);
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e) || e.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            return None;
        }
    }
}
