namespace Pipeline.Tables;

/// <summary>
/// Checks that separators stand where thousands are: groups of three, or of two before the last three with commas, as in India.
/// </summary>
internal struct DigitGroups
{
    private byte separator;
    private int inGroup;
    private int groups;
    private bool hasPairs;
    private bool hasTriples;
    private int inFirst;

    public readonly bool HasDigits => inGroup > 0;

    /// <summary>Whether the integer part, now complete, is grouped rightly or not at all.</summary>
    public readonly bool AreWhole => groups == 0 || (inGroup == 3 && (!hasPairs || (!hasTriples && inFirst <= 2 && separator == ',')));

    public void Count(bool inFraction) => inGroup += inFraction ? 0 : 1;

    /// <summary>A separator follows the digits counted so far.</summary>
    public bool TrySeparate(byte character)
    {
        // 0xC2, 0xE2 and 0xE3 begin the wide blanks; which of them it is does not matter.
        var kind = character is 0xC2 or 0xE2 or 0xE3 ? (byte)' ' : character;
        if (groups == 0)
        {
            separator = kind;
            inFirst = inGroup;
            if (inGroup is < 1 or > 3)
            {
                return false;
            }
        }
        else if (kind != separator || inGroup is not (2 or 3))
        {
            return false;
        }
        else
        {
            hasPairs |= inGroup == 2;
            hasTriples |= inGroup == 3;
        }

        groups++;
        inGroup = 0;
        return true;
    }
}
