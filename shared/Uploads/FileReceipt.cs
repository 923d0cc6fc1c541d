using Pipeline.Tables.Mappings;

namespace Pipeline.Uploads;

/// <summary>One file of an upload (a zip holds several): how it was understood.</summary>
public sealed record FileReceipt
{
    /// <summary>The path inside a zip; the upload's own name otherwise.</summary>
    public required string File { get; init; }

    public string? Format { get; init; }

    /// <summary>The name of the business's own mapping by which it was read as that format; null where it is so itself.</summary>
    public string? Mapping { get; init; }

    /// <summary>The names of mappings that fit it too, and were not asked, as a format knows the file.</summary>
    public IReadOnlyList<string>? MappingsNotAsked { get; init; }

    /// <summary>The mapping that the file states; null where it states none.</summary>
    public Mapping? Defines { get; init; }

    public string? Encoding { get; init; }

    public string? Separator { get; init; }

    public RowCounts Rows { get; init; } = new();

    /// <summary>The tables that were found, by the format's names for them.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>Columns the format has a meaning for, as the file spells them.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Known columns that the file calls otherwise: the format's first name for each, and the file's.</summary>
    public IReadOnlyDictionary<string, string> Renamed { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Columns that the format did not know.</summary>
    public IReadOnlyList<string> UnknownColumns { get; init; } = [];

    /// <summary>Those of them that seem to tell an identity, a kind, a currency, a segment or a date: heading and which.</summary>
    public IReadOnlyDictionary<string, string> UnknownMeanings { get; init; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Optional columns that the file lacks.</summary>
    public IReadOnlyList<string> LackingColumns { get; init; } = [];

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];
}
