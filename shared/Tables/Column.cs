namespace Pipeline.Tables;

/// <summary>
/// A column that a format has a meaning for. A heading matches when it equals the name or an alias, whatever the
/// case and blanks; an alias that holds an asterisk, as "Amount spent (*)", captures what stands in its place.
/// </summary>
public sealed record Column
{
    public required string Name { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public bool IsRequired { get; init; }

    /// <summary>Whether the tool leaves no row blank here, so that a blank repeats what stands above it.</summary>
    public bool IsFilled { get; init; }

    public ColumnKind Kind { get; init; }

    /// <summary>The order of day and month where the tool always writes the same; otherwise the column's own cells decide.</summary>
    public DateOrder Order { get; init; }

    /// <summary>The order that the tool mostly writes, for a column whose own cells do not tell it.</summary>
    public DateOrder UsualOrder { get; init; }

    /// <summary>The decimal mark where the tool always writes the same; otherwise the column's own cells decide.</summary>
    public DecimalMark Mark { get; init; }

    /// <summary>Whether the tool writes days without a year, which the whole column and the day of the export then tell.</summary>
    public bool MayLackYear { get; init; }

    /// <summary>Whether it is a length of time, in seconds.</summary>
    public bool IsSeconds { get; init; }

    public static Column Text(string name, params string[] aliases) => new() { Name = name, Aliases = aliases, Kind = ColumnKind.Text };

    public static Column Id(string name, params string[] aliases) => new() { Name = name, Aliases = aliases, Kind = ColumnKind.Id };

    public static Column Number(string name, params string[] aliases) => new() { Name = name, Aliases = aliases, Kind = ColumnKind.Number };

    public static Column Count(string name, params string[] aliases) => new() { Name = name, Aliases = aliases, Kind = ColumnKind.Count };

    public static Column Date(string name, params string[] aliases) => new() { Name = name, Aliases = aliases, Kind = ColumnKind.Date };

    public static Column Seconds(string name, params string[] aliases) =>
        new() { Name = name, Aliases = aliases, Kind = ColumnKind.Number, IsSeconds = true };

    /// <summary>The same column, without which the table is not recognised.</summary>
    public Column Required => this with { IsRequired = true };

    /// <summary>The same column, which the tool never leaves blank.</summary>
    public Column Filled => this with { IsFilled = true };

    /// <summary>The same column, whose cells decide its order, and where they do not, this one is taken.</summary>
    public Column Usually(DateOrder order) => this with { UsualOrder = order };

    public Column YearOptional => this with { MayLackYear = true };

    public Column In(DateOrder order) => this with { Order = order };

    public Column In(DecimalMark mark) => this with { Mark = mark };

    /// <summary>Length and ends of the name tell columns of a table apart well enough: it is taken for each cell that is read.</summary>
    public override int GetHashCode() => Name is [var first, .., var last] ? (Name.Length << 16) ^ (first << 8) ^ last : Name.Length;
}
