using Pipeline.Uploads;

namespace Pipeline.Tables;

/// <summary>
/// The row at hand, as a format sees it. A cell that is missing reads as null; a cell that is damaged rejects the
/// row with its place, what was found and what was expected, and never becomes a zero.
/// </summary>
public sealed partial class Row(Reading reading, RecordReader records)
{
    // What a fact column of DECIMAL(18,4) can hold.
    private const decimal Largest = 100_000_000_000_000m;

    // As many more than anything is ever counted; sums of them still fit a column of whole numbers.
    private const long MostCount = 100_000_000_000_000;

    private readonly Dictionary<Column, (int Place, DateOrder Order, DecimalMark Mark)> columns = [];
    private readonly Groups groups = new();
    private bool isTotal;
    private object? told;
    private Conventions? conventions;
    private Conventions? whole;

    public Reading Reading { get; } = reading;

    public Heading Heading { get; private set; } = null!;

    /// <summary>Lines above this row's table: comments and titles.</summary>
    public IReadOnlyList<string> Preamble { get; private set; } = [];

    /// <summary>Lines outside tables from the top of the file to this row's table.</summary>
    public IReadOnlyList<string> Above { get; private set; } = [];

    /// <summary>Cells of the line directly above the heading, which groups its columns; empty where there is none.</summary>
    public IReadOnlyList<string> Band { get; private set; } = [];

    public int TableNumber { get; private set; }

    public DividedRows? Divided { get; init; }

    /// <summary>Cells of this row: some tools write their totals one cell longer than the heading.</summary>
    public int CellCount => records.Count;

    public long Line => records.Line;

    public Rejection? Rejection { get; private set; }

    public string? SetAsideAs { get; private set; }

    /// <summary>Whether the row still counts.</summary>
    public bool IsGood => Rejection is null && SetAsideAs is null;

    /// <summary>What holds for the whole table, as its period: told at its first row and kept until the next table.</summary>
    public T OfTable<T>(Func<Row, T> tell)
        where T : class => (T)(told ??= tell(this));

    /// <summary>The cell at a place of the heading, as it stands; empty where the row is shorter.</summary>
    public string TextAt(int place) => place < records.Count ? TextOf(place, Bare(groups.Cell(records, place))) : "";

    public ReadOnlySpan<byte> Cell(Column column)
    {
        var place = Find(column).Place;
        return place >= 0 && place < records.Count ? Bare(groups.Cell(records, place)) : default;
    }

    public bool Has(Column column) => Heading.Place(column) >= 0;

    public string? Text(Column column)
    {
        var cell = Cell(column);
        if (Missing.Is(cell))
        {
            return null;
        }

        // No owner is called #REF!, and no stage.
        if (Formulas.IsBroken(cell))
        {
            Reject(column, "a value; its formula is broken");
            return null;
        }

        return TextOf(Find(column).Place, cell);
    }

    /// <summary>The key of the row; rejects where it is missing, or where a spreadsheet has rounded it away.</summary>
    public string Id(Column column)
    {
        if (Ids.IsRuined(Cell(column)))
        {
            Reject(column, "an id in full; a spreadsheet has rounded it (format the column as text, or upload the tool's own file)");
            return "";
        }

        return RequiredText(column);
    }

    public string RequiredText(Column column)
    {
        var text = Text(column);
        if (text is null)
        {
            Reject(column, "a value");
        }

        return text ?? "";
    }

    public decimal? Number(Column column) => Number(column, out _);

    /// <param name="column">A number, in the table's own manner of writing.</param>
    /// <param name="shape">What stood around the digits: percent, currency, "below".</param>
    public decimal? Number(Column column, out NumberShape shape)
    {
        var value = Read(column, out shape);
        if (value is not null && shape.MarkAssumed)
        {
            Reading.Note(
                $"Column '{Heading.Spelling(column)}' nowhere tells its decimal mark; three digits behind a dot are read as decimals, "
                    + $"behind a comma as thousands.");
        }

        return value;
    }

