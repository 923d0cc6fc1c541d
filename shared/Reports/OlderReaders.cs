using Pipeline.Tables;

namespace Pipeline.Reports;

/// <summary>Says how many uploads were read by older code and not yet again: their figures may lack what newer code reads.</summary>
public static class OlderReaders
{
    public const string Code = "older-readers";

    public static ReportWarning Warning(int uploads) => new(
        Code,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Plural.Counted(uploads, "upload was", "uploads were")} read by an older version of this software; the nightly run reads "
                + $"such uploads again, newest first. Until then their figures are as that version read them."),
        string.Create(
            CultureInfo.GetCultureInfo("id"),
            $"{uploads:N0} unggahan dibaca oleh versi lama perangkat lunak ini; proses malam membacanya ulang, mulai dari yang terbaru. "
                + $"Sampai saat itu, angkanya masih menurut pembacaan versi lama."));
}
