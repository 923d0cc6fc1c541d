namespace Pipeline.Tables;

/// <summary>
/// Which tables know a heading. Recognition looks at thousands of rows; only those that hold as many known headings as
/// a table requires are worth matching against it.
/// </summary>
public sealed class HeadingIndex
{
    private readonly HeadingWords words;
    private readonly int[] hits;
    private readonly int[] lastCell;

    /// <summary>It counts in place: each file has its own, so that files may be told at once.</summary>
    public HeadingIndex(HeadingWords words)
    {
        this.words = words;
        hits = new int[words.Required.Count];
        lastCell = new int[words.Required.Count];
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

            if (words.Exact.TryGetValue(text, out var those))
            {
                foreach (var table in those)
                {
                    mayFit |= Hit(table, cell);
                }
            }

            foreach (var (before, after, tables) in words.StarredAfter(text[0]))
            {
                if (text.Length > before.Length + after.Length
                    && text.EndsWith(after, StringComparison.Ordinal)
                    && text.StartsWith(before, StringComparison.Ordinal))
                {
                    foreach (var table in tables)
                    {
                        mayFit |= Hit(table, cell);
                    }
                }
            }
        }

        return mayFit;
    }

    public bool MayFit(int table) => hits[table] >= words.Required[table];

    private bool Hit(int table, int cell)
    {
        if (lastCell[table] != cell)
        {
            lastCell[table] = cell;
            hits[table]++;
        }

        return MayFit(table);
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
            var letter = cell[i] == '_'
                || (cell[i] == '-' && i > 0 && i + 1 < cell.Length && Spellings.IsWithinWord((char)cell[i - 1], (char)cell[i + 1]))
                ? (byte)' ' : cell[i];
            isPlain = letter is > 0x1F and < 0x80 and not (byte)'"'
                && !(letter == ' ' && (i == 0 || i + 1 == cell.Length || room[i - 1] == ' '));
            room[i] = (char)(letter is >= (byte)'A' and <= (byte)'Z' ? letter | 0x20 : letter);
        }

        return isPlain ? room[..cell.Length] : Spellings.Normalize(Encoding.UTF8.GetString(cell));
    }
}
