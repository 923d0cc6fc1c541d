using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using Pipeline.Facts;
using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>
/// Persons whose facts are not kept, by keyed hashes of their addresses and numbers, of the ids of their records, and of their names.
/// Nothing else of them is here, so that an upload that holds them again can be told. A person is all that any of their records names,
/// whatever it was by which they asked; what stands under several names is nobody's: it leads to no other record.
/// </summary>
public sealed class Forgotten
{
    // What leads may have been noted before other kinds of records were.
    private const string Plain = "lead";
    private static readonly string[] Kinds = [Plain, "contact", "deal"];

    private readonly string hashKey;
    private readonly HashSet<string> keys;

    private Forgotten(string hashKey, IEnumerable<string> keys)
    {
        this.hashKey = hashKey;
        this.keys = keys.ToHashSet(StringComparer.Ordinal);
        Id = this.keys.Count == 0
            ? null
            : Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', this.keys.Order(StringComparer.Ordinal)))))[..16];
    }

    /// <summary>Tells one list from another; null where nobody is forgotten.</summary>
    public string? Id { get; }

    /// <summary>The notes.</summary>
    public IReadOnlyCollection<string> Keys => keys;

    public static async Task<Forgotten> ReadAsync(Storage storage, Side side, string hashKey, CancellationToken stop)
    {
        List<string> keys = [];
        await foreach (var blob in storage.Container(BlobNames.Receipts(side.Name))
            .GetBlobsAsync(BlobTraits.None, BlobStates.None, BlobNames.Forgotten, stop))
        {
            keys.Add(blob.Name[BlobNames.Forgotten.Length..]);
        }

        return new(hashKey, keys);
    }

    /// <summary>A person's key as a blob's name can hold it.</summary>
    public static string NameOf(string personKey) => personKey.Replace(':', '-');

    /// <summary>Writes each part anew that holds facts of a forgotten person, without them.</summary>
    /// <param name="tables">The side's.</param>
    /// <param name="parts">Table and path.</param>
    /// <param name="folder">Where they lie.</param>
    /// <param name="names">Who else bears an address.</param>
    /// <param name="stop">Cancels.</param>
    internal async Task<Dropped> DropAsync(
        IReadOnlyList<FactTable> tables, IEnumerable<(string Table, string Path)> parts, string folder, LinkNames names,
        CancellationToken stop)
    {
        var dropped = new Dropped();
        if (Id is null)
        {
            return dropped;
        }

        var personal = parts.Select(part => (Table: tables.Single(table => table.Name == part.Table), part.Path))
            .Where(part => part.Table.MayNamePersons).ToList();
        using var database = new Database(folder, "96MB");
        List<DroppedRow> rows = [];
        // A record that one part tells of is what another speaks of: until no more of them is found.
        for (var isMore = personal.Count > 0; isMore;)
        {
            foreach (var (table, path) in personal.Where(part => part.Table.PersonColumns.Count > 0))
            {
                rows.AddRange(Drop(database, table, path, dropped));
            }

            var theirs = await TheirsAsync(rows, names, stop);
            isMore = theirs.Count > 0;
            keys.UnionWith(theirs);
            dropped.NewKeys.UnionWith(theirs);
        }

        var traces = Traces();
        foreach (var (table, path) in personal)
        {
            LeaveOut(database, table, path, traces, dropped);
        }

        return dropped;
    }

    /// <summary>Finds in texts what is of these persons.</summary>
    internal Traces Traces() => new(
        text => Forgetting.KeysOf(hashKey, text).Any(keys.Contains),
        id => Kinds.Any(kind => keys.Contains(KeyOf(kind, "* " + id))),
        words => PersonKey.Name(hashKey, [words]) is { } name && keys.Contains(NoteOfName(name)));

