using Pipeline.Desk;
using Pipeline.Reports;
using Pipeline.Tables.Mappings;
using Pipeline.Uploads;

namespace Pipeline.Local;

/// <summary>A mapping that is tried on a file before anything is uploaded.</summary>
public sealed record TriedMapping(string Side, Recognition Recognition, Mappings Mappings)
{
    /// <summary>The mapping in a file.</summary>
    /// <exception cref="FormatException">The file is none, as it says in the language of the settings.</exception>
    public static TriedMapping Read(string path, PipelineSettings settings)
    {
        var culture = ReportCulture.Of(settings.Language);
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
                throw new FormatException(
                    $"{upload}: {culture.Say("refused", "ditolak")} ({e.Refusal.Code}): {ReceiptWords.Of(e.Refusal, culture)}", e);
            }
        }

        throw new FormatException(
            $"{upload}: " + culture.Say(
                $"no mapping; expected one with the headings of {MappingsNamed(" or ")}, which 'templates' writes.",
                $"bukan pemetaan; seharusnya berjudul kolom seperti {MappingsNamed(" atau ")}, yang ditulis 'templates'."));

        static string MappingsNamed(string or) =>
            string.Join(or, LocalFiles.Formats.OfType<MappingTemplate>().Select(format => format.Id + ".csv"));

        Stream Open(bool isCompressed) => File.OpenRead(path);
    }
}
