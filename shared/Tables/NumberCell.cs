namespace Pipeline.Tables;

/// <summary>A whole cell with a number in it: bound, sign, currency, digits, percent sign or scale, currency.</summary>
internal ref struct NumberCell
{
    // So that even a trillion of it fits a decimal.
    private const decimal MostBeforeScale = 10_000_000_000_000_000m;

    private CellCursor cursor;
    private bool isNegative;
    private bool isSigned;
    private bool isOpen;
    private bool isBareDollar;
    private bool isBelow;
    private bool isAbove;
    private bool isPercent;
    private bool isScaled;
    private bool isLetterM;
    private bool isMarkAssumed;
    private bool isByCurrency;
    private string? currency;
    private decimal factor;

    public decimal Value { get; private set; }

    public readonly NumberShape Shape => new()
    {
        IsPercent = isPercent,
        IsBelow = isBelow,
        IsAbove = isAbove,
        Currency = currency,
        Scaled = isScaled,
        IsLetterM = isLetterM,
        MarkAssumed = isMarkAssumed,
        MarkByCurrency = isByCurrency ? Told : DecimalMark.Unknown,
    };

    /// <summary>The decimal mark that this cell tells by itself; Unknown where it does not.</summary>
    public DecimalMark Told { get; private set; }

    /// <summary>Whether nothing but its currency tells it, which has no decimals.</summary>
    public bool IsToldByCurrency { get; private set; }

    /// <param name="text">The cell without blanks around it.</param>
    /// <param name="mark">The column's mark; Unknown where the cell must tell it or the rule of <see cref="Numbers"/> decides.</param>
    /// <param name="isCount">Whether the value is a whole number.</param>
    /// <param name="columnCurrency">The currency that the column's header names.</param>
    /// <param name="number">What was read.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, DecimalMark mark, bool isCount, string? columnCurrency, out NumberCell number)
    {
        number = new NumberCell { cursor = new CellCursor(text), factor = 1m };
        if (!number.TryTakeBefore())
        {
            return false;
        }

        var body = NumberBody.Take(ref number.cursor);
        if (body.TryDropLastMark(out var whole, out var told))
        {
            // Rp 1.250.000,-
            if (!number.cursor.TryTake('-'))
            {
                return false;
            }

            body = whole;
        }

        if (!PowerOfTen.TryTake(ref number.cursor, out var exponent) || !number.TryTakeBehind())
        {
            return false;
        }

        number.Told = told == DecimalMark.Unknown ? body.Tell() : told;
        if (number.Told == DecimalMark.Unknown && body.IsAmbiguous && Currencies.HasNoDecimals(number.currency ?? columnCurrency))
        {
            number.Told = body.MarkThatGroups;
            number.IsToldByCurrency = true;
        }

        if (mark == DecimalMark.Unknown)
        {
            mark = number.Told;
            number.isByCurrency = number.IsToldByCurrency;
            if (mark == DecimalMark.Unknown && body.IsAmbiguous)
            {
                mark = isCount ? body.MarkThatGroups : DecimalMark.Dot;
                number.isMarkAssumed = true;
            }
        }

        return body.TryRead(mark, out var digits) && number.TryValue(digits.Value, digits.Scale, exponent);
    }

    private bool TryTakeBefore()
    {
        isBelow = cursor.TryTake('<');
        isAbove = !isBelow && cursor.TryTake('>');
        while (true)
        {
            cursor.SkipBlanks();
            if (cursor.AtDigit || (cursor.Rest.Length > 1 && cursor.Next is (byte)'.' or (byte)',' && Cells.IsDigit(cursor.Rest[1])))
            {
                return true;
            }

            if (!TryTakeSign() && !TryTakeOpening() && !TryTakeCurrency(cursor.TakeUnit()))
            {
                return false;
            }
        }
    }

    private bool TryTakeSign()
    {
        if (isSigned || isOpen)
        {
            return false;
        }

        if (cursor.Rest.StartsWith("−"u8))
        {
            cursor.Skip("−"u8.Length);
            isNegative = isSigned = true;
        }
        else if (cursor.TryTake('-'))
        {
            isNegative = isSigned = true;
        }
        else
        {
            isSigned = cursor.TryTake('+');
        }

        return isSigned;
    }

    // (1,234.50) is how accountants write a negative amount.
    private bool TryTakeOpening()
    {
        if (isSigned || isOpen || !cursor.TryTake('('))
        {
            return false;
        }

        isNegative = isOpen = true;
        return true;
    }

    private bool TryTakeCurrency(ReadOnlySpan<byte> unit)
    {
        if (!Currencies.TryFind(unit, out var code) && !Currencies.TryFindShared(unit, out code))
        {
            return false;
        }

        if (Currencies.IsAbbreviation(unit, code))
        {
            cursor.TryTake('.');
        }

        // 'AUD $5': a bare dollar beside a code is that code's dollar.
        var wasBareDollar = isBareDollar;
        isBareDollar = unit is [(byte)'$'];
        if (currency is { } other && other != code)
        {
            if (!(wasBareDollar || isBareDollar) || !(wasBareDollar ? code : other).EndsWith('D'))
            {
                return false;
            }

            code = wasBareDollar ? code : other;
            isBareDollar = false;
        }

        currency = code;
        return true;
    }

    private bool TryTakeBehind()
    {
        // 1,234.50- is how SAP and old ledgers write a negative amount. Beside a currency a dash stands for the decimals, as in Rp
        // 1.250.000,-
        if (!isSigned && !isNegative && currency is null && cursor.Rest is [(byte)'-'])
        {
            cursor.Skip(1);
            isNegative = isSigned = true;
        }

        while (true)
        {
            cursor.SkipBlanks();
            if (cursor.AtEnd)
            {
                return !isOpen && !(isPercent && (isScaled || currency is not null));
            }

            if (isOpen && cursor.TryTake(')'))
            {
                isOpen = false;
            }
            else if (!isPercent && cursor.TryTake('%'))
            {
                isPercent = true;
            }
            else if (!TryTakeUnit(cursor.TakeUnit()))
            {
                return false;
            }
        }
    }

    // K, jt, Mio., €, EUR, M€
    private bool TryTakeUnit(ReadOnlySpan<byte> unit)
    {
        if (TryTakeScale(unit) || TryTakeCurrency(unit))
        {
            return true;
        }

        var sign = unit.IndexOfAnyExceptInRange((byte)'A', (byte)'z');
        return sign > 0 && TryTakeScale(unit[..sign]) && TryTakeCurrency(unit[sign..]);
    }

    private bool TryTakeScale(ReadOnlySpan<byte> unit)
    {
        if (isScaled || !Scales.TryFind(unit, currency, out var found))
        {
            return false;
        }

        factor = found;
        isLetterM = unit is [(byte)'M' or (byte)'m'];
        cursor.TryTake('.');
        isScaled = true;
        return true;
    }

    private bool TryValue(UInt128 digits, int scale, int exponent)
    {
        // Sixty-five hundredths rather than sixty-five divided by a hundred, where there is room.
        var percentAsScale = isPercent && scale <= 26;
        scale += percentAsScale ? 2 : 0;
        var value = new decimal((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), isNegative, (byte)scale);
        value = isPercent && !percentAsScale ? value / 100m : value;
        if (exponent != 0 && !PowerOfTen.TryScale(value, exponent, out value))
        {
            return false;
        }

        if (factor != 1m)
        {
            if (Math.Abs(value) > MostBeforeScale)
            {
                return false;
            }

            value *= factor;
        }

        Value = value;
        return true;
    }
}
