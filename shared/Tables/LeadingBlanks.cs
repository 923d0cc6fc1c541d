namespace Pipeline.Tables;

/// <summary>
/// Blank cells at the beginning of a table's rows, where the tool may have written a group's value into its first row only.
/// </summary>
internal sealed class LeadingBlanks
{
    private bool isFilledAbove;
    private int sorted;

    /// <summary>
    /// How many of the first columns are groups: up to the deepest that the tool never leaves blank, and that is blank below a value while
    /// the row goes on; and those that the tool sorts by, where a value stands below a blank again (blanks of a sorted column stand
    /// together).
    /// </summary>
    public int Groups { get; private set; }

    /// <summary>Rows whose first cell is blank below one that is not.</summary>
    public long Rows { get; private set; }

    public void See(RecordReader record, Heading heading)
    {
        if (record.Count == 0 || !Blanks.Trim(record.Cell(0)).IsEmpty)
        {
            Groups = isFilledAbove ? Math.Max(Groups, sorted) : Groups;
            isFilledAbove |= record.Count > 1;
            return;
        }

        if (!isFilledAbove)
        {
            return;
        }

        var blanks = 0;
        while (blanks < record.Count && Blanks.Trim(record.Cell(blanks)).IsEmpty)
        {
            blanks++;
        }

        // A row that sums up, and a footer, tell none of the columns that every record has.
        var always = heading.Known.Where(column => column.IsRequired || column.IsFilled)
            .Select(column => (Column: column, Place: heading.Place(column))).ToList();
        if (!always.Exists(
            column => column.Place >= blanks && column.Place < record.Count && !Blanks.Trim(record.Cell(column.Place)).IsEmpty))
        {
            return;
        }

        Rows++;
        var arrows = 0;
        while (arrows < blanks && Spellings.IsSorted(heading.Texts[arrows]))
        {
            arrows++;
        }

        sorted = Math.Max(sorted, arrows);
        foreach (var (column, place) in always.Where(column => column.Place < blanks && column.Column.Kind is not ColumnKind.Id))
        {
            Groups = Math.Max(Groups, place + 1);
        }
    }
}
