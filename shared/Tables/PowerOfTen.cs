namespace Pipeline.Tables;

/// <summary>
/// The exponent of a number in scientific notation. Programs write one (R: 1e+05, Java: 1.2345678E7, Python: 9.5e-05) and lose nothing.
/// Excel writes 1.22158E+17 and has thrown digits away: a capital E with a plus and fewer decimals than the power is a damaged cell, not a
/// number.
/// </summary>
internal static class PowerOfTen
{
    private const int Largest = 28;

    /// <summary>
    /// Takes the exponent that follows the digits; 0 where none follows. False where it shows that the number is damaged.
    /// </summary>
    public static bool TryTake(ref CellCursor cursor, out int exponent)
    {
        exponent = 0;
        var rest = cursor.Rest;
        if (rest is not [(byte)'E' or (byte)'e', (byte)'+' or (byte)'-' or (>= (byte)'0' and <= (byte)'9'), ..])
        {
            return true;
        }

        cursor.Skip(1);
        var isNegative = cursor.TryTake('-');
        var isPlus = !isNegative && cursor.TryTake('+');
        if (!cursor.TryTakeNumber(out exponent, out _) || exponent > Largest || (isPlus && rest[0] == 'E'))
        {
            return false;
        }

        exponent = isNegative ? -exponent : exponent;
        return true;
    }

    public static bool TryScale(decimal value, int exponent, out decimal scaled)
    {
        scaled = value;
        for (; exponent < 0; exponent++)
        {
            scaled /= 10m;
        }

        for (; exponent > 0; exponent--)
        {
            if (Math.Abs(scaled) > decimal.MaxValue / 10m)
            {
                return false;
            }

            scaled *= 10m;
        }

        return value == 0m || scaled != 0m;
    }
}
