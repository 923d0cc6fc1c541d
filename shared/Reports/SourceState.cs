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

    /// <summary>The last day for which its exports of days and ranges speak, be there a row of it or not; null of others.</summary>
    public DateOnly? CoveredTo { get; init; }

    /// <summary>The newest snapshot.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? NewestSnapshot { get; init; }

    /// <summary>
    /// After how many days new data usually come, learned from its own history; null while there are too few uploads to learn from.
    /// </summary>
    public int? ExpectedEveryDays { get; init; }

    /// <summary>The day by which newer data should have come; null where no rhythm is known.</summary>
    public DateOnly? ExpectedBy { get; init; }

    /// <summary>Whether that day has passed.</summary>
    public bool IsLate { get; init; }

    /// <summary>How many of the newest days the tool still restates; 0: none that is known.</summary>
    public int ProvisionalDays { get; init; }

    /// <summary>The first day whose figures its tool may have restated since the newest export.</summary>
    public DateOnly? ProvisionalFrom { get; init; }

    /// <summary>Its uploads' contents, by hash.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Contents { get; init; } = [];

    /// <summary>The fact tables that its uploads fill.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>
    /// Columns of its newest files that are not read and seem to tell an identity, a kind, a currency, a segment or a date.
    /// </summary>
    public IReadOnlyList<UnreadColumn> Unread { get; init; } = [];

    /// <summary>How the columns of its files changed, the newest change first.</summary>
    public IReadOnlyList<ColumnDrift> Drift { get; init; } = [];
}
