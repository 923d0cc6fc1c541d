using System.Text.Json.Serialization;

namespace Pipeline.Reports;

/// <summary>A table beside the figures: the deals that need a hand, the best posts.</summary>
public sealed record ReportList
{
    public required string Id { get; init; }

    public required string English { get; init; }

    public required string Indonesian { get; init; }

    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>How many rows there are in all, where the list holds only the first of them.</summary>
    public long? Total { get; init; }

    /// <summary>Texts, numbers, days (ISO) or null.</summary>
    public required IReadOnlyList<IReadOnlyList<object?>> Rows { get; init; }

    /// <summary>How many rows there are, in the list or not.</summary>
    [JsonIgnore]
    public long Count => Total ?? Rows.Count;
}
