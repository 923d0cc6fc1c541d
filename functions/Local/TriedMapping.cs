using Pipeline.Desk;
using Pipeline.Reports;
using Pipeline.Tables.Mappings;
using Pipeline.Uploads;

namespace Pipeline.Local;

/// <summary>A mapping that is tried on a file before anything is uploaded.</summary>
public sealed record TriedMapping(string Side, Recognition Recognition, Mappings Mappings)
{
    /// <summary>The mapping in a file; null where none is named, or where the file is none, which the screen is told.</summary>
    public static async Task<TriedMapping?> ReadAsync(TextWriter screen, string? path, PipelineSettings settings)
    {
        if (path is null)
        {
            return null;
        }

        var (upload, length) = (Path.GetFileName(path), new FileInfo(path).Length);
        foreach (var reading in LocalFiles.Reading(upload, length, Open))
        {
            try
            {
                var files = new UploadReader(reading.Recognition, settings, new NoFacts()).Read(upload, length, Open);
                if (files.Any(file => file.Defines is not null))
                {
                    var stated = new Receipt
                    {
                        Side = reading.Side,
                        Upload = upload,
                        Hash = "",
                        Bytes = length,
                        UploadedAt = default,
                        TimeZone = settings.TimeZone.Id,
                        Outcome = Outcome.TakenIn,
                        Files = files,
                    };
                    return new(reading.Side, reading.Recognition, Mappings.Of([stated], LocalFiles.Formats));
                }
            }
            catch (RefusedException e)
            {
                var culture = ReportCulture.Of(settings.Language);
                await screen.WriteLineAsync(
                    $"{upload}: {culture.Say("refused", "ditolak")} ({e.Refusal.Code}): {ReceiptWords.Of(e.Refusal, culture)}");
                return null;
            }
        }

        await screen.WriteLineAsync(
            $"{upload}: " + ReportCulture.Of(settings.Language).Say(
                $"no mapping; expected one with the headings of {MappingsNamed(" or ")}, which 'templates' writes.",
                $"bukan pemetaan; seharusnya berjudul kolom seperti {MappingsNamed(" atau ")}, yang ditulis 'templates'."));
        return null;

        static string MappingsNamed(string or) =>
            string.Join(or, LocalFiles.Formats.OfType<MappingTemplate>().Select(format => format.Id + ".csv"));

        Stream Open(bool isCompressed) => File.OpenRead(path);
    }
}
