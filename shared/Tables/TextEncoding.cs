using System.Text.Unicode;

namespace Pipeline.Tables;

/// <summary>Tells the encoding of a text from its first bytes.</summary>
public static class TextEncoding
{
    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// Null for UTF-8. A byte order mark decides; without one, zero bytes in every second place mean UTF-16,
    /// and bytes that are not UTF-8 mean Windows-1252, which Excel writes in most of the world.
    /// </summary>
    public static Encoding? Tell(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode;
        }

        if (head.Length >= 8 && head[1] == 0 && head[3] == 0 && head[5] == 0)
        {
            return Encoding.Unicode;
        }

        return IsUtf8(head) ? null : Encoding.GetEncoding(1252);
    }

    private static bool IsUtf8(ReadOnlySpan<byte> head)
    {
        // The head may end in the middle of a character: at most three bytes of it are then missing.
        for (var cut = 0; cut <= Math.Min(3, head.Length); cut++)
        {
            if (Utf8.IsValid(head[..^cut]))
            {
                return true;
            }
        }

        return false;
    }
}
