namespace Pipeline.Tables;

/// <summary>
/// Rows that go on beyond their heading: a separator within a text that nobody quoted moves what stands behind it by a column, and what is
/// pushed out at the end is read by nobody.
/// </summary>
internal sealed class CellsBeyond
{
    private long rows;
    private long firstLine;

    public void Look(RecordReader records, Heading heading)
    {
        // GA4 writes "Grand total" one cell beyond a row that begins blank: nothing was pushed there.
        if (records.Count <= heading.Texts.Count || records.Cell(0).Trim((byte)' ').IsEmpty)
        {
            return;
        }

        for (var place = heading.Texts.Count; place < records.Count; place++)
        {
            if (!records.Cell(place).Trim((byte)' ').IsEmpty)
            {
                firstLine = rows++ == 0 ? records.Line : firstLine;
                return;
            }
        }
    }

    public void Tell(Reading reading)
    {
        if (rows > 0)
        {
            reading.Note(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Plural.Counted(rows, "row holds", "rows hold")} more cells than the heading, the first in line {firstLine:N0}; what "
                        + $"stands beyond it was not read. Look whether a text there holds a separator and is not quoted."));
        }
    }
}
