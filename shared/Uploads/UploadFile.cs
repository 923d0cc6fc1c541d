namespace Pipeline.Uploads;

/// <summary>One file of an upload, unpacked: the upload itself, or one entry of a zip.</summary>
/// <param name="Name">The upload's name, or the path inside the zip.</param>
/// <param name="Open">Its bytes from the start, as often as they are asked for.</param>
/// <param name="IsWorkbook">Whether it is an Excel workbook.</param>
public sealed record UploadFile(string Name, Func<Stream> Open, bool IsWorkbook)
{
    /// <summary>The sheets of the workbook that are read, by their numbers from 0; null: all of them.</summary>
    public IReadOnlySet<int>? Sheets { get; init; }

    /// <summary>The workbook of which it is a sheet; null where it is a file of its own.</summary>
    public string? Workbook { get; init; }

    /// <summary>The cells of the workbook whose formula is broken; null where none is.</summary>
    public BrokenCells? Broken { get; init; }

    /// <summary>The file of the same upload whose copy it is; null where it is none.</summary>
    public string? Repeats { get; init; }
}
