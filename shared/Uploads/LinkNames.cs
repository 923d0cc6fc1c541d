using Azure;
using Pipeline.Facts;

namespace Pipeline.Uploads;

/// <summary>
/// Under which names addresses, numbers and contacts stand in all that a side keeps: see <see cref="Pipeline.Tables.SharedKeys"/>.
/// </summary>
internal sealed class LinkNames(Storage storage, Side side, IReadOnlyList<FactTable> tables)
{
    /// <summary>The names of each of these links.</summary>
    public async Task<ILookup<string, string>> OfAsync(IReadOnlyCollection<string> links, CancellationToken stop)
    {
        using var workplace = new Workplace();
        using var database = new Database(workplace.Folder, "96MB");
        var path = Path.Combine(workplace.Folder, "part.parquet");
        HashSet<(string Link, string Name)> found = [];
        foreach (var part in links.Count == 0
            ? [] : (await new Ledger(storage, side.Name).AllAsync(stop)).SelectMany(receipt => receipt.Parts))
        {
            if (tables.FirstOrDefault(table => table.Name == part.Table && table.PersonNameColumn is not null) is { } table)
            {
                try
                {
                    await storage.Container(BlobNames.Facts(side.Name)).GetBlobClient(part.Blob).DownloadToAsync(path, stop);
                }
                catch (RequestFailedException e) when (Absence.OfBlob(e))
                {
                    // Written anew meanwhile, without a person who was there: no more names than there were.
                    continue;
                }

                found.UnionWith(database.Query(Sql(table, path, links), row => (row.GetString(0), row.GetString(1))));
            }
        }

        return found.ToLookup(pair => pair.Link, pair => pair.Name, StringComparer.Ordinal);
    }

    private static string Sql(FactTable table, string path, IReadOnlyCollection<string> links) =>
        string.Join("\nunion\n", table.PersonColumns.Select(column =>
        $"""
        select link, name
        from (
            select {(column.Ids is { } kind ? $"{Names.Quote(kind + ":")} || {table.SourceColumn} || '|' || " : "")}trim(unnest(string_split("{column.Column}", ';'))) as link, "{table.PersonNameColumn}" as name
            from ({table.RowsOf(path)}) where "{table.PersonNameColumn}" is not null and "{column.Column}" is not null
        )
        where link in ({string.Join(", ", links.Select(Names.Quote))})
        """));
}
