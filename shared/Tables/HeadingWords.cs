namespace Pipeline.Tables;

/// <summary>
/// The spellings of all columns of some tables, and which tables know each. Made once; many files may be told by it at once.
/// </summary>
public sealed class HeadingWords
{
    private readonly Dictionary<string, int[]> exact;
    private readonly Dictionary<char, (string Before, string After, int[] Tables)[]> starred;
    private readonly (string Before, string After, int[] Tables)[] open;

    public HeadingWords(IReadOnlyList<Table> tables)
    {
        var spellings = tables
            .SelectMany((table, i) => table.Columns
                .SelectMany(column => column.Aliases.Prepend(column.Name))
                .Select(spelling => (Spelling: Spellings.Wanted(spelling), Table: i)))
            .GroupBy(pair => pair.Spelling, StringComparer.Ordinal)
            .Select(group => (
                group.Key,
                Star: group.Key.IndexOf('*', StringComparison.Ordinal),
                Tables: group.Select(pair => pair.Table).Distinct().Order().ToArray()))
            .ToList();
        exact = spellings.Where(each => each.Star < 0).ToDictionary(each => each.Key, each => each.Tables, StringComparer.Ordinal);
        Exact = exact.GetAlternateLookup<ReadOnlySpan<char>>();
        var holding = spellings
            .Where(each => each.Star >= 0)
            .Select(each => (Before: each.Key[..each.Star], After: each.Key[(each.Star + 1)..], each.Tables))
            .ToList();
        open = [.. holding.Where(each => each.Before.Length == 0)];
        starred = holding
            .Where(each => each.Before.Length > 0)
            .GroupBy(each => each.Before[0])
            .ToDictionary(group => group.Key, group => group.Concat(open).ToArray());
        Required = [.. tables.Select(table => table.Columns.Count(column => column.IsRequired))];
    }

    /// <summary>The tables that know a heading, by their places.</summary>
    public Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Exact { get; }

    /// <summary>How many columns each table requires.</summary>
    public IReadOnlyList<int> Required { get; }

    /// <summary>The spellings with an asterisk that a heading of this first letter may be.</summary>
    public (string Before, string After, int[] Tables)[] StarredAfter(char first) => starred.GetValueOrDefault(first, open);
}
