namespace Pipeline.Tables;

/// <summary>
/// Which tables know a heading. Recognition looks at thousands of rows; only those that hold as many known headings as
/// a table requires are worth matching against it.
/// </summary>
public sealed class HeadingIndex
{
    private readonly Dictionary<string, int[]> exact;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<(string Before, string After, int Table)> starred = [];
    private readonly int[] required;
    private readonly int[] hits;
    private readonly int[] lastCell;

    public HeadingIndex(IReadOnlyList<Table> tables)
    {
        var known = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        for (var i = 0; i < tables.Count; i++)
        {
            foreach (var spelling in tables[i].Columns.SelectMany(column => column.Aliases.Prepend(column.Name)).Select(Spellings.Normalize))
            {
                var star = spelling.IndexOf('*', StringComparison.Ordinal);
                if (star >= 0)
                {
                    starred.Add((spelling[..star], spelling[(star + 1)..], i));
                }
                else if (!known.TryGetValue(spelling, out var those))
                {
                    known[spelling] = [i];
                }
                else
                {
                    those.Add(i);
                }
            }
        }

        exact = known.ToDictionary(pair => pair.Key, pair => pair.Value.Order().ToArray(), StringComparer.Ordinal);
        lookup = exact.GetAlternateLookup<ReadOnlySpan<char>>();
        required = [.. tables.Select(table => table.Columns.Count(column => column.IsRequired))];
        hits = new int[tables.Count];
        lastCell = new int[tables.Count];
    }

    /// <summary>Cells of the last counted record that each table knows, by the table's place.</summary>
    public IReadOnlyList<int> Hits => hits;

    /// <summary>Counts a record's known headings; true when some table's required columns may all be among them.</summary>
    public bool Count(RecordReader record)
    {
        Array.Clear(hits);
        Array.Fill(lastCell, -1);
        var mayFit = false;
        Span<char> room = stackalloc char[128];
        for (var cell = 0; cell < record.Count; cell++)
        {
            var text = Normal(Blanks.Trim(record.Cell(cell)), room);
            if (text.IsEmpty)
            {
                continue;
            }

            if (lookup.TryGetValue(text, out var those))
            {
                foreach (var table in those)
                {
                    mayFit |= Hit(table, cell);
                }
            }

            foreach (var (before, after, table) in starred)
            {
                if (text.Length > before.Length + after.Length && text.StartsWith(before, StringComparison.Ordinal) && text.EndsWith(after, StringComparison.Ordinal))
                {
                    mayFit |= Hit(table, cell);
                }
            }
        }

        return mayFit;
    }

    public bool MayFit(int table) => hits[table] >= required[table];

    private bool Hit(int table, int cell)
    {
        if (lastCell[table] != cell)
        {
            lastCell[table] = cell;
            hits[table]++;
        }

        return hits[table] >= required[table];
    }

    // Nearly every cell is short ASCII with single blanks, and then needs no text of its own. No heading is longer than the room.
    private static ReadOnlySpan<char> Normal(ReadOnlySpan<byte> cell, Span<char> room)
    {
        if (cell.Length > 4 * room.Length)
        {
            return default;
        }

        var isPlain = cell.Length <= room.Length;
        for (var i = 0; isPlain && i < cell.Length; i++)
        {
            var letter = cell[i] == '_' || (cell[i] == '-' && i > 0 && i + 1 < cell.Length && Spellings.IsWithinWord((char)cell[i - 1], (char)cell[i + 1])) ? (byte)' ' : cell[i];
            isPlain = letter is > 0x1F and < 0x80 and not (byte)'"' && !(letter == ' ' && (i == 0 || i + 1 == cell.Length || room[i - 1] == ' '));
            room[i] = (char)(letter is >= (byte)'A' and <= (byte)'Z' ? letter | 0x20 : letter);
        }

        return isPlain ? room[..cell.Length] : Spellings.Normalize(Encoding.UTF8.GetString(cell));
    }
}
