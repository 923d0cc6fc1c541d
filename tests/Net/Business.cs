using Pipeline.Local;

namespace Pipeline.Net;

/// <summary>Files that are reported on together, and the days as of which.</summary>
internal sealed record Business(string Name, string Folder, IReadOnlyList<DateOnly> Days)
{
    /// <summary>The samples that ship, and the exports of real tools where they lie beside the repository.</summary>
    public static IReadOnlyList<Business> All { get; } =
    [
        new("samples", Path.Combine(Repository.Root, "functions", "Local", "samples"), [new(2026, 10, 31)]),
        new("exports", Path.Combine(Repository.Root, "..", "shared", "exports"), [new(2026, 6, 5), new(2017, 10, 20), new(2025, 4, 20)]),
        new("zoho", Path.Combine(Repository.Root, "..", "shared", "exports", "crm-zoho"), [new(2022, 12, 31)]),
    ];
}
