using System.Buffers;

namespace Pipeline.Tables;

/// <summary>The digits of a number with the marks between them: 1.234,56; 1,234.56; 1 234; 1'234.50; 12,34,567.00.</summary>
internal readonly ref struct NumberBody
{
    // A decimal holds 28 digits whatever they are.
    private const int MostDigits = 28;

    private static readonly SearchValues<byte> digitsAndMarks = SearchValues.Create("0123456789.,"u8);

    private readonly ReadOnlySpan<byte> text;
    private readonly int dots;
    private readonly int commas;
    private readonly bool hasOtherGroups;

    private NumberBody(ReadOnlySpan<byte> text)
    {
        this.text = text;
        dots = text.Count((byte)'.');
        commas = text.Count((byte)',');
        hasOtherGroups = text.ContainsAnyExcept(digitsAndMarks);
    }

    /// <summary>Takes digits, marks, and the blanks and apostrophes that stand between digits.</summary>
    public static NumberBody Take(ref CellCursor cursor)
    {
        var rest = cursor.Rest;
        var length = 0;
        while (length < rest.Length)
        {
            if (Cells.IsDigit(rest[length]) || rest[length] is (byte)'.' or (byte)',')
            {
                length++;
                continue;
            }

            var gap = GapAt(rest[length..]);
            if (gap == 0 || length + gap >= rest.Length || !Cells.IsDigit(rest[length + gap]))
            {
                break;
            }

            length += gap;
        }

        cursor.Skip(length);
        return new NumberBody(rest[..length]);
    }

    /// <summary>The mark that these digits can only have. Unknown where there is no mark, or one that could be either: 1.234 and 1,234.</summary>
    public DecimalMark Tell()
    {
        if (dots > 0 && commas > 0)
        {
            return text.LastIndexOf((byte)'.') > text.LastIndexOf((byte)',') ? DecimalMark.Dot : DecimalMark.Comma;
        }

        if (dots + commas == 0 || IsAmbiguous)
        {
            return DecimalMark.Unknown;
        }

        var isDecimal = dots + commas == 1;
        return (dots > 0) == isDecimal ? DecimalMark.Dot : DecimalMark.Comma;
    }

    /// <summary>One mark before exactly three digits and after one to three, which do not begin with a zero.</summary>
    public bool IsAmbiguous
    {
        get
        {
            var mark = text.IndexOfAny((byte)'.', (byte)',');
            return dots + commas == 1 && !hasOtherGroups && mark is >= 1 and <= 3 && text.Length - mark == 4 && text[0] != '0';
        }
    }

    /// <summary>The mark under which an ambiguous body is whole: its only mark then separates thousands.</summary>
    public DecimalMark MarkThatGroups => dots > 0 ? DecimalMark.Comma : DecimalMark.Dot;

    /// <summary>Takes the mark at the end away, for amounts such as 1.250,- where a dash stands for the decimals.</summary>
    public bool TryDropLastMark(out NumberBody whole, out DecimalMark mark)
    {
        mark = text is [.., (byte)','] ? DecimalMark.Comma : text is [.., (byte)'.'] ? DecimalMark.Dot : DecimalMark.Unknown;
        whole = mark == DecimalMark.Unknown ? default : new NumberBody(text[..^1]);
        return mark != DecimalMark.Unknown;
    }

    /// <summary>
    /// Reads the digits, which are <paramref name="digits"/> / 10^<paramref name="scale"/>. False where the marks do not stand as they must: groups of three
    /// (or of two before the last three with commas, as in India), one kind of separator, one decimal mark with digits behind it.
    /// Decimals beyond what a decimal holds are rounded; more digits than that before the mark are refused.
    /// </summary>
    public bool TryRead(DecimalMark mark, out UInt128 digits, out int scale)
    {
        var decimalMark = mark == DecimalMark.Comma ? (byte)',' : (byte)'.';
        digits = 0;
        scale = 0;
        var groups = new DigitGroups();
        var (taken, inFraction, isFull) = (0, false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (Cells.IsDigit(character))
            {
                var digit = character - '0';
                if (inFraction && (isFull || scale == MostDigits || taken == MostDigits))
                {
                    digits += !isFull && digit >= 5 ? UInt128.One : UInt128.Zero;
                    isFull = true;
                    continue;
                }

                taken += taken > 0 || digit > 0 ? 1 : 0;
                if (taken > MostDigits)
                {
                    return false;
                }

                digits = (digits * 10) + (UInt128)digit;
                scale += inFraction ? 1 : 0;
                groups.Count(inFraction);
            }
            else if (character == decimalMark)
            {
                if (inFraction)
                {
                    return false;
                }

                inFraction = true;
            }
            else if (inFraction || !groups.TrySeparate(character))
            {
                return false;
            }
            else
            {
                i += GapAt(text[i..]) is > 1 and var gap ? gap - 1 : 0;
            }
        }

        return groups.AreWhole && (!inFraction || scale > 0) && (inFraction || groups.HasDigits);
    }

    // A blank of any kind, or one of the two apostrophes of Switzerland.
    private static int GapAt(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)'\'', ..] => 1,
        [0xE2, 0x80, 0x99, ..] => 3,
        _ => Cells.BlankAtStart(text),
    };
}
