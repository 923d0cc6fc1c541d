namespace Pipeline.Tables;

/// <summary>Gathers the digits of one number: as many as a decimal holds whatever they are, the last of its fraction rounded.</summary>
internal struct SignificantDigits
{
    // A decimal holds 28 digits whatever they are, a long 18.
    private const int Most = 28;
    private const int MostNarrow = 18;

    private ulong narrow;
    private UInt128 wide;
    private int taken;
    private bool isFull;

    /// <summary>How many of the digits stand behind the decimal mark.</summary>
    public int Scale { get; private set; }

    public readonly UInt128 Value => taken > MostNarrow ? wide : narrow;

    /// <summary>False where there are more digits before the mark than a decimal holds.</summary>
    public bool TryAdd(int digit, bool inFraction)
    {
        if (inFraction && (isFull || Scale == Most || taken == Most))
        {
            Round(digit);
            return true;
        }

        taken += taken > 0 || digit > 0 ? 1 : 0;
        if (taken > Most)
        {
            return false;
        }

        if (taken <= MostNarrow)
        {
            narrow = (narrow * 10) + (ulong)digit;
        }
        else
        {
            wide = ((taken == MostNarrow + 1 ? narrow : wide) * 10) + (ulong)digit;
        }

        Scale += inFraction ? 1 : 0;
        return true;
    }

    // Only the first digit that finds no room decides; whatever follows it is smaller than half.
    private void Round(int digit)
    {
        if (!isFull && digit >= 5)
        {
            narrow++;
            wide++;
        }

        isFull = true;
    }
}
