using System.Buffers;

namespace Pipeline.Tables;

/// <summary>
/// What a column's own cells say about how its values are written. Evidence is gathered cell by cell over the whole column; parts of a
/// column can be gathered apart and merged. The answer does not depend on the order of the cells. Not safe for use by two threads at once.
/// </summary>
public sealed class ColumnEvidence
{
    private static readonly SearchValues<byte> Bare = SearchValues.Create("0123456789.,+- "u8);

    private readonly CellExample ambiguous = new();
    private readonly CellExample dayFirst = new();
    private readonly CellExample monthFirst = new();
    private readonly CellExample yearFirst = new();

    // By the currency that the cells name themselves; what names none stands apart.
    private readonly MarkEvidence bare = new();
    private readonly SortedDictionary<string, MarkEvidence> named = new(StringComparer.Ordinal);

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
    public DecimalMark Mark => (Has(DecimalMark.Dot), Has(DecimalMark.Comma)) switch
    {
        (true, false) => DecimalMark.Dot,
        (false, true) => DecimalMark.Comma,
        _ => DecimalMark.Unknown,
    };

    /// <summary>Some numbers are written with a decimal dot and others with a decimal comma.</summary>
    public bool MarkContradicts => Has(DecimalMark.Dot) && Has(DecimalMark.Comma);

    /// <summary>Whether some number is written with this mark.</summary>
    public bool Has(DecimalMark mark) => All.Any(seen => seen.Has(mark));

    /// <summary>A number that can only have a decimal dot, such as 1,234.5 or 12.5.</summary>
    public string? DotExample => Least(seen => seen.Dot) ?? Least(seen => seen.DotByCurrency);

    /// <summary>A number that can only have a decimal comma, such as 1.234,5 or 12,5.</summary>
    public string? CommaExample => Least(seen => seen.Comma) ?? Least(seen => seen.CommaByCurrency);

    /// <summary>Some number surely has three decimals or more, so that three digits behind the mark are no thousands.</summary>
    public bool HasThousandths => All.Any(seen => seen.HasThousandths);

    /// <summary>Amounts whose currency has no decimals are written with thousands behind either mark: Rp 1.000 and Rp 2,000.</summary>
    public bool GroupsContradict => All.Any(seen => seen.DotByCurrency.IsSeen) && All.Any(seen => seen.CommaByCurrency.IsSeen);

    /// <summary>
    /// Whether an amount that its currency alone tells to have thousands, as Rp 1.000, stands beside one of the same currency, or of none,
    /// that has decimals behind the same mark, as Rp 50.32: then the one or the other is not what it seems.
    /// </summary>
    public bool Doubts(string? currency, DecimalMark told)
    {
        var other = told == DecimalMark.Comma ? DecimalMark.Dot : DecimalMark.Comma;
        return bare.MustHave(other) || (currency is not null && named.TryGetValue(currency, out var same) && same.MustHave(other));
    }

    /// <summary>
    /// The mark that numbers of a currency and those that name none have in a column that writes several; Unknown where they tell none.
    /// </summary>
    public DecimalMark MarkOf(string? currency)
    {
        var of = new ColumnEvidence();
        of.bare.Merge(bare);
        if (currency is not null && named.TryGetValue(currency, out var same))
        {
            of.bare.Merge(same);
        }

        return of.Mark;
    }

    /// <summary>
    /// What the column tells of those beside it: an amount that names another currency than most of its column was written elsewhere, and
    /// tells nothing of them.
    /// </summary>
    public ColumnEvidence OfOthers
    {
        get
        {
            if (named.Count == 0)
            {
                return this;
            }

            var most = All.Max(seen => seen.Cells);
            var told = new ColumnEvidence { Currency = Currency };
            told.bare.Merge(bare);
            foreach (var (currency, seen) in named.Where(pair => pair.Value.Cells == most))
            {
                told.named[currency] = seen;
            }

            // As many of one currency as of another, each written its own way.
            if (told.named.Count > 1 && told.MarkContradicts)
            {
                told.named.Clear();
            }

            return told;
        }
    }

    private IEnumerable<MarkEvidence> All => named.Values.Prepend(bare);

    private string? Least(Func<MarkEvidence, CellExample> of)
    {
        var least = new CellExample();
        foreach (var seen in All)
        {
            least.Merge(of(seen));
        }

        return least.Text;
    }

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
        var isMarked = cell.IndexOfAny((byte)'.', (byte)',') >= 0;
        if (!isMarked && !cell.ContainsAnyExcept(Bare))
        {
            bare.Cells += cell.IsEmpty ? 0 : 1;
            return;
        }

        var text = Cells.Trim(cell);
        if (!NumberCell.TryRead(text, DecimalMark.Unknown, isCount: false, Currency, out var number))
        {
            return;
        }

        var seen = number.Shape.Currency is { } currency ? Named(currency) : bare;
        seen.Cells++;
        if (!isMarked || number.Told == DecimalMark.Unknown)
        {
            return;
        }

        var isDot = number.Told == DecimalMark.Dot;
        (number.IsToldByCurrency ? isDot ? seen.DotByCurrency : seen.CommaByCurrency : isDot ? seen.Dot : seen.Comma).See(text);
        seen.HasThousandths |= !isTyped && text.LastIndexOf((byte)(isDot ? '.' : ',')) is >= 0 and var at
            && Numbers.Digits(text[(at + 1)..]) > 2;
    }

    /// <summary>Adds what another part of the same column said.</summary>
    public void Merge(ColumnEvidence other)
    {
        ambiguous.Merge(other.ambiguous);
        dayFirst.Merge(other.dayFirst);
        monthFirst.Merge(other.monthFirst);
        yearFirst.Merge(other.yearFirst);
        bare.Merge(other.bare);
        foreach (var (currency, seen) in other.named)
        {
            Named(currency).Merge(seen);
        }
    }

    private MarkEvidence Named(string currency)
    {
        if (!named.TryGetValue(currency, out var seen))
        {
            named[currency] = seen = new MarkEvidence();
        }

        return seen;
    }
}
