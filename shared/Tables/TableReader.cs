namespace Pipeline.Tables;

/// <summary>
/// Finds the tables of one file: skips what stands before a heading, starts a new table at each known heading,
/// and walks past tables that nobody measures, row by counted row. One file may stack many tables, divided by
/// blank lines, comments and titles.
/// </summary>
public sealed class TableReader(RecordReader records, IReadOnlyList<Table> tables)
{
    // More lines outside tables than this are data that nobody understood.
    private const int MostAbove = 1_000;

    private readonly List<string> preamble = [];
    private readonly List<string> above = [];
    private bool isAfterBlank;
    private bool expectsHeading;
    private byte[] firstHeading = [];
    private string[] lastTexts = [];
    private long lastLine = -1;
    private bool isFirstOfUnknown;

    /// <summary>The heading above the current row; null in a table that no format knows.</summary>
    public Heading? Heading { get; private set; }

    /// <summary>The first headings of a table that no format knows, for the receipt.</summary>
    public string UnknownTable { get; private set; } = "";

    /// <summary>Lines above the current table since the table before it: comments, titles.</summary>
    public IReadOnlyList<string> Preamble => preamble;

    /// <summary>Lines outside all tables so far: what the top of a file says holds for its later tables too.</summary>
    public IReadOnlyList<string> Above => above;

    /// <summary>All headings met so far.</summary>
    public List<Heading> Headings { get; } = [];

    /// <summary>
    /// Cells of the line directly above the heading, as wide as it: spreadsheets and explorations group columns there. Empty where there is
    /// none.
    /// </summary>
    public IReadOnlyList<string> Band { get; private set; } = [];

    /// <summary>Number of the current table in this file, from 0.</summary>
    public int TableNumber { get; private set; } = -1;

    /// <summary>Whether the current row holds separators and nothing else.</summary>
    public bool IsBlankRow { get; private set; }

    public RecordReader Records => records;

    private bool IsInTable => Heading is not null || UnknownTable.Length > 0;

    /// <summary>Moves to the next row of any table; false at the end of the file.</summary>
    public bool Read()
    {
        while (records.Read())
        {
            if (records.IsEmptyLine)
            {
                isAfterBlank = true;
                continue;
            }

            IsBlankRow = records.IsBlank;
            if (IsBlankRow)
            {
                isAfterBlank = true;
                if (IsInTable)
                {
                    return true;
                }

                continue;
            }

            if (IsRow())
            {
                (isAfterBlank, isFirstOfUnknown) = (false, false);
                return true;
            }

            isAfterBlank = false;
        }

        return false;
    }

    private bool IsRow()
    {
        if (records.Damage is not null)
        {
            return IsInTable;
        }

        var first = Blanks.Trim(records.Cell(0));
        if ((first is [(byte)'#', ..] && !IsItem()) || (records.Line == 1 && first.StartsWith("sep="u8)))
        {
            Leave();
            Remember();
            expectsHeading = true;
            return false;
        }

        if (IsInTable && !isAfterBlank && !isFirstOfUnknown && !first.SequenceEqual(firstHeading))
        {
            return true;
        }

        if (TryHeading())
        {
            return false;
        }

        if (IsInTable && (!isAfterBlank || IsOneColumn()))
        {
            return true;
        }

        if (Filled() == 1 && (Heading is null || Heading.Texts.Count > 1) && !(IsInTable && IsStray()))
        {
            Leave();
            Remember();
            expectsHeading = true;
            return false;
        }

        if (IsInTable && LooksLikeData())
        {
            return true;
        }

        return !StartUnknown();
    }

    private bool TryHeading()
    {
        string[]? texts = null;
        Heading? best = null;
        foreach (var table in tables)
        {
            texts ??= records.ToTexts();
            var heading = Heading.Match(table, texts, out _);
            if (heading is not null && (best is null || heading.Matched > best.Matched))
            {
                best = heading;
            }
        }

        if (best is null)
        {
            return false;
        }

        if (isFirstOfUnknown && !isAfterBlank)
        {
            // What looked like the heading of a table that no format knows was the upper line of this one's.
            (UnknownTable, isFirstOfUnknown) = ("", false);
            TableNumber--;
            Remember(lastTexts);
        }
        else if (IsInTable)
        {
            Leave();
        }

        Band = lastLine == records.Line - 1 && !isAfterBlank && lastTexts.Length == best.Texts.Count ? lastTexts : [];
        Heading = best;
        UnknownTable = "";
        Headings.Add(best);
        firstHeading = Blanks.Trim(records.Cell(0)).ToArray();
        TableNumber++;
        expectsHeading = false;
        return true;
    }

    // Below a comment, a title or an earlier table, a line of several cells is a heading that no format knows;
    // at the top of a file it is still preamble.
    private bool StartUnknown()
    {
        var starts = expectsHeading || IsInTable || TableNumber >= 0;
        if (IsInTable)
        {
            Leave();
        }

        if (!starts)
        {
            Remember();
            return true;
        }

        (lastTexts, lastLine, isFirstOfUnknown) = (records.ToTexts(), records.Line, true);
        UnknownTable = string.Join(", ", lastTexts.Where(text => text.Length > 0).Take(3));
        firstHeading = [];
        TableNumber++;
        expectsHeading = false;
        return true;
    }

    private void Leave()
    {
        if (IsInTable)
        {
            preamble.Clear();
        }

        Heading = null;
        (UnknownTable, isFirstOfUnknown) = ("", false);
    }

    private void Remember()
    {
        (lastTexts, lastLine) = (records.ToTexts(), records.Line);
        Remember(lastTexts);
    }

    private void Remember(string[] texts)
    {
        var line = string.Join(" ", texts.Where(text => text.Length > 0));
        preamble.Add(line);
        if (above.Count < MostAbove)
        {
            above.Add(line);
        }
    }

    // A page's title or a search may begin with '#': within a table, a line with as many cells as the table is a row.
    private bool IsItem() => Heading is not null && !isAfterBlank && records.Count == Heading.Texts.Count && records.Count > 1;

    // In a file of one column every line is a row: a blank line there divides nothing.
    private bool IsOneColumn() => Heading is { Texts.Count: 1 } && TableNumber == 0 && above.Count == 0 && records.Count == 1;

    private int Filled()
    {
        var filled = 0;
        for (var i = 0; i < records.Count; i++)
        {
            filled += Blanks.Trim(records.Cell(i)).IsEmpty ? 0 : 1;
        }

        return filled;
    }

    // A lone number among empty rows is no title of another table but a forgotten cell.
    private bool IsStray()
    {
        for (var i = 0; i < records.Count; i++)
        {
            if (records.Cell(i).ContainsAnyExceptInRange((byte)0x09, (byte)0x40))
            {
                return false;
            }
        }

        return true;
    }

    private bool LooksLikeData()
    {
        for (var i = 0; i < records.Count; i++)
        {
            if (Blanks.Trim(records.Cell(i)) is [>= (byte)'0' and <= (byte)'9', ..])
            {
                return true;
            }
        }

        return false;
    }
}
