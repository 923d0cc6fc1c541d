using Pipeline.Tables;
using Pipeline.Tables.Mappings;

namespace Pipeline.Uploads;

/// <summary>What a receipt says of the columns of a file; of a mapped one by the headings of the file, not by ours.</summary>
internal sealed class FileColumns(IReadOnlyList<Heading> headings, MappedRecords? mapped, FilledColumns filled)
{
    public static string Spelled(string ours, MappedRecords? mapped) =>
        mapped is null ? ours : mapped.Spelled.GetValueOrDefault(ours, ours);

    /// <summary>Columns that are read, as the file spells them.</summary>
    public IEnumerable<string> Known() =>
        headings.SelectMany(heading => heading.Known.Select(heading.Spelling)).Select(Spelled).Distinct();

    /// <summary>Columns that nobody reads.</summary>
    public IEnumerable<string> Unknown() => mapped?.Unread ?? headings.SelectMany(heading => heading.Unknown).Distinct();

    /// <summary>Columns that the format reads and no table of the file has.</summary>
    public IEnumerable<string> Lacking() =>
        headings.SelectMany(heading => heading.Lacking)
            .Except(headings.SelectMany(heading => heading.Known.Select(column => column.Name)));

    /// <summary>What those that nobody reads and that any row fills in seem to be.</summary>
    public SortedDictionary<string, string> Meanings(IReadOnlySet<string>? settled)
    {
        var seeming = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var unknown in Unknown())
        {
            if (settled?.Contains(unknown) != true && filled.Has(mapped?.Shown(unknown) ?? unknown)
                && UnreadColumns.Seem(unknown) is { } meaning)
            {
                seeming[unknown] = meaning;
            }
        }

        return seeming;
    }

    /// <summary>Columns under another spelling than their name.</summary>
    public SortedDictionary<string, string> Renamed()
    {
        var renamed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, spelling) in mapped is null
            ? headings.SelectMany(heading => heading.Renamed)
            : headings.SelectMany(
                heading => heading.Known.Select(column => (column.Name, Spelling: Spelled(heading.Spelling(column))))
                    .Where(pair => mapped.Spelled.ContainsValue(pair.Spelling) && pair.Name != pair.Spelling)))
        {
            renamed.TryAdd(name, spelling);
        }

        return renamed;
    }

    private string Spelled(string ours) => Spelled(ours, mapped);
}
