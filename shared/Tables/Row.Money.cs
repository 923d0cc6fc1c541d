namespace Pipeline.Tables;

/// <summary>Amounts of money, and the currencies they are in.</summary>
public sealed partial class Row
{
    /// <summary>An amount of money, as <see cref="Figure"/> reads it; a share and a bound are none.</summary>
    /// <param name="column">A number column.</param>
    /// <param name="shape">The currency beside the digits, if any.</param>
    public decimal? Money(Column column, out NumberShape shape)
    {
        var value = Figure(column, out shape);
        if (value is not null && (shape.IsPercent || shape.IsBelow || shape.IsAbove))
        {
            Reject(column, "an amount of money");
            return null;
        }

        if (value is not null && shape.IsLetterM && (shape.Currency ?? Heading.Currency(column) ?? CurrencyBeside()) is null or "IDR")
        {
            Reject(column, "an amount that tells whether M is million or miliar, as 1,5 jt or 1,5 miliar");
            return null;
        }

        return value;
    }

    // 500 kr is Swedish, Norwegian, Danish or Icelandic: the heading or a cell of the row tells which, and without them nobody. It is never
    // the business's own by default.
    private bool TrySettle(Column column, ref NumberShape shape)
    {
        if (Currencies.Of(shape.Currency) is not { } several)
        {
            return true;
        }

        var told = Heading.Currency(column) ?? CurrencyBeside();
        if (told is not null && several.Contains(told))
        {
            shape = shape with { Currency = told };
            return true;
        }

        Reject(
            column,
            $"an amount whose currency can be told, as {several[0]} 500, or a column that tells it ({shape.Currency} is "
                + $"{string.Join(", ", several.SkipLast(1))} or {several[^1]})");
        return false;
    }

    // Of whatever column: a cell that is nothing but a currency names that of its row.
    private string? CurrencyBeside()
    {
        for (var place = 0; place < Heading.Texts.Count; place++)
        {
            if (place < records.Count && Currencies.TryFind(Bare(groups.Cell(records, place)), out var code))
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>
    /// A number as people write amounts. Where neither the cell nor its column tells the decimal mark, as 500.000 and 1,234 do not, three
    /// digits behind a mark are thousands: money has two decimals or none in nearly every currency, and a note says what was taken.
    /// </summary>
    /// <param name="column">A number column.</param>
    /// <param name="shape">What stood around the digits.</param>
    public decimal? Figure(Column column, out NumberShape shape)
    {
        var value = Read(column, out shape);
        if (value is null || !shape.MarkAssumed)
        {
            return value;
        }

        var cell = Cell(column);
        if (cell.Contains((byte)'.') && Numbers.TryRead(cell, DecimalMark.Comma, out var thousands, out var other))
        {
            (value, shape) = (thousands, other);
        }

        NoteThousands(column);
        return value;
    }

    // A thousand and one differ too much to guess: the row is rejected, and its place says what to write.
    private bool MayBeThousands(Column column, ReadOnlySpan<byte> cell, DecimalMark mark, NumberShape shape)
    {
        if (mark == DecimalMark.Unknown || !Numbers.MayBeThousands(cell, mark, shape) || IsTyped(column)
            || !conventions!.MayHoldThousands(TableNumber, column))
        {
            return false;
        }

        RejectEither(column, cell, mark);
        return true;
    }

    // 1.000 among 50.32 and 12,5: the column tells both marks, so it tells none.
    private bool IsMixed(Column column, ReadOnlySpan<byte> cell)
    {
        if (!conventions!.MixesMarks(TableNumber, column))
        {
            return false;
        }

        // In a currency without decimals it has thousands, unless decimals stand beside it.
        if (Heading.Currency(column) is { } currency && Currencies.HasNoDecimals(currency)
            && !conventions.Doubts(TableNumber, column, currency, cell.Contains((byte)'.') ? DecimalMark.Comma : DecimalMark.Dot))
        {
            return false;
        }

        RejectEither(column, cell, DecimalMark.Unknown);
        return true;
    }

    // Rp 1.000 beside Rp 50.32: the rupiah has no decimals in use, so either the one or the other is not what it seems.
    private bool IsDoubted(Column column, ReadOnlySpan<byte> cell, NumberShape shape)
    {
        if (shape.MarkByCurrency == DecimalMark.Unknown)
        {
            return false;
        }

        if (conventions!.Doubts(TableNumber, column, shape.Currency, shape.MarkByCurrency))
        {
            RejectEither(column, cell, shape.MarkByCurrency == DecimalMark.Comma ? DecimalMark.Dot : DecimalMark.Comma);
            return true;
        }

        if (conventions.GroupsContradict(TableNumber, column))
        {
            NoteThousands(column);
        }

        return false;
    }

    private void NoteThousands(Column column) => Reading.Note(
        $"Column '{Heading.Spelling(column)}' nowhere tells its decimal mark; three digits behind a mark are read as thousands.");

    private void RejectEither(Column column, ReadOnlySpan<byte> cell, DecimalMark mark)
    {
        var digits = Encoding.UTF8.GetString(cell);
        var end = digits.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        var group = mark == DecimalMark.Comma || (mark == DecimalMark.Unknown && !digits.Contains('.', StringComparison.Ordinal))
            ? "," : ".";
        Reject(
            column,
            $"a number whose thousands can be told from decimals beside '{conventions!.MarkExample(TableNumber, column, mark)}': "
                + $"{digits.Replace(group, "", StringComparison.Ordinal)} or {digits[..end]}0{digits[end..]}");
    }

    /// <summary>
    /// The currency of an amount: as its heading or a column beside it tells, or else the cell itself. Where they contradict each other
    /// the row is rejected: USD 50.32 beside IDR is no 50.32 rupiah.
    /// </summary>
    /// <param name="amount">The column of the amount.</param>
    /// <param name="shape">What stood around the digits.</param>
    /// <param name="told">What the heading or the column beside it tells; null where they tell nothing.</param>
    public string? CurrencyOf(Column amount, NumberShape shape, string? told)
    {
        if (told is not null && shape.Currency is not null && !Currencies.MayMean(Cell(amount), shape.Currency, told))
        {
            Reject(amount, $"an amount in the currency that its heading or the column beside it tells: {told}");
        }

        if (told is null && shape.Currency is null && IsGood && !Missing.Is(Cell(amount)))
        {
            Reading.Note("Amounts that name no currency are taken to be in the business's own, as it is set (IDR where it is not).");
        }

        return told ?? shape.Currency;
    }

    /// <summary>An ISO 4217 code, from a code or a sign; null where there is none.</summary>
    public string? Currency(Column column)
    {
        var cell = Cell(column);
        if (Missing.Is(cell))
        {
            return null;
        }

        var text = Text(column)!.ToUpperInvariant();
        if (Currencies.TryFind(Encoding.UTF8.GetBytes(text), out var code) || Currencies.TryFind(cell, out code))
        {
            return code;
        }

        Reject(column, "a currency code as IDR or USD");
        return null;
    }
}
