using System.Text;

namespace Pipeline.Tables;

/// <summary>Ids that a spreadsheet took for numbers.</summary>
public static class Ids
{
    /// <summary>
    /// True for 1.22158E+17 and 1,22158E+17: Excel kept six digits of the id and wrote the rest as a power of ten, so the id is lost.
    /// A sign or a mark is required, because 12E5 is a good id in systems that count in letters and digits.
    /// </summary>
    public static bool IsRuined(ReadOnlySpan<byte> cell)
    {
        var text = Cells.Trim(cell);
        var exponent = text.LastIndexOfAny((byte)'E', (byte)'e');
        if (exponent <= 0)
        {
            return false;
        }

        var mantissa = text[..exponent];
        var power = text[(exponent + 1)..];
        var signed = power.Length > 0 && power[0] == '+';
        if (signed)
        {
            power = power[1..];
        }

        var mark = mantissa.IndexOfAny((byte)'.', (byte)',');
        var whole = mark < 0 ? mantissa : mantissa[..mark];
        var fraction = mark < 0 ? default : mantissa[(mark + 1)..];
        return (signed || mark >= 0)
            && AreDigits(power) && power.Length is 1 or 2 or 3
            && AreDigits(whole)
            && (mark < 0 || AreDigits(fraction));
    }

    private static bool AreDigits(ReadOnlySpan<byte> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
