using Pipeline.Reports;

namespace Pipeline.Desk;

/// <summary>
/// Names of exports in the reader's language. What a tool calls its export is a name and stays; our own templates, and what we say of an
/// export besides its name, are put into it.
/// </summary>
public static class FormatNames
{
    private const string Ours = " (our template)";

    private static readonly Dictionary<string, string> Templates = new(StringComparer.Ordinal)
    {
        ["Activities"] = "Aktivitas",
        ["Ad spend by day"] = "Biaya iklan per hari",
        ["Brand terms"] = "Kata merek",
        ["Business calendar"] = "Kalender bisnis",
        ["Channel rules"] = "Aturan kanal",
        ["Deals"] = "Transaksi",
        ["Exchange rates"] = "Kurs",
        ["Lead dispositions"] = "Putusan atas prospek",
        ["Leads"] = "Prospek",
        ["Mailings"] = "Kiriman email",
        ["Mapping of a table of one's own to a marketing template"] = "Pemetaan tabel sendiri ke templat pemasaran",
        ["Mapping of a table of one's own to a sales template"] = "Pemetaan tabel sendiri ke templat penjualan",
        ["Marketing targets"] = "Target pemasaran",
        ["Orders"] = "Pesanan",
        ["Posts"] = "Unggahan media sosial",
        ["Quotas"] = "Kuota",
        ["Sales targets"] = "Target penjualan",
        ["Stage meanings"] = "Arti tahap",
        ["Website traffic by day"] = "Kunjungan situs per hari",
    };

    // In this order: what stands in brackets, then how an export differs from another of its tool.
    private static readonly (string English, string Indonesian)[] Said =
    [
        ("Team membership (our template, or Maven's sales teams)", "Keanggotaan tim (templat kami, atau tim penjualan Maven)"),
        ("Access log of a format of one's own (nginx, Apache, HAProxy and others)",
            "Log akses berformat sendiri (nginx, Apache, HAProxy, dan lainnya)"),
        ("Access log with the site in front (vhost_combined)", "Log akses diawali nama situs (vhost_combined)"),
        ("Access log as JSON lines", "Log akses sebagai baris JSON"),
        ("Access log, combined format", "Log akses, format combined"),
        ("Access log, common format", "Log akses, format common"),
        ("Access log, W3C extended format", "Log akses, format W3C extended"),
        ("Access log of ", "Log akses "),
        ("E-mail campaigns (Mailchimp, Klaviyo, Brevo, HubSpot and alike)",
            "Kampanye email (Mailchimp, Klaviyo, Brevo, HubSpot, dan sejenisnya)"),
        ("Sales pipeline (spreadsheet)", "Daftar transaksi penjualan (lembar kerja)"),
        (", what became of them", ", hasil akhirnya"),
        (", what brought them", ", asalnya"),
        (", a person's own posts", ", unggahan pribadi"),
        ("(zip or single files)", "(zip atau berkas satuan)"),
        ("(old), posts or page by day", "(lama), unggahan atau halaman per hari"),
        ("channel by day (totals)", "kanal per hari (total)"),
        (" by day", " per hari"),
    ];

    /// <summary>The name in the reader's language.</summary>
    public static string Of(string name, ReportCulture culture)
    {
        if (culture.Language != "id")
        {
            return name;
        }

        if (name.EndsWith(Ours, StringComparison.Ordinal) && Templates.TryGetValue(name[..^Ours.Length], out var template))
        {
            return template + " (templat kami)";
        }

        foreach (var (english, indonesian) in Said)
        {
            name = name.Replace(english, indonesian, StringComparison.Ordinal);
        }

        return name;
    }
}
