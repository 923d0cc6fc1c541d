using System.Text;

namespace Pipeline.Tables;

/// <summary>
/// What a column's own cells say about how its values are written. Evidence is gathered cell by cell over the whole column; parts of a
/// column can be gathered apart and merged. The answer does not depend on the order of the cells. Not safe for use by two threads at once.
/// </summary>
public sealed class ColumnEvidence
{
    private readonly Example ambiguous = new();
    private readonly Example dayFirst = new();
    private readonly Example monthFirst = new();
    private readonly Example yearFirst = new();
    private readonly Example dot = new();
    private readonly Example comma = new();

    /// <summary>
    /// The ISO code of the currency that the column's header names, if it does. Where that currency has no decimals in use (IDR), 15.000
    /// and 15,000 tell which mark separates thousands.
    /// </summary>
    public string? Currency { get; init; }

    /// <summary>Unknown: there was no date that needs an order, or it cannot be told, or the cells contradict each other.</summary>
    public DateOrder Order => (dayFirst.IsSeen, monthFirst.IsSeen, yearFirst.IsSeen) switch
    {
        (true, false, false) => DateOrder.DayMonthYear,
        (false, true, false) => DateOrder.MonthDayYear,
        (false, false, true) => DateOrder.YearMonthDay,
        _ => DateOrder.Unknown,
    };

    /// <summary>There were dates that need an order and none that decides it.</summary>
    public bool OrderCannotBeTold => ambiguous.IsSeen && !dayFirst.IsSeen && !monthFirst.IsSeen && !yearFirst.IsSeen;

    /// <summary>Some cells fit one order only and others only another one.</summary>
    public bool OrderContradicts => (dayFirst.IsSeen ? 1 : 0) + (monthFirst.IsSeen ? 1 : 0) + (yearFirst.IsSeen ? 1 : 0) > 1;

    /// <summary>A date that fits both orders, the first of them in byte order; null where there was none.</summary>
    public string? AmbiguousExample => ambiguous.Text;

    /// <summary>A date that only fits day before month.</summary>
    public string? DayFirstExample => dayFirst.Text;

    /// <summary>A date that only fits month before day.</summary>
    public string? MonthFirstExample => monthFirst.Text;

    /// <summary>Unknown where no number decides it or where numbers contradict each other.</summary>
    public DecimalMark Mark => (dot.IsSeen, comma.IsSeen) switch
    {
        (true, false) => DecimalMark.Dot,
        (false, true) => DecimalMark.Comma,
        _ => DecimalMark.Unknown,
    };

    /// <summary>Some numbers are written with a decimal dot and others with a decimal comma.</summary>
    public bool MarkContradicts => dot.IsSeen && comma.IsSeen;

    /// <summary>Whether some number is written with this mark.</summary>
    public bool Has(DecimalMark mark) => mark == DecimalMark.Comma ? comma.IsSeen : mark == DecimalMark.Dot && dot.IsSeen;

    /// <summary>A number that can only have a decimal dot, such as 1,234.5 or 12.5.</summary>
    public string? DotExample => dot.Text;

    /// <summary>A number that can only have a decimal comma, such as 1.234,5 or 12,5.</summary>
    public string? CommaExample => comma.Text;

    /// <summary>Some number surely has three decimals or more, so that three digits behind the mark are no thousands.</summary>
    public bool HasThousandths { get; private set; }

    public void SeeDate(ReadOnlySpan<byte> cell)
    {
        var text = Cells.Trim(FullWidth.Fold(cell));
        if (!NumericDate.TryRead(text, out var date))
        {
            return;
        }

        var example = date.Tell() switch
        {
            OrderEvidence.Ambiguous => ambiguous,
            OrderEvidence.DayFirst => dayFirst,
            OrderEvidence.MonthFirst => monthFirst,
            OrderEvidence.YearFirst => yearFirst,
            _ => null,
        };

        // A cell that is no date as a whole (10/12/2026 and some words) says nothing.
        if (example is not null && (date.Rest.IsEmpty || Dates.IsTime(date.Rest)))
        {
            example.See(text);
        }
    }

    /// <param name="cell">A cell of the column.</param>
    /// <param name="isTyped">Whether it is a number to its workbook: what decimals it has says nothing of how people write theirs.</param>
    public void SeeNumber(ReadOnlySpan<byte> cell, bool isTyped = false)
    {
        cell = FullWidth.Fold(cell);
        if (cell.IndexOfAny((byte)'.', (byte)',') < 0)
        {
            return;
        }

        var text = Cells.Trim(cell);
        if (NumberCell.TryRead(text, DecimalMark.Unknown, isCount: false, Currency, out var number) && number.Told != DecimalMark.Unknown)
        {
            (number.Told == DecimalMark.Dot ? dot : comma).See(text);
            HasThousandths |= !isTyped && text.LastIndexOf((byte)(number.Told == DecimalMark.Dot ? '.' : ',')) is >= 0 and var at
                && Numbers.Digits(text[(at + 1)..]) > 2;
        }
    }

    /// <summary>Adds what another part of the same column said.</summary>
    public void Merge(ColumnEvidence other)
    {
        ambiguous.Merge(other.ambiguous);
        dayFirst.Merge(other.dayFirst);
        monthFirst.Merge(other.monthFirst);
        yearFirst.Merge(other.yearFirst);
        dot.Merge(other.dot);
        comma.Merge(other.comma);
        HasThousandths |= other.HasThousandths;
    }

    // Keeps the least cell in byte order, so that the example is the same however the rows are sorted.
    private sealed class Example
    {
        private byte[]? cell;

        public bool IsSeen => cell is not null;

        public string? Text => cell is null ? null : Encoding.UTF8.GetString(cell);

        public void See(ReadOnlySpan<byte> seen)
        {
            if (cell is null || seen.SequenceCompareTo(cell) < 0)
            {
                cell = seen.ToArray();
            }
        }

        public void Merge(Example other)
        {
            if (other.cell is not null)
            {
                See(other.cell);
            }
        }
    }
}
