using Pipeline.Uploads;

namespace Pipeline.Desk;

/// <summary>One line of the list of uploads: a version of an upload, and what became of it.</summary>
/// <param name="Upload">Its name.</param>
/// <param name="At">When it was uploaded, last of all.</param>
/// <param name="Bytes">Its size.</param>
public sealed record UploadEntry(string Upload, DateTimeOffset At, long Bytes)
{
    /// <summary>What became of it; null while it waits to be read, or beside a receipt that does not tell.</summary>
    public UploadCounts? Counts { get; init; }

    /// <summary>The hash of its bytes; null while it waits to be read.</summary>
    public string? Hash { get; init; }

    /// <summary>Whether it has its receipt.</summary>
    public bool IsRead => Hash is not null;

    /// <summary>The formats it was read as; none where it was refused.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    public bool IsRefused { get; init; }

    /// <summary>The first upload of the same bytes; null where this is it.</summary>
    public string? RepeatOf { get; init; }

    /// <summary>Whether another version of this name has come since.</summary>
    public bool IsReplaced { get; init; }
}
