using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using Pipeline.Facts;

namespace Pipeline.Uploads;

/// <summary>
/// Persons whose facts are not kept, by keyed hashes of their addresses and numbers, and of the ids of their records. Nothing else of them is
/// here, so that an upload that holds them again can be told.
/// </summary>
public sealed class Forgotten
{
    private readonly string hashKey;
    private readonly HashSet<string> keys;

    private Forgotten(string hashKey, IEnumerable<string> keys)
    {
        this.hashKey = hashKey;
        this.keys = keys.ToHashSet(StringComparer.Ordinal);
        Id = this.keys.Count == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', this.keys.Order(StringComparer.Ordinal)))))[..16];
    }

    /// <summary>Tells one list from another; null where nobody is forgotten.</summary>
    public string? Id { get; }

    public static async Task<Forgotten> ReadAsync(Storage storage, Side side, string hashKey, CancellationToken stop)
    {
        List<string> keys = [];
        await foreach (var blob in storage.Container(BlobNames.Receipts(side.Name)).GetBlobsAsync(BlobTraits.None, BlobStates.None, BlobNames.Forgotten, stop))
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
    public Dropped Drop(IReadOnlyList<FactTable> tables, IEnumerable<(string Table, string Path)> parts, string folder)
    {
        var dropped = new Dropped();
        if (Id is null)
        {
            return dropped;
        }

        var personal = parts.Select(part => (Table: tables.Single(table => table.Name == part.Table), part.Path))
            .Where(part => part.Table.PersonColumn is not null || part.Table.PersonRecordColumn is not null).ToList();
        using var database = new Database(folder, "96MB");
        // A record that one part tells of is what another speaks of: until no more of them is found.
        for (var known = -1; known < keys.Count;)
        {
            known = keys.Count;
            foreach (var (table, path) in personal)
            {
                Drop(database, table, path, dropped);
            }
        }

        return dropped;
    }

    private void Drop(Database database, FactTable table, string path, Dropped dropped)
    {
        database.Run($"create or replace temp table held as select * from (select * from (select {string.Join(", ", table.Columns.Select(column => $"null::{column.Type} as \"{column.Name}\""))}) limit 0) union all by name select * from read_parquet({Names.Quote(path)})");
        var persons = table.PersonColumn is { } person
            ? $"coalesce(list_has_any(list_transform(string_split(\"{person}\", ';'), key -> replace(key, ':', '-')), [{string.Join(", ", keys.Select(Names.Quote))}]), false)"
            : "false";
        var records = table.PersonRecordColumn is { } record ? $"coalesce(({table.SourceColumn} || '|' || \"{record}\") in ({string.Join(", ", RecordsOf(database, table, record).Select(Names.Quote).DefaultIfEmpty("null"))}), false)" : "false";
        var gone = database.Query(
            $"select file, coalesce({(table.IdColumn is { } id ? $"{table.SourceColumn} || '|' || \"{id}\"" : "null")}, line::varchar), {(table.PersonRecordColumn is { } own && table.PersonColumn is not null ? $"{table.SourceColumn} || '|' || \"{own}\"" : "null::varchar")} from held where {persons} or {records}",
            row => (File: row.GetString(0), Record: row.GetString(1), Person: row.IsDBNull(2) ? null : row.GetString(2))).ToList();
        foreach (var (file, key, owner) in gone)
        {
            dropped.Records.TryAdd(file, new(StringComparer.Ordinal));
            dropped.Records[file].Add($"{table.Name} {key}");
            foreach (var added in owner is null ? [] : KeysOf(table, owner).Where(keys.Add))
            {
                dropped.NewKeys.Add(added);
            }
        }

        if (gone.Count > 0)
        {
            database.Run($"copy (select * from held where not ({persons} or {records})) to {Names.Quote(path + ".new")} (format parquet, compression zstd)");
            File.Move(path + ".new", path, overwrite: true);
            dropped.RowsLeft[path] = database.Query($"select count(*) from held where not ({persons} or {records})", row => row.GetInt64(0)).Single();
        }
    }

    // Ids are hashed as addresses are, so that the list tells nothing of them.
    private IEnumerable<string> RecordsOf(Database database, FactTable table, string record) =>
        database.Query($"select distinct {table.SourceColumn} || '|' || \"{record}\" from held where \"{record}\" is not null", row => row.IsDBNull(0) ? "" : row.GetString(0)).ToList()
            .Where(own => (IsOwn(table, own) ? [KeyOf("* " + IdOf(own))] : new[] { KeyOf(own), KeyOf("own " + IdOf(own)) }).Any(keys.Contains));

    // A file of our own does not say whose ids it holds: its rows are under the table's name, and stand for a record of any tool.
    private static bool IsOwn(FactTable table, string record) => record.StartsWith(table.Name + "|", StringComparison.Ordinal);

    private static string IdOf(string record) => record[(record.IndexOf('|', StringComparison.Ordinal) + 1)..];

    private IReadOnlyList<string> KeysOf(FactTable table, string record) => [IsOwn(table, record) ? KeyOf("own " + IdOf(record)) : KeyOf(record), KeyOf("* " + IdOf(record))];

    private string KeyOf(string record) => "record-" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(hashKey), Encoding.UTF8.GetBytes("forgotten record " + record)))[..32];
}
