namespace Pipeline.Tables;

/// <summary>
/// The short way for what most cells of most exports are: digits, perhaps with a minus before them and a decimal mark among them.
/// What it does not take goes the long way through <see cref="NumberCell"/>, which gives the same answer for what it does.
/// </summary>
internal static class PlainNumber
{
    private const int LongestCell = 19;

    /// <summary>Reads <paramref name="digits"/> / 10^<paramref name="scale"/>.</summary>
    public static bool TryRead(ReadOnlySpan<byte> cell, DecimalMark mark, out long digits, out int scale)
    {
        digits = 0;
        scale = 0;
        var isNegative = cell is [(byte)'-', ..];
        var start = isNegative ? 1 : 0;
        var markAt = -1;
        if (cell.Length <= start || cell.Length > LongestCell || !Cells.IsDigit(cell[start]))
        {
            return false;
        }

        for (var i = start; i < cell.Length; i++)
        {
            var digit = cell[i] - '0';
            if ((uint)digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (markAt < 0 && cell[i] is (byte)'.' or (byte)',')
            {
                markAt = i;
            }
            else
            {
                return false;
            }
        }

        digits = isNegative ? -digits : digits;
        scale = markAt < 0 ? 0 : cell.Length - markAt - 1;
        return markAt < 0 ? cell.Length - start < LongestCell : scale > 0 && IsDecimal(cell[start..], markAt - start, mark);
    }

    private static bool IsDecimal(ReadOnlySpan<byte> number, int markAt, DecimalMark mark) => mark switch
    {
        DecimalMark.Dot => number[markAt] == '.',
        DecimalMark.Comma => number[markAt] == ',',
        _ => number.Length - markAt != 4 || markAt > 3 || number[0] == '0',
    };
}
