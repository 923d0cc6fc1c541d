using Pipeline;

namespace Marketing;

/// <summary>What marketing begins with: visits, leads, advertising, posts.</summary>
public sealed class MarketingFirst : IFirstExports
{
    public IReadOnlyList<FirstExport> All { get; } =
    [
        new(
            "Google Analytics 4",
            [
                "Reports", "Acquisition", "Traffic acquisition", "the dates of one month", "Share this report", "Download File",
                "Download CSV",
            ],
            "Visits by channel. One file a month, for the last thirteen months, shows the trend.",
            "Kunjungan menurut kanal. Satu berkas per bulan, untuk tiga belas bulan terakhir, memperlihatkan trennya.")
        {
            Format = "ga4-report",
        },
        new(
            "HubSpot",
            ["CRM", "Contacts", "All contacts", "Export", "File format: CSV", "all properties", "Export"],
            "Leads: when they came, from where, and which of them qualified. The same file serves sales.",
            "Prospek: kapan datang, dari mana, dan mana yang memenuhi syarat. Berkas yang sama dipakai penjualan.")
        {
            Format = "hubspot-contacts",
        },
        new(
            "Meta Ads Manager",
            ["Campaigns", "Breakdown", "By time", "Day", "Reports", "Export table data", ".csv"],
            "What campaigns on Facebook and Instagram cost and brought, by day.",
            "Biaya dan hasil kampanye di Facebook dan Instagram, per hari.")
        {
            Format = "meta-ads",
        },
        new(
            "Google Ads",
            ["Campaigns", "Segment", "Time", "Day", "Download", ".csv"],
            "What campaigns on Google cost and brought, by day.",
            "Biaya dan hasil kampanye di Google, per hari.")
        {
            Format = "google-ads",
        },
        new(
            "nginx, Apache",
            ["/var/log/nginx/access.log", "/var/log/apache2/access.log"],
            "The web server's own log, where no analytics is installed; it may be gzipped.",
            "Log server web sendiri, kalau tidak ada alat analitik; boleh dalam gzip.")
        {
            Format = "access-log-combined",
        },
    ];
}
