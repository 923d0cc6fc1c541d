namespace Pipeline.Reports;

/// <summary>A part of a report that could not be made.</summary>
/// <param name="Kind">"metric", "list", "warning", "section", "chart", "sheet", "page", "publication", "feedback", "view", "source",
/// "file".</param>
/// <param name="Id">Which one.</param>
/// <param name="Exception">Why. Its message may quote the data: it is never shown or logged, only its kind and where it was thrown.</param>
public sealed record Failure(string Kind, string Id, Exception Exception)
{
    public ReportWarning Warning => new(
        Failures.Code,
        $"A part is missing here, as it could not be made of the data at hand: {Kind} '{Id}'. The rest of the report is complete. Please "
            + $"tell whoever runs this system ({Exception.GetType().Name}).",
        $"Ada bagian yang tidak tampil karena tidak dapat dibuat dari data yang ada: {Indonesian} '{Id}'. Bagian lain laporan ini lengkap. "
            + $"Mohon beri tahu pengelola sistem ({Exception.GetType().Name}).");

    private string Indonesian => Kind switch
    {
        "metric" => "metrik",
        "list" => "daftar",
        "warning" => "peringatan",
        "section" => "bagian",
        "chart" => "grafik",
        "sheet" => "lembar",
        "page" => "halaman",
        "feedback" => "umpan balik",
        "view" => "tabel",
        "source" => "sumber",
        "file" => "berkas",
        "publication" => "data untuk serah terima",
        _ => Kind,
    };
}
