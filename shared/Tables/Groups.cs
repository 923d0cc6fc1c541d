namespace Pipeline.Tables;

/// <summary>
/// The values of a grouped report's first columns, which stand in the first row of each group and hold for the rows below it.
/// </summary>
internal sealed class Groups
{
    private byte[][] last = [];
    private int blanks;

    /// <summary>Moves to a new table; none of its columns is a group where the count is 0.</summary>
    public void Begin(int count) => (last, blanks) = ([.. Enumerable.Repeat(Array.Empty<byte>(), count)], 0);

    /// <summary>Moves to a row: its blank cells before the first filled one repeat what stood above, as far as they are groups.</summary>
    public void Turn(RecordReader record)
    {
        blanks = 0;
        while (blanks < last.Length && blanks < record.Count && Blanks.Trim(record.Cell(blanks)).IsEmpty)
        {
            blanks++;
        }

        for (var place = blanks; place < last.Length; place++)
        {
            last[place] = place < record.Count ? record.Cell(place).ToArray() : [];
        }
    }

    /// <summary>The cell at a place, or what it repeats.</summary>
    public ReadOnlySpan<byte> Cell(RecordReader record, int place) => place < blanks ? last[place] : record.Cell(place);
}
