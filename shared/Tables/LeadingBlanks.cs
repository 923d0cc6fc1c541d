namespace Pipeline.Tables;

/// <summary>
/// Blank cells at the beginning of a table's rows, where the tool may have written a group's value into its first row only.
/// </summary>
internal sealed class LeadingBlanks
{
    private bool isFilledAbove;
    private bool isSorted;

    /// <summary>
    /// How many of the first columns are groups: up to the deepest that the tool never leaves blank, and that is blank below a value while
    /// the row goes on; and the first, where the tool sorts by its texts and a record has one below a blank again (blanks of a
    /// sorted column stand together).
    /// </summary>
    public int Groups { get; private set; }

    /// <summary>Rows whose first cell is blank below one that is not.</summary>
    public long Rows { get; private set; }

    public void See(RecordReader record, Heading heading)
    {
        if (record.Count == 0 || !Blanks.Trim(record.Cell(0)).IsEmpty)
        {
            Groups = Groups == 0 && isSorted && Always(record, heading).Any(column => Tells(record, column.Place, 1)) ? 1 : Groups;
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

        var always = Always(record, heading);
        if (!always.Exists(column => Tells(record, column.Place, blanks)))
        {
            return;
        }

        Rows++;
        isSorted |= Spellings.IsSorted(heading.Texts[0]) && !heading.Known.Any(
            column => heading.Place(column) == 0 && column.Kind is not ColumnKind.Text);
        foreach (var (column, place) in always.Where(column => column.Place < blanks && column.Column.Kind is not ColumnKind.Id))
        {
            Groups = Math.Max(Groups, place + 1);
        }
    }

    // A row that sums up, and a footer, tell none of the columns that every record has.
    private static List<(Column Column, int Place)> Always(RecordReader record, Heading heading) =>
        [.. heading.Known.Where(column => column.IsRequired || column.IsFilled)
            .Select(column => (column, heading.Place(column))).Where(column => column.Item2 < record.Count)];

    private static bool Tells(RecordReader record, int place, int from) => place >= from && !Blanks.Trim(record.Cell(place)).IsEmpty;
}
