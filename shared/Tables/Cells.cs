namespace Pipeline.Tables;

/// <summary>What every reading of a cell begins with: blanks, of which exports have many kinds, and digits.</summary>
internal static class Cells
{
    public static bool IsDigit(byte character) => (uint)(character - '0') <= 9;

    public static bool IsLetter(byte character) => (uint)((character | 0x20) - 'a') <= 25;

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        int blank;
        while ((blank = BlankAtStart(cell)) > 0)
        {
            cell = cell[blank..];
        }

        while ((blank = BlankAtEnd(cell)) > 0)
        {
            cell = cell[..^blank];
        }

        return cell;
    }

    /// <summary>The length in bytes of the blank that <paramref name="text"/> begins with; 0 where it begins with none.</summary>
    public static int BlankAtStart(ReadOnlySpan<byte> text) => text switch
    {
        [<= 0x20, ..] => 1,
        [< 0x80, ..] or [] => 0,
        [0xC2, 0xA0, ..] => 2,
        [var a, var b, var c, ..] when IsWideBlank(a, b, c) => 3,
        _ => 0,
    };

    private static int BlankAtEnd(ReadOnlySpan<byte> text) => text switch
    {
        [.., <= 0x20] => 1,
        [.., < 0x80] or [] => 0,
        [.., 0xC2, 0xA0] => 2,
        [.., var a, var b, var c] when IsWideBlank(a, b, c) => 3,
        _ => 0,
    };

    // U+2000..U+200F and U+2028..U+202F: thin blanks, which newer locales put before AM and between thousands, and the direction marks
    // that Windows writes into dates; U+3000; U+FEFF, a byte order mark left in the first cell.
    private static bool IsWideBlank(byte a, byte b, byte c) => a switch
    {
        0xE2 => b == 0x80 && c is (>= 0x80 and <= 0x8F) or (>= 0xA8 and <= 0xAF),
        0xE3 => b == 0x80 && c == 0x80,
        0xEF => b == 0xBB && c == 0xBF,
        _ => false,
    };
}
