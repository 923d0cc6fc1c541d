using System.Text.Json;
using Pipeline.Uploads;

namespace Pipeline.Local;

/// <summary>Reads a file as Receive would, and shows what it understood.</summary>
public sealed class Explanation : IFactSink
{
    private const int Shown = 5;

    private readonly List<(object Fact, long Line)> facts = [];
    private readonly SortedDictionary<string, long> counts = new(StringComparer.Ordinal);
    private readonly List<Rejection> rejections = [];

    public void Keep(object fact, string file, long line)
    {
        var kind = fact.GetType().Name;
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
        if (facts.Count < Shown)
        {
            facts.Add((fact, line));
        }
    }

    public void Reject(Rejection rejection)
    {
        if (rejections.Count < Shown * 4)
        {
            rejections.Add(rejection);
        }
    }

    /// <param name="screen">Where to.</param>
    /// <param name="path">The file.</param>
    /// <param name="settings">As it would be read with.</param>
    /// <param name="showsFacts">Whether the first facts are shown as they would be kept.</param>
    /// <param name="mapping">The file of a mapping that is tried with it; null: none.</param>
    public static async Task WriteAsync(
        TextWriter screen, string path, PipelineSettings settings, bool showsFacts, string? mapping = null)
    {
        var tried = await TriedMapping.ReadAsync(screen, mapping, settings);
        var (upload, length) = (Path.GetFileName(path), new FileInfo(path).Length);
        var sides = LocalFiles.Reading(upload, length, Open);
        if (sides.Count == 0)
        {
            await WriteAsync(tried?.Recognition ?? LocalFiles.AnySide);
        }

        foreach (var side in sides)
        {
            await screen.WriteLineAsync($"== {side.Side}");
            await WriteAsync(side.Recognition);
        }

        async Task WriteAsync(Recognition recognition)
        {
            var seen = new Explanation();
            try
            {
                var reader =
                    new UploadReader(recognition, settings, seen)
                    {
                        UploadedOn = DateOnly.FromDateTime(File.GetLastWriteTimeUtc(path)),
                        Mappings = tried?.Recognition == recognition ? tried!.Mappings : Mappings.None,
                    };
                await seen.TellAsync(screen, reader.Read(upload, length, Open), showsFacts);
            }
            catch (RefusedException e)
            {
                await screen.WriteLineAsync($"Refused ({e.Refusal.Code}): {e.Refusal.Reason}");
            }
        }

        Stream Open(bool isCompressed) => File.OpenRead(path);
    }

    private async Task TellAsync(TextWriter screen, IReadOnlyList<FileReceipt> files, bool showsFacts)
    {
        foreach (var file in files)
        {
            await screen.WriteLineAsync(
                $"{file.File}: {Named(file.Format)}{(file.Encoding is null ? "" : $" ({file.Encoding}, separator {file.Separator})")}");
            if (file.Mapping is { } named)
            {
                await screen.WriteLineAsync($"  by the mapping '{named}'");
            }

            if (file.MappingsNotAsked is { } others)
            {
                await ListAsync(screen, "  mappings that fit too, not asked as a format knows the file:", others);
            }

            await ListAsync(screen, "  columns understood:", file.Columns);
            await ListAsync(screen, "  columns not known: ", file.UnknownColumns);
            await ListAsync(
                screen, "  of them, look whether these matter: ",
                [.. file.UnknownMeanings.Select(pair => $"{pair.Key} (seems to tell {Reports.UnreadColumn.EnglishOf(pair.Value)})")]);
            await ListAsync(screen, "  columns it lacks:  ", file.LackingColumns);
            await screen.WriteLineAsync(
                $"  rows: {file.Rows.Read} read = {file.Rows.Kept} kept + {file.Rows.Rejected} rejected + {file.Rows.SetAside.Values.Sum()}"
                    + $" set aside");
            foreach (var (reason, rows) in file.Rows.SetAside)
            {
                await screen.WriteLineAsync($"    set aside: {rows} × {reason}");
            }

            foreach (var note in file.Notes)
            {
                await screen.WriteLineAsync("  note: " + note);
            }
        }

        foreach (var rejection in rejections)
        {
            await screen.WriteLineAsync(
                $"rejected: {rejection.File}, line {rejection.Line}, column {rejection.Column ?? "(row)"}: found '{rejection.Found}', "
                    + $"expected {rejection.Expected}");
        }

        await screen.WriteLineAsync(
            "facts: " + (counts.Count == 0 ? "none" : string.Join(", ", counts.Select(pair => $"{pair.Value} × {pair.Key}")))
            + (showsFacts || counts.Count == 0 ? "" : " (--facts shows the first of them)"));
        foreach (var (fact, line) in showsFacts ? facts : [])
        {
            await screen.WriteLineAsync($"  line {line}: {JsonSerializer.Serialize(fact, fact.GetType(), OneLine)}");
        }
    }

    private static string Named(string? format) =>
        format is null ? "not read" : $"{LocalFiles.Formats.FirstOrDefault(known => known.Id == format)?.Name ?? format} [{format}]";

    private static async Task ListAsync(TextWriter screen, string title, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            await screen.WriteLineAsync($"{title} {string.Join(" | ", names)}");
        }
    }

    private static readonly JsonSerializerOptions OneLine = new(JsonText.Options) { WriteIndented = false };
}
