using System.CommandLine;
using Pipeline.Reports;

namespace Pipeline.Local;

/// <summary>Folders that a command line names: what cannot be one is told before anything is started.</summary>
public static class LocalFolder
{
    /// <summary>Refuses a path that is a file, or lies below one.</summary>
    public static void RefuseFiles<T>(Option<T> option, ReportCulture culture)
        where T : class? => option.Validators.Add(result =>
    {
        if (FileOn(result.GetValueOrDefault<T>() as string) is { } file)
        {
            result.AddError(culture.Say(
                $"{option.Name} takes a folder; '{file}' is a file.", $"{option.Name} memerlukan folder; '{file}' adalah berkas."));
        }
    });

    /// <summary>
    /// Why nothing can have been kept there, for a command that only looks at what is; null where something may be. It is no misuse to be
    /// told of nothing, but an empty folder would be made for it, and a slip in a name would look like a loss.
    /// </summary>
    public static async Task<string?> WhyEmptyAsync(LocalData data, ReportCulture culture, CancellationToken stop) =>
        Directory.Exists(data.Folder) ? null
        : data.Named is { } named ? culture.Say(
            $"There is no folder '{named}': nothing is kept there.",
            $"Tidak ada folder '{named}': belum ada apa pun yang disimpan di sana.")
        : await Azurite.IsRunningAsync(stop) ? null
        : culture.Say(
            $"There is no folder '{data.Otherwise}' here: nothing was taken in yet, or it lies elsewhere (--data DIR; the samples, once "
                + $"run: --data {LocalData.OfSamples}).",
            $"Tidak ada folder '{data.Otherwise}' di sini: belum ada yang diterima, atau letaknya di tempat lain (--data DIR; contoh, "
                + $"setelah dijalankan: --data {LocalData.OfSamples}).");

    private static string? FileOn(string? path)
    {
        for (var at = string.IsNullOrEmpty(path) ? null : Path.GetFullPath(path); at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(at))
            {
                return at;
            }
        }

        return null;
    }
}
