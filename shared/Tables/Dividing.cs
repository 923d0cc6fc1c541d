namespace Pipeline.Tables;

/// <summary>
/// By what a table of figures may be divided beside the columns that its format reads. Rows of parts add up to the whole; rows of segments
/// overlap, and only those of everybody count. Of any other column that tells rows of one thing apart nobody knows whether they share
/// figures: they are never added.
/// </summary>
public sealed class Dividing
{
    /// <summary>Headings of columns whose rows add up, as device, country, age.</summary>
    public required IEnumerable<string> Parts { get; init; }

    /// <summary>Beginnings of headings that describe the thing of which a row is: two things may bear one name.</summary>
    public IEnumerable<string> Attributes { get; init; } = [];

    /// <summary>Places that the format reads under whatever heading stands there.</summary>
    public Func<Heading, IEnumerable<int>> Read { get; init; } = _ => [];

    /// <summary>Columns that the format knows as texts and which hold figures.</summary>
    public IReadOnlyCollection<Column> Figures { get; init; } = [];

    private static readonly HashSet<string> Segments = Normal([
        "Segment", "Segments", "Comparison", "Segmen", "Perbandingan", "Comparaison", "Segmento", "Comparação", "Comparación", "Confronto",
        "Vergleich", "Сегмент", "セグメント", "세그먼트",
    ]);

    private static readonly string[] Whole =
        ["all", "total", "overall", "semua", "keseluruhan", "tous", "toutes", "todos", "todas", "tutti", "tutte", "alle", "gesamt",
            "insgesamt", "すべて", "전체"];

    private HashSet<string>? parts;
    private string[]? attributes;

    /// <summary>Whether each row of the column is of a part of the whole.</summary>
    public bool IsPart(string heading) => (parts ??= Normal(Parts)).Contains(Bare(heading));

    /// <summary>Whether the column describes a thing, so that its texts tell two of one name apart.</summary>
    public bool IsAttribute(string heading) =>
        UnreadColumns.Seem(heading) == "identity"
            || Array.Exists(attributes ??= [.. Normal(Attributes)], word => Bare(heading).StartsWith(word, StringComparison.Ordinal));

    public static bool IsSegment(string heading) => Segments.Contains(Bare(heading));

    public bool IsFigure(Column column) => column.Kind is ColumnKind.Number or ColumnKind.Count || Figures.Contains(column);

    /// <summary>
    /// Whether a value of a part or segment is the whole of the others: "All", "All devices", "Semua kunjungan". One that says more in
    /// brackets is a part of its own.
    /// </summary>
    public static bool IsWhole(string value)
    {
        var words = value.Trim().Trim('(', ')').ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 1 or 2 or 3 && Array.IndexOf(Whole, words[0]) >= 0
            && !value.TrimEnd(')').Contains('(', StringComparison.Ordinal)
            || Array.IndexOf(Whole, value.Trim().ToLowerInvariant()) >= 0;
    }

    // "Time of day (ad account time zone)".
    private static string Bare(string heading) =>
        Spellings.Normalize(heading.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? heading[..at] : heading);

    private static HashSet<string> Normal(IEnumerable<string> headings) => [.. headings.Select(Spellings.Normalize)];
}
