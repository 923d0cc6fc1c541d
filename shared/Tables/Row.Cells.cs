namespace Pipeline.Tables;

/// <summary>Where the cells of the row at hand stand, and their texts.</summary>
public sealed partial class Row
{
    private string?[] lastTexts = [];
    private Column? lastColumn;
    private (int Place, DateOrder Order, DecimalMark Mark) lastKnown;

    // A cell is asked for several times in turn, by its text, its order and its mark.
    private (int Place, DateOrder Order, DecimalMark Mark) Find(Column column)
    {
        if (!ReferenceEquals(column, lastColumn))
        {
            lastKnown = columns.TryGetValue(column, out var known) ? known : (-1, DateOrder.Unknown, DecimalMark.Unknown);
            lastColumn = column;
        }

        return lastKnown;
    }

    // Exports repeat themselves downwards: owners, stages, days. The last text of a column is often the next.
    private string TextOf(int place, ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return "";
        }

        if (place < lastTexts.Length && lastTexts[place] is { Length: <= 64 } last && Matches(cell, last))
        {
            return last;
        }

        if (place >= lastTexts.Length)
        {
            Array.Resize(ref lastTexts, place + 1);
        }

        return lastTexts[place] = Encoding.UTF8.GetString(cell);
    }

    private static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> cell)
    {
        cell = Blanks.Trim(cell);
        return CsvFormulas.IsGuarded(cell) ? cell[1..] : cell;
    }

    private static bool Matches(ReadOnlySpan<byte> cell, string text)
    {
        if (cell.Length != text.Length)
        {
            return false;
        }

        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] != text[i] || cell[i] > 0x7F)
            {
                return false;
            }
        }

        return true;
    }
}
