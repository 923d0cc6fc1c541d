using Pipeline;

namespace Sales;

/// <summary>What sales begins with: deals, and what is asked of whom.</summary>
public sealed class SalesFirst : IFirstExports
{
    public IReadOnlyList<FirstExport> All { get; } =
    [
        new(
            "HubSpot",
            ["CRM", "Deals", "All deals", "Export", "File format: CSV", "all properties", "Export"],
            "All deals, open and closed, of every period: amounts, stages, owners, when they were won or lost.",
            "Semua transaksi, terbuka maupun tertutup, dari semua periode: nilai, tahap, pemilik, kapan menang atau kalah.")
        {
            Format = "hubspot-deals",
        },
        new(
            "Pipedrive",
            ["Deals", "List view", "…", "Export filter results", "CSV"],
            "The same from Pipedrive; show all columns before you export.",
            "Hal yang sama dari Pipedrive; tampilkan semua kolom sebelum mengekspor.")
        {
            Format = "pipedrive-deals",
        },
        new(
            "Salesforce",
            ["Reports", "New Report", "Opportunities", "Run", "Export", "Details Only", "Comma Delimited .csv"],
            "The same from Salesforce: opportunities with their dates, stages and owners.",
            "Hal yang sama dari Salesforce: peluang dengan tanggal, tahap dan pemiliknya.")
        {
            Format = "salesforce-report",
        },
        new(
            "Zoho CRM",
            ["Setup", "Data Administration", "Export", "Start an export", "Deals", "Export"],
            "The same from Zoho CRM.",
            "Hal yang sama dari Zoho CRM.")
        {
            Format = "zoho-deals",
        },
        new(
            "quotas.csv",
            ["Templates to fill in", "quotas.csv"],
            "What each person or team is to sell a month: a template of ours, filled in by hand.",
            "Berapa yang harus dijual tiap orang atau tim per bulan: templat kami, diisi sendiri.")
        {
            Format = "quotas",
        },
    ];
}