    private decimal? Read(Column column, out NumberShape shape)
    {
        shape = default;
        var cell = Cell(column);
        if (Missing.Is(cell))
        {
            return null;
        }

        if (!Numbers.TryRead(cell, MarkOf(column, cell), out var value, out shape)
            && !(AsksWhole(column) && Numbers.TryRead(cell, MarkOf(column, cell), out value, out shape)))
        {
            Reject(column, "a number");
            return null;
        }

        var mark = Find(column).Mark;
        if (shape.MarkAssumed && conventions!.MarkOf(TableNumber, column, shape.Currency) is not DecimalMark.Unknown and var own)
        {
            mark = own;
            Numbers.TryRead(cell, own, out value, out shape);
        }

        if (MayBeThousands(column, cell, mark, shape) || IsDoubted(column, cell, shape) || (shape.MarkAssumed && IsMixed(column, cell)))
        {
            return null;
        }

        if (Math.Abs(value) >= Largest)
        {
            Reject(column, "a number below 100,000,000,000,000");
            return null;
        }

        return TrySettle(column, ref shape) ? value : null;
    }

    /// <summary>A whole number; "376.0" counts as one, "3.4" does not.</summary>
    public long? Count(Column column)
    {
        var cell = Cell(column);
        if (Missing.Is(cell))
        {
            return null;
        }

        if (!Numbers.TryReadCount(cell, MarkOf(column, cell), out var value)
            && !(AsksWhole(column) && Numbers.TryReadCount(cell, MarkOf(column, cell), out value)))
        {
            Reject(column, "a whole number");
            return null;
        }

        if (value is <= -MostCount or >= MostCount)
        {
            Reject(column, "a whole number below 100,000,000,000,000");
            return null;
        }

        return MayBeThousands(column, cell, Find(column).Mark, default)
            || (MarkOf(column, cell) == DecimalMark.Unknown && Numbers.MayBeEither(cell) && IsMixed(column, cell)) ? null : value;
    }

    public Instant? Moment(Column column)
    {
        var cell = Cell(column);
        if (Missing.Is(cell))
        {
            return null;
        }

        if (column.MayLackYear && YearlessDates.TryRead(cell, out _, out _))
        {
            if (Reading.LatestDay is { } latest && conventions!.TryPlace(TableNumber, column, Line, latest, out var day))
            {
                return new Instant(day.ToDateTime(TimeOnly.MinValue), null, HasTime: false);
            }

            Reject(column, "a date with its year, or days in one order and the day of the export in the file's name");
            return null;
        }

        if (!Dates.TryRead(cell, Find(column).Order, out var value, out var fault))
        {
            // A later row in another order: then those between could be either, and the whole is refused as a short file is.
            AskWhole();
            Reject(
                column, fault == ValueFault.OrderUnknown ? "a date whose day and month can be told apart, as YYYY-MM-DD"
                : Dates.IsSerial(cell) ? "a date (a spreadsheet counts days so: give the column the format of a date, and export again)"
                : "a date");
            return null;
        }

        return value;
    }

    /// <summary>Wall-clock time in the business's zone.</summary>
    public DateTime? Time(Column column) => Moment(column)?.In(Reading.Settings.TimeZone);

    /// <summary>The day in the business's zone.</summary>
    public DateOnly? Day(Column column) => Moment(column)?.Day(Reading.Settings.TimeZone);

    public DateTime RequiredTime(Column column)
    {
        var time = Time(column);
        if (time is null)
        {
            Reject(column, "a date and time");
        }

        return time ?? default;
    }

    public DateOnly RequiredDay(Column column)
    {
        var day = Day(column);
        if (day is null)
        {
            Reject(column, "a date");
        }

        return day ?? default;
    }

    public void Reject(Column column, string expected) =>
        Reject(Heading.Spelling(column), Encoding.UTF8.GetString(Cell(column)), expected);

    public void Reject(string? column, string found, string expected) =>
        Rejection ??= new Rejection(Reading.File, Line, column, found.Length > 120 ? CleanText.Cut(found, 120) + "…" : found, expected);

    /// <summary>The row is right but does not count: a total, a repeat.</summary>
    public void SetAside(string reason) => SetAsideAs ??= reason;

    /// <summary>The row does not count, but what it says of its record replaces what older exports said of it.</summary>
    public void SetAside(string reason, object fact)
    {
        SetAside(reason);
        Reading.OfferAside(fact);
    }
}
