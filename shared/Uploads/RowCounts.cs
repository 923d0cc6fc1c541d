namespace Pipeline.Uploads;

/// <summary>Where every row went.</summary>
public sealed record RowCounts
{
    public long Read { get; init; }

    public long Kept { get; init; }

    public long Rejected { get; init; }

    /// <summary>Totals, repeats, empty rows and tables that nobody measures, by reason.</summary>
    public IReadOnlyDictionary<string, long> SetAside { get; init; } = new SortedDictionary<string, long>(StringComparer.Ordinal);
}
