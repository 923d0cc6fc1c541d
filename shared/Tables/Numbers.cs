namespace Pipeline.Tables;

/// <summary>
/// Money, counts, rates: 1.234,56; 1,234.56; 1 234; 2,3 jt; $342.09K; Rp 1.250.000; €1,622.60; (1,234.50); 1,234.50-; 65.0%; &lt; 10%.
/// Exact: the value is a decimal.
/// <para>
/// Which mark is the decimal one comes from the column (<see cref="ColumnEvidence.Mark"/>). Where the column does not tell, most cells do:
/// both marks present (the last is the decimal one), one mark several times (thousands), one mark before another number of digits than
/// three, or after a leading zero or more than three digits (decimals); an amount in a currency without decimals has thousands. What
/// remains is 1,234 and 1.234. A count is whole, so both are 1234. Otherwise the mark is taken to be the dot, as in the English exports
/// that most tools write: 1,234 is 1234 and 1.234 is one and a bit.
/// <see cref="NumberShape.MarkAssumed"/>
/// says that this rule was needed.
/// </para>
/// <para>With a mark from the column a cell that contradicts it is not read. A damaged cell is not read either, and never becomes a
/// zero.</para>
/// </summary>
public static class Numbers
{
    /// <summary>Reads a number of any kind. A percentage is returned as a fraction.</summary>
    public static bool TryRead(ReadOnlySpan<byte> cell, DecimalMark mark, out decimal value, out NumberShape shape)
    {
        if (PlainNumber.TryRead(cell, mark, out var digits, out var scale))
        {
            var size = (ulong)Math.Abs(digits);
            value = new decimal((int)(uint)size, (int)(uint)(size >> 32), 0, digits < 0, (byte)scale);
            shape = default;
            return true;
        }

        var read = NumberCell.TryRead(Cells.Trim(FullWidth.Fold(cell)), mark, isCount: false, columnCurrency: null, out var number);
        value = read ? number.Value : 0m;
        shape = read ? number.Shape : default;
        return read;
    }

    /// <summary>
    /// Whether three digits stand behind the only mark, which is the column's decimal one, and one to three before it: 1.000 may be a
    /// thousand that somebody typed among 50.32 and 12.5. What is written with a percent sign, a scale or in a currency of three decimals
    /// has decimals.
    /// </summary>
    public static bool MayBeThousands(ReadOnlySpan<byte> cell, DecimalMark mark, NumberShape shape)
    {
        if (shape.IsPercent || shape.Scaled || shape.Currency is "KWD" or "BHD" or "OMR" or "JOD" or "TND" or "IQD" or "LYD")
        {
            return false;
        }

        // The dot of Rp. is none of the number's.
        var digit = cell.IndexOfAnyInRange((byte)'0', (byte)'9');
        cell = cell[Math.Max(digit, 0)..];
        var at = cell.IndexOfAny((byte)'.', (byte)',');
        if (at < 1 || cell[at] != (mark == DecimalMark.Comma ? ',' : '.') || Digits(cell[(at + 1)..]) != 3
            || cell[(at + 1)..].IndexOfAny((byte)'.', (byte)',') >= 0)
        {
            return false;
        }

        return at <= 3 && Digits(cell) == at && cell[0] != '0';
    }

    /// <summary>Whether the cell's only mark may stand before decimals or between thousands.</summary>
    public static bool MayBeEither(ReadOnlySpan<byte> cell) =>
        MayBeThousands(cell, DecimalMark.Dot, default) || MayBeThousands(cell, DecimalMark.Comma, default);

    /// <summary>How many digits a text begins with.</summary>
    internal static int Digits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }

    /// <summary>
    /// Reads a whole number: 12,400; 376.0; 2,3 jt; -5. A fraction, a percentage, a bound and an amount of money are none.
    /// </summary>
    public static bool TryReadCount(ReadOnlySpan<byte> cell, DecimalMark mark, out long value)
    {
        if (PlainNumber.TryRead(cell, mark, out value, out var scale))
        {
            for (; scale > 0 && value % 10 == 0; scale--)
            {
                value /= 10;
            }

            value = scale == 0 ? value : 0;
            return scale == 0;
        }

        value = 0;
        if (!NumberCell.TryRead(Cells.Trim(FullWidth.Fold(cell)), mark, isCount: true, columnCurrency: null, out var number)
            || number.Shape is { IsPercent: true } or { IsBelow: true } or { IsAbove: true } or { Currency: not null }
            || number.Value != decimal.Truncate(number.Value)
            || number.Value is < long.MinValue or > long.MaxValue)
        {
            return false;
        }

        value = (long)number.Value;
        return true;
    }
}