    // What the rows name of their persons and is not noted yet, but for what is several persons': it leads nowhere, and who was found by it
    // alone no further.
    private async Task<IReadOnlyCollection<string>> TheirsAsync(IReadOnlyList<DroppedRow> rows, LinkNames names, CancellationToken stop)
    {
        if (rows.All(row => row.Theirs.All(IsNoted)))
        {
            return [];
        }

        var shareable = rows.SelectMany(row => row.FoundBy.Concat(row.Theirs)).Where(link => link.IsShareable).Select(link => link.Text)
            .ToHashSet(StringComparer.Ordinal);
        var kept = await names.OfAsync(shareable, stop);
        var here = rows.Where(row => row.Name is not null)
            .SelectMany(row => row.FoundBy.Concat(row.Theirs), (row, link) => (link.Text, Name: row.Name!)).Distinct()
            .ToLookup(pair => pair.Text, pair => pair.Name);
        var shared = shareable.Where(link => SharedKeys.AreSeveral(kept[link].Concat(here[link]))).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. rows.Where(row => row.FoundBy.Any(link => !shared.Contains(link.Text)))
                .SelectMany(
                    row => row.Theirs.Where(link => !shared.Contains(link.Text)).SelectMany(link => link.Notes)
                        .Concat(row.Name is { } name ? [NoteOfName(name)] : []))
                .Where(note => !keys.Contains(note)).Distinct(StringComparer.Ordinal),
        ];
    }

    // Whatever somebody wrote of them into a record that is another's.
    private static void LeaveOut(Database database, FactTable table, string path, Traces traces, Dropped dropped)
    {
        var isTheirs = false;
        database.Run($"create or replace temp table held as select * from ({table.RowsOf(path)})");
        foreach (var column in table.FreeTextColumns)
        {
            var masked = database.Query($"select distinct \"{column}\" from held where \"{column}\" is not null", row => row.GetString(0))
                .Select(text => (Text: text, Masked: traces.MaskFree(text))).Where(pair => pair.Masked != pair.Text).ToList();
            foreach (var (text, left) in masked)
            {
                database.Run($"update held set \"{column}\" = {Names.Quote(left)} where \"{column}\" = {Names.Quote(text)}");
            }

            isTheirs |= masked.Count > 0;
        }

        if (isTheirs)
        {
            database.Run($"copy held to {Names.Quote(path + ".new")} (format parquet, compression zstd)");
            File.Move(path + ".new", path, overwrite: true);
            dropped.RowsLeft[path] = database.Query("select count(*) from held", row => row.GetInt64(0)).Single();
        }
    }

    private bool IsNoted(PersonLink link) => link.Notes.All(keys.Contains);

    private List<DroppedRow> Drop(Database database, FactTable table, string path, Dropped dropped)
    {
        database.Run($"create or replace temp table held as select * from ({table.RowsOf(path)})");
        var found =
            string.Join(
                " or ", table.PersonColumns.Where(column => column.IsFoundBy)
                    .Select(column => $"coalesce({IsTheirs(database, table, column)}, false)"));
        var columns = string.Concat(table.PersonColumns.Select(column => $", \"{column.Column}\""));
        var record = table.IdColumn is { } id ? $"coalesce({table.SourceColumn} || '|' || \"{id}\", line::varchar)" : "null::varchar";
        var gone = database.Query(
            $"select file, {record}, {table.SourceColumn}, {(table.PersonNameColumn is { } name ? $"\"{name}\"" : "null::varchar")}"
                + $"{columns} from held where {found}",
            row => (File: row.GetString(0), Record: Text(row, 1), Row: Of(table, row))).ToList();
        foreach (var (file, key, _) in gone)
        {
            // What is no record, as the note that a deal is gone, was counted where it stood aside.
            if (key is not null)
            {
                dropped.Records.TryAdd(file, new(StringComparer.Ordinal));
                dropped.Records[file].Add($"{table.Name} {key}");
            }
        }

        if (gone.Count > 0)
        {
            database.Run(
                $"copy (select * from held where not ({found})) to {Names.Quote(path + ".new")} (format parquet, compression zstd)");
            File.Move(path + ".new", path, overwrite: true);
            dropped.RowsLeft[path] = database.Query($"select count(*) from held where not ({found})", row => row.GetInt64(0)).Single();
        }

        return [.. gone.Select(each => each.Row)];
    }

    private string IsTheirs(Database database, FactTable table, PersonColumn column)
    {
        if (column.Ids is null)
        {
            return $"list_has_any(list_transform(string_split(\"{column.Column}\", ';'), key -> replace(key, ':', '-')), {List(keys)})";
        }

        var theirs = database.Query(
                $"select distinct {table.SourceColumn}, trim(unnest(string_split(\"{column.Column}\", ';'))) from held where \""
                    + $"{column.Column}\" is not null and {table.SourceColumn} is not null",
                row => (Source: row.GetString(0), Id: row.GetString(1))).ToList()
            .Where(record => LinkOf(table, column.Ids, record.Source, record.Id).FoundUnder.Any(keys.Contains))
            .Select(record => $"{record.Source}|{record.Id}");
        return $"list_has_any(list_transform(string_split(\"{column.Column}\", ';'), id -> {table.SourceColumn} || '|' || trim(id)), "
            + $"{List(theirs)})";
    }

    private static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Names.Quote))}]::varchar[]";

    private DroppedRow Of(FactTable table, System.Data.IDataRecord row)
    {
        const int First = 4;
        var links = table.PersonColumns.SelectMany(
            (column, i) => (Text(row, First + i) ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(
                text =>
                    (Column: column, Link: column.Ids is { } kind
                        ? LinkOf(table, kind, Text(row, 2) ?? "", text) : new PersonLink(text, true, [NameOf(text)], [NameOf(text)]))))
                        .ToList();
        return new(
            [.. links.Where(pair => pair.Column.IsFoundBy && pair.Link.FoundUnder.Any(keys.Contains)).Select(pair => pair.Link)],
            [.. links.Where(pair => pair.Column.IsTheirs).Select(pair => pair.Link)],
            Text(row, 3));
    }

    // A file of our own does not say whose ids it holds: its rows are under the table's name, and stand for a record of any tool. Ids are
    // hashed as addresses are, so that the list tells nothing of them.
    private PersonLink LinkOf(FactTable table, string kind, string source, string id) => new(
        $"{kind}:{source}|{id}",
        kind == "contact",
        source == table.Name ? [KeyOf(kind, "* " + id)] : [KeyOf(kind, $"{source}|{id}"), KeyOf(kind, "own " + id)],
        [source == table.Name ? KeyOf(kind, "own " + id) : KeyOf(kind, $"{source}|{id}"), KeyOf(kind, "* " + id)]);

    private static string? Text(System.Data.IDataRecord row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private string NoteOfName(string name) => "name-" + Hash("forgotten name " + name);

    private string KeyOf(string kind, string record) => "record-" + Hash("forgotten record " + (kind == Plain ? "" : kind + ":") + record);

    private string Hash(string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(hashKey), Encoding.UTF8.GetBytes(text)))[..32];
}
