namespace Pipeline.Tables;

/// <summary>
/// Digits and marks as East Asian keyboards write them: １，２３４．５０ and ２０２６／０１／３１. Each is an ASCII character moved to U+FF01 and above.
/// </summary>
internal static class FullWidth
{
    private const int Moved = 0xFEE0;

    /// <summary>The same text with such characters as ASCII; the text itself where it holds none.</summary>
    public static ReadOnlySpan<byte> Fold(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf((byte)0xEF) < 0)
        {
            return text;
        }

        var folded = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i..] is [0xEF, 0xBC or 0xBD, ..] && i + 2 < text.Length
                && (((text[i] & 0x0F) << 12) | ((text[i + 1] & 0x3F) << 6) | (text[i + 2] & 0x3F)) - Moved is > 0x20 and < 0x7F
                and var ascii)
            {
                folded[length++] = (byte)ascii;
                i += 2;
            }
            else
            {
                folded[length++] = text[i];
            }
        }

        return folded.AsSpan(0, length);
    }
}
