using System.IO.Hashing;

namespace Pipeline.Tables;

/// <summary>
/// Tables of a workbook that repeat one before them: the same heading and the same rows on a sheet of the same name, but for the mark of a
/// copy ("Oktober (2)"). Of each table 16 bytes are held.
/// </summary>
internal sealed class TableCopies
{
    private readonly SortedDictionary<int, (string Title, XxHash128 Rows)> tables = [];

    /// <summary>The numbers of the tables that repeat another.</summary>
    public HashSet<int> Numbers =>
    [
        .. tables.GroupBy(table => (table.Value.Title, table.Value.Rows.GetCurrentHashAsUInt128()))
            .SelectMany(alike => alike.Skip(1).Select(table => table.Key)),
    ];

    public void See(TableReader reader)
    {
        if (reader.Heading is not { } heading)
        {
            return;
        }

        if (!tables.TryGetValue(reader.TableNumber, out var table))
        {
            table = (string.Join('\n', reader.Preamble.Select(line => CopyMark.Strip(line.TrimStart('#', ' ')))), new XxHash128());
            tables[reader.TableNumber] = table;
            table.Rows.Append(Encoding.UTF8.GetBytes(string.Join('\n', heading.Texts)));
        }

        for (var place = 0; place < reader.Records.Count; place++)
        {
            table.Rows.Append(reader.Records.Cell(place));
            table.Rows.Append("\0"u8);
        }

        table.Rows.Append("\n"u8);
    }
}
