using System.Text.Json;
using Pipeline.Desk;
using Pipeline.Reports;
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
    /// <param name="tried">A mapping that is tried with it; null: none.</param>
    /// <param name="progress">Where it is told how far that is; null: nowhere.</param>
    public static async Task WriteAsync(
        TextWriter screen, string path, PipelineSettings settings, bool showsFacts, TriedMapping? tried = null,
        ProgressLine? progress = null)
    {
        var culture = ReportCulture.Of(settings.Language);
        var (upload, length) = (Path.GetFileName(path), new FileInfo(path).Length);
        var sides = LocalFiles.Reading(upload, length, Open);
        if (sides.Count == 0)
        {
            await WriteAsync(tried?.Recognition ?? LocalFiles.AnySide);
        }

        foreach (var side in sides)
        {
            await screen.WriteLineAsync("== " + culture.Say(
                side.Side, side.Side switch { "sales" => "penjualan (sales)", "marketing" => "pemasaran (marketing)", var other => other }));
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
                        Mappings = tried?.Recognition == recognition ? tried.Mappings : Mappings.None,
                    };
                IReadOnlyList<FileReceipt> read;
                using (var step = progress?.Begin(culture.Say("Reading ", "Membaca ") + upload))
                {
                    read = reader.Read(upload, length, isCompressed => Watched(Open(isCompressed), length, step));
                }

                await seen.TellAsync(screen, read, showsFacts, culture);
            }
            catch (RefusedException e)
            {
                await screen.WriteLineAsync(
                    $"{culture.T("Refused", "Ditolak")} ({e.Refusal.Code}): {ReceiptWords.Of(e.Refusal, culture)}");
            }
        }

        Stream Open(bool isCompressed) => File.OpenRead(path);
    }

    private static Stream Watched(Stream content, long length, ProgressStep? step) =>
        step is null ? content : new WatchedStream(content, passed => step.Report(Math.Min(1, passed / Math.Max(1.0, length))));

    private async Task TellAsync(TextWriter screen, IReadOnlyList<FileReceipt> files, bool showsFacts, ReportCulture culture)
    {
        foreach (var file in files)
        {
            var dialect = file.Encoding is null ? "" : $" ({file.Encoding}, {culture.T("separator", "pemisah")} {file.Separator})";
            await screen.WriteLineAsync($"{file.File}: {Named(file.Format, culture)}{dialect}");
            if (file.Mapping is { } named)
            {
                await screen.WriteLineAsync(culture.T("  by the mapping ", "  dengan pemetaan ") + $"'{named}'");
            }

            if (file.MappingsNotAsked is { } others)
            {
                await ListAsync(
                    screen,
                    culture.T(
                        "  mappings that fit too, not asked as a format knows the file:",
                        "  pemetaan yang juga cocok, tidak dipakai karena sebuah format mengenal berkasnya:"),
                    others);
            }

            await ListAsync(screen, culture.T("  columns understood:", "  kolom yang dipahami:"), file.Columns);
            await ListAsync(screen, culture.T("  columns not known: ", "  kolom yang tidak dikenal:"), file.UnknownColumns);
            await ListAsync(
                screen, culture.T("  of them, look whether these matter: ", "  di antaranya, periksa apakah ini penting:"),
                [.. file.UnknownMeanings.Select(pair => $"{pair.Key} ({ReceiptWords.Seeming(pair.Value, culture)})")]);
            await ListAsync(screen, culture.T("  columns it lacks:  ", "  kolom yang tidak ada:"), file.LackingColumns);
            var (rows, aside) = (file.Rows, file.Rows.SetAside.Values.Sum());
            await screen.WriteLineAsync(culture.Language == "id"
                ? $"  baris: {rows.Read} dibaca = {rows.Kept} dipakai + {rows.Rejected} ditolak + {aside} disisihkan"
                : $"  rows: {rows.Read} read = {rows.Kept} kept + {rows.Rejected} rejected + {aside} set aside");
            foreach (var (reason, count) in rows.SetAside)
            {
                await screen.WriteLineAsync(
                    $"    {culture.T("set aside", "disisihkan")}: {count} × {ReceiptWords.Told(reason, culture)}");
            }

            foreach (var note in file.Notes)
            {
                await screen.WriteLineAsync($"  {culture.T("note", "catatan")}: {ReceiptWords.Told(note, culture)}");
            }
        }

        foreach (var rejection in rejections)
        {
            var (column, expected) = (rejection.Column ?? culture.T("(row)", "(baris)"), ReceiptWords.Told(rejection.Expected, culture));
            await screen.WriteLineAsync(culture.Language == "id"
                ? $"ditolak: {rejection.File}, baris {rejection.Line}, kolom {column}: ditemukan '{rejection.Found}', seharusnya {expected}"
                : $"rejected: {rejection.File}, line {rejection.Line}, column {column}: found '{rejection.Found}', expected {expected}");
        }

        await screen.WriteLineAsync(
            culture.T("facts: ", "fakta: ")
            + (counts.Count == 0 ? culture.T("none", "tidak ada") : string.Join(", ", counts.Select(pair => $"{pair.Value} × {FactWords.Of(pair.Key, culture)}")))
            + (showsFacts || counts.Count == 0
                ? "" : culture.T(" (--facts shows the first of them)", " (--facts menunjukkan yang pertama)")));
        foreach (var (fact, line) in showsFacts ? facts : [])
        {
            await screen.WriteLineAsync(
                $"  {culture.T("line", "baris")} {line}: {JsonSerializer.Serialize(fact, fact.GetType(), OneLine)}");
        }
    }

    private static string Named(string? format, ReportCulture culture) => format is null ? culture.T("not read", "tidak dibaca")
        : $"{FormatNames.Of(LocalFiles.Formats.FirstOrDefault(known => known.Id == format)?.Name ?? format, culture)} [{format}]";

    private static async Task ListAsync(TextWriter screen, string title, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            await screen.WriteLineAsync($"{title} {string.Join(" | ", names)}");
        }
    }

    private static readonly JsonSerializerOptions OneLine = new(JsonText.Options) { WriteIndented = false };
}
