namespace Pipeline.Reports;

/// <summary>A table beside the figures: the deals that need a hand, the best posts.</summary>
public sealed record ReportList
{
    /// <summary>Work lists end here (their SQL says <c>limit 200</c>): nobody works through more, and there may be more.</summary>
    public const int Longest = 200;

    public required string Id { get; init; }

    public required string English { get; init; }

    public required string Indonesian { get; init; }

    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Texts, numbers, days (ISO) or null.</summary>
    public required IReadOnlyList<IReadOnlyList<object?>> Rows { get; init; }
}
