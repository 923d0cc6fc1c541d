namespace Pipeline.Tables.Mappings;

/// <summary>
/// The records of a file as if it were written by our template: their headings are ours, their cells written as ours, and constants stand
/// behind them. Lines and places stay what they are in the file.
/// </summary>
public sealed class MappedRecords(RecordReader inner, MappedTable mapped) : RecordReader
{
    private readonly List<byte[]> cells = [];
    private readonly HashSet<int> written = [];
    private readonly HashSet<int> numbers = [];
    private IReadOnlyList<(int At, MappedCell Cell)> places = [];
    private byte[] firstHeading = [];
    private int width = -1;
    private int appended;
    private bool isAfterBlank = true;
    private (string Column, string Found, string Expected)? fault;

    public override long Line => inner.Line;

    public override int Count => cells.Count;

    public override string? Damage => inner.Damage ?? (inner.IsDoubtful && width >= 0 && inner.Count < width
        ? $"{Plural.Counted(width, "cell", "cells")}, and not {inner.Count}; a quote inside a quoted cell is doubled" : null);

    public override string? SheetOfSeveral => inner.SheetOfSeveral;

    public override bool IsDoubtful => inner.IsDoubtful;

    public override (string Column, string Found, string Expected)? Fault => fault;

    /// <summary>
    /// Whether the row sums up others: its first word says so, and it stands where an id or a day would, or beside a required column that
    /// is blank.
    /// </summary>
    public bool IsTotal { get; private set; }

    /// <summary>Of each of our columns, by the spelling that the template is shown, what theirs is called.</summary>
    public Dictionary<string, string> Spelled { get; } = new(StringComparer.Ordinal);

    /// <summary>Their headings that the mapping does not name.</summary>
    public HashSet<string> Unread { get; } = new(StringComparer.Ordinal);

    /// <summary>Headings that the mapping names and that stand more than once.</summary>
    public HashSet<string> Repeated { get; } = new(StringComparer.Ordinal);

    public override ReadOnlySpan<byte> Cell(int index) => cells[index];

    public override bool IsNumber(int index) =>
        numbers.Contains(index) || (!written.Contains(index) && index < inner.Count && inner.IsNumber(index));

    public override bool Read()
    {
        if (!inner.Read())
        {
            return false;
        }

        Cleaning = inner.Cleaning;
        cells.Clear();
        written.Clear();
        numbers.Clear();
        (fault, IsTotal) = (null, false);
        if (inner.Damage is null && IsHeading())
        {
            WriteHeading();
            isAfterBlank = false;
            return true;
        }

        for (var i = 0; i < inner.Count; i++)
        {
            cells.Add(inner.Cell(i).ToArray());
        }

        var isBlank = inner.IsBlank;
        if (inner.Damage is null && !inner.IsEmptyLine && width >= 0)
        {
            WriteRow(isBlank || (isAfterBlank && !LooksLikeData()));
        }

        isAfterBlank = isBlank;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    // A heading stands first, again below a blank line, or again on each page that was printed.
    private bool IsHeading()
    {
        if (inner.Count == 0 || (width >= 0 && !isAfterBlank && !Blanks.Trim(inner.Cell(0)).SequenceEqual(firstHeading)))
        {
            return false;
        }

        var texts = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < inner.Count; i++)
        {
            texts.Add(Spellings.Normalize(Encoding.UTF8.GetString(inner.Cell(i))));
        }

        return texts.IsSupersetOf(mapped.Theirs);
    }

    private void WriteHeading()
    {
        var texts = inner.ToTexts();
        var normal = Array.ConvertAll(texts, Spellings.Normalize);
        firstHeading = Blanks.Trim(inner.Cell(0)).ToArray();
        width = texts.Length;
        List<(int, MappedCell)> found = [];
        cells.AddRange(texts.Select(text => Encoding.UTF8.GetBytes(Shown(text))));
        var taken = new HashSet<int>();
        foreach (var cell in mapped.Cells)
        {
            var at = cell.Theirs is null ? -1 : Array.IndexOf(normal, cell.Theirs);
            if (at >= 0)
            {
                Spelled[cell.Heading] = texts[at];
            }

            // A second use of one column stands behind the others, as a constant does.
            if (at >= 0 && taken.Add(at))
            {
                cells[at] = Encoding.UTF8.GetBytes(cell.Heading);
            }
            else
            {
                cells.Add(Encoding.UTF8.GetBytes(cell.Heading));
            }

            found.Add((at, cell));
        }

        (places, appended) = (found, cells.Count - width);
        for (var i = 0; i < width; i++)
        {
            if (normal[i].Length > 0 && !mapped.Theirs.Contains(normal[i]))
            {
                Unread.Add(texts[i]);
            }
            else if (normal[i].Length > 0 && Array.IndexOf(normal, normal[i]) < i)
            {
                Repeated.Add(texts[i]);
            }
        }
    }

    /// <summary>What no line maps is never read by chance; it may tell rows apart all the same.</summary>
    public string Shown(string text) => MappingCheck.ColumnOf(mapped.Table, text) is null ? text : $"not mapped: {text}";

    private void WriteRow(bool isBare)
    {
        var beyond = cells.Count > width ? cells.GetRange(width, cells.Count - width) : [];
        cells.RemoveRange(Math.Min(width, cells.Count), beyond.Count);
        while (cells.Count < width)
        {
            cells.Add([]);
        }

        for (var i = 0; i < appended; i++)
        {
            cells.Add([]);
        }

        var next = width;
        var taken = new HashSet<int>();
        foreach (var (at, cell) in places)
        {
            var place = at >= 0 && taken.Add(at) ? at : next++;
            if (at < 0)
            {
                Write(place, isBare ? [] : cell.Constant!, cell.Ours.Kind is ColumnKind.Number or ColumnKind.Count);
            }
            else if (at < inner.Count)
            {
                Write(place, at, cell);
            }
        }

        cells.AddRange(beyond);
        IsTotal = GroupTotals.IsSum(inner, out var word) && places.Any(
            known => known.At == word
                ? known.Cell.Ours.Kind is ColumnKind.Id or ColumnKind.Date
                : known.At >= 0 && known.Cell.Ours.IsRequired && (known.At >= inner.Count || Missing.Is(inner.Cell(known.At))));
    }

    private void Write(int place, int at, MappedCell cell)
    {
        var theirs = inner.Cell(at);
        var bare = Blanks.Trim(theirs);
        bare = CsvFormulas.IsGuarded(bare) ? bare[1..] : bare;
        if (cell.Format.TryWrite(bare, cell.Ours, inner.IsNumber(at), out var text, out var isNumber, out var expected))
        {
            Write(place, text, isNumber);
            return;
        }

        Write(place, [], isNumber: false);
        fault ??= (Spelled[cell.Heading], Encoding.UTF8.GetString(theirs).Trim(), expected);
    }

    private void Write(int place, byte[] text, bool isNumber)
    {
        cells[place] = text;
        written.Add(place);
        if (isNumber)
        {
            numbers.Add(place);
        }
    }

    // As readers of tables tell a row from a title or from the heading of another table, below a blank line.
    private bool LooksLikeData()
    {
        var (filled, isData) = (0, false);
        for (var i = 0; i < inner.Count; i++)
        {
            var text = Blanks.Trim(inner.Cell(i));
            filled += text.IsEmpty ? 0 : 1;
            isData |= text is [>= (byte)'0' and <= (byte)'9', ..];
        }

        return isData && filled > 1;
    }
}
