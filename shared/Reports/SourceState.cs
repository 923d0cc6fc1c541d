using System.Text.Json.Serialization;

namespace Pipeline.Reports;

/// <summary>How far a source's data reach.</summary>
public sealed record SourceState
{
    /// <summary>The tool, as "ga4".</summary>
    public required string Source { get; init; }

    public required IReadOnlyList<string> Formats { get; init; }

    public required int Uploads { get; init; }

    public required int Refused { get; init; }

    public required long RowsKept { get; init; }

    public required long RowsRejected { get; init; }

    /// <summary>The first day with data, where the source dates its rows.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateOnly? From { get; init; }

    /// <summary>The newest day with data.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateOnly? NewestData { get; init; }

    /// <summary>The newest snapshot.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? NewestSnapshot { get; init; }

    /// <summary>How the columns of its files changed, the newest change first.</summary>
    public IReadOnlyList<ColumnDrift> Drift { get; init; } = [];
}
