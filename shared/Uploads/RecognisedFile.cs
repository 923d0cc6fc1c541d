using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>What a file of an upload was told to be by its head.</summary>
/// <param name="File">Its name.</param>
/// <param name="Format">The format.</param>
/// <param name="Mapping">The name of the mapping that makes it that; null where it is so itself.</param>
/// <param name="NotAsked">The names of mappings that fit it too.</param>
public sealed record RecognisedFile(string File, ExportFormat Format, string? Mapping, IReadOnlyList<string> NotAsked)
{
    /// <summary>The file in which it lies: the workbook of a sheet, else itself.</summary>
    public string Within { get; init; } = File;

    /// <summary>In one text, to compare with what a receipt says.</summary>
    public string Said => Say(File, Format.Id, Mapping, NotAsked);

    /// <summary>The same of a receipt's file; null where it was not read.</summary>
    public static string? SaidOf(FileReceipt file) =>
        file.Format is { } format ? Say(file.File, format, file.Mapping, file.MappingsNotAsked ?? []) : null;

    private static string Say(string file, string format, string? mapping, IReadOnlyList<string> notAsked) =>
        string.Join('\n', [file, format, mapping, .. notAsked]);
}
