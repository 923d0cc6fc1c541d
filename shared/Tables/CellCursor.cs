namespace Pipeline.Tables;

/// <summary>Walks through one cell from left to right.</summary>
internal ref struct CellCursor(ReadOnlySpan<byte> text)
{
    public ReadOnlySpan<byte> Rest { get; private set; } = text;

    public readonly bool AtEnd => Rest.IsEmpty;

    /// <summary>The next byte; 0 at the end.</summary>
    public readonly byte Next => Rest.IsEmpty ? (byte)0 : Rest[0];

    public readonly bool AtDigit => Cells.IsDigit(Next);

    public void Skip(int bytes) => Rest = Rest[bytes..];

    public bool SkipBlanks()
    {
        var any = false;
        int blank;
        while ((blank = Cells.BlankAtStart(Rest)) > 0)
        {
            Skip(blank);
            any = true;
        }

        return any;
    }

    public bool TryTake(char character)
    {
        if (Next != character || AtEnd)
        {
            return false;
        }

        Skip(1);
        return true;
    }

    /// <summary>Takes a run of one to nine digits.</summary>
    public bool TryTakeNumber(out int value, out int digits)
    {
        value = 0;
        digits = 0;
        while (digits < Rest.Length && Cells.IsDigit(Rest[digits]))
        {
            if (digits == 9)
            {
                return false;
            }

            value = (value * 10) + (Rest[digits++] - '0');
        }

        Skip(digits);
        return digits > 0;
    }

    /// <summary>Takes a run of letters of any alphabet, with the apostrophe of jum'at inside; empty where there is none.</summary>
    public ReadOnlySpan<byte> TakeWord()
    {
        var length = 0;
        while (length < Rest.Length
            && (Cells.IsLetter(Rest[length])
                || (Rest[length] >= 0x80 && Cells.BlankAtStart(Rest[length..]) == 0)
                || (Rest[length] == '\'' && length > 0)))
        {
            length++;
        }

        var word = Rest[..length];
        Skip(length);
        return word;
    }

    /// <summary>Takes a run of letters and currency signs; empty where there is none.</summary>
    public ReadOnlySpan<byte> TakeUnit()
    {
        var length = 0;
        while (length < Rest.Length
            && (Cells.IsLetter(Rest[length])
                || Rest[length] == '$'
                || (Rest[length] >= 0x80 && Cells.BlankAtStart(Rest[length..]) == 0 && !Rest[length..].StartsWith("−"u8))))
        {
            length++;
        }

        var unit = Rest[..length];
        Skip(length);
        return unit;
    }
}
