using Pipeline.Reports;

namespace Pipeline.Local;

/// <summary>
/// Where the reports of the samples go: never over those of the user's own files. A file says of a folder that its reports are the
/// samples'.
/// </summary>
public static class SamplesReports
{
    public const string Marker = "SAMPLES.txt";

    /// <summary>A folder for them beside one that holds other reports; null where that one is free, or theirs.</summary>
    public static string? Beside(string folder)
    {
        for (var at = folder; ; at += "-samples")
        {
            if (File.Exists(Path.Combine(at, Marker)) || !Directory.Exists(at) || !Directory.EnumerateFileSystemEntries(at).Any())
            {
                return at == folder ? null : at;
            }
        }
    }

    public static void Mark(string folder, ReportCulture culture) => File.WriteAllText(
        Path.Combine(folder, Marker), culture.Say(
            "These reports are of the samples that ship: an invented firm.\n",
            "Laporan di sini dari contoh bawaan: usaha rekaan.\n"));

    /// <summary>What is written to the folder from now on is of the user's own files.</summary>
    public static void Unmark(string folder) => File.Delete(Path.Combine(folder, Marker));
}
