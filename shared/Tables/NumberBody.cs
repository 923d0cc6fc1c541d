namespace Pipeline.Tables;

/// <summary>The digits of a number with the marks between them: 1.234,56; 1,234.56; 1 234; 1'234.50; 12,34,567.00.</summary>
internal readonly ref struct NumberBody
{
    private readonly ReadOnlySpan<byte> text;
    private readonly int dots;
    private readonly int commas;
    private readonly bool hasOtherGroups;

    private NumberBody(ReadOnlySpan<byte> text, int dots, int commas, bool hasOtherGroups)
    {
        this.text = text;
        this.dots = dots;
        this.commas = commas;
        this.hasOtherGroups = hasOtherGroups;
    }

    /// <summary>Takes digits, marks, and the blanks and apostrophes that stand between digits.</summary>
    public static NumberBody Take(ref CellCursor cursor)
    {
        var rest = cursor.Rest;
        var (length, dots, commas, hasOtherGroups) = (0, 0, 0, false);
        while (length < rest.Length)
        {
            var character = rest[length];
            if (Cells.IsDigit(character) || character is (byte)'.' or (byte)',')
            {
                dots += character == '.' ? 1 : 0;
                commas += character == ',' ? 1 : 0;
                length++;
                continue;
            }

            var gap = GapAt(rest[length..]);
            if (gap == 0 || length + gap >= rest.Length || !Cells.IsDigit(rest[length + gap]))
            {
                break;
            }

            hasOtherGroups = true;
            length += gap;
        }

        cursor.Skip(length);
        return new NumberBody(rest[..length], dots, commas, hasOtherGroups);
    }

    /// <summary>
    /// The mark that these digits can only have. Unknown where there is no mark, or one that could be either: 1.234 and 1,234.
    /// </summary>
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
        var (lastDots, lastCommas) = (mark == DecimalMark.Dot ? 1 : 0, mark == DecimalMark.Comma ? 1 : 0);
        whole = new NumberBody(text[..^(lastDots + lastCommas)], dots - lastDots, commas - lastCommas, hasOtherGroups);
        return mark != DecimalMark.Unknown;
    }

    /// <summary>
    /// Reads the digits. False where the marks do not stand as they must: groups of three (or of two before the last three with commas, as
    /// in India), one kind of separator, one decimal mark with digits behind it.
    /// </summary>
    public bool TryRead(DecimalMark mark, out SignificantDigits digits)
    {
        var decimalMark = mark == DecimalMark.Comma ? (byte)',' : (byte)'.';
        var groups = new DigitGroups();
        var inFraction = false;
        digits = default;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (Cells.IsDigit(character))
            {
                groups.Count(inFraction);
                if (!digits.TryAdd(character - '0', inFraction))
                {
                    return false;
                }
            }
            else if (inFraction)
            {
                return false;
            }
            else if (character == decimalMark)
            {
                inFraction = true;
            }
            else if (groups.TrySeparate(character))
            {
                i += GapAt(text[i..]) is > 1 and var gap ? gap - 1 : 0;
            }
            else
            {
                return false;
            }
        }

        return groups.AreWhole && (inFraction ? digits.Scale > 0 : groups.HasDigits);
    }

    // A blank of any kind, or one of the two apostrophes of Switzerland.
    private static int GapAt(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)'\'', ..] => 1,
        [0xE2, 0x80, 0x99, ..] => 3,
        _ => Cells.BlankAtStart(text),
    };
}
