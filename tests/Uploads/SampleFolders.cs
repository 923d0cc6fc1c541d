using Pipeline.Local;

namespace Pipeline.Tests.Uploads;

/// <summary>
/// A sample folder a format: tests/{Side}/Exports/samples/{format id}, with the file as a tool would write it and expected.json.
/// </summary>
internal static class SampleFolders
{
    public static IEnumerable<string> All { get; } = new[] { "Marketing", "Sales" }
        .Select(side => Path.Combine(Repository.Root, "tests", side, "Exports", "samples"))
        .SelectMany(Directory.EnumerateDirectories)
        .Order(StringComparer.Ordinal);

    /// <summary>The format a folder is for; a second sample of one says how it differs behind a dot.</summary>
    public static string Format(string folder) => Path.GetFileName(folder).Split('.')[0];

    /// <summary>The side whose sample it is.</summary>
    public static string Side(string folder) =>
        Path.GetRelativePath(Repository.Root, folder).Replace('\\', '/').Split('/')[1].ToLowerInvariant();

    public static string Input(string folder) =>
        Directory.EnumerateFiles(folder).Single(file => Path.GetFileName(file) is not ("expected.json" or "last-day" or "README.md"));

    public static string Expected(string folder) => Path.Combine(folder, "expected.json");
}
