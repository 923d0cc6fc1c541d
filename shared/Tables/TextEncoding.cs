using System.Buffers;
using System.Text.Unicode;

namespace Pipeline.Tables;

/// <summary>Tells the encoding of a text from its first bytes.</summary>
public static class TextEncoding
{
    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    // Half of a pair in the head of a file becomes a character that no text may hold; where the file is read, it is named (WideStream).
    private static readonly Encoding LittleEndian = Encoding.GetEncoding(
        "utf-16", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFF"));
    private static readonly Encoding BigEndian = Encoding.GetEncoding(
        "utf-16BE", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFF"));

    // What no text holds: control characters other than tab, line breaks, form feed and escape.
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28, 29, 30, 31, 127]);

    /// <summary>
    /// Null for UTF-8. A byte order mark decides; without one, zero bytes in every second place mean UTF-16,
    /// and bytes that are mostly not UTF-8 mean Windows-1252, which Excel writes in most of the world.
    /// </summary>
    public static Encoding? Tell(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return LittleEndian;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return BigEndian;
        }

        return Wide(head) ?? (IsUtf8(head) ? null : Encoding.GetEncoding(1252));
    }

    /// <summary>The text as UTF-8; null is UTF-8 already.</summary>
    public static Stream ToUtf8(Stream text, Encoding? encoding, Cleaning cleaning) =>
        encoding is null ? text
        : encoding == LittleEndian || encoding == BigEndian ? new WideStream(text, encoding == BigEndian, cleaning)
        : Encoding.CreateTranscodingStream(text, encoding, Encoding.UTF8);

    /// <summary>Whether the bytes are no text at all: a picture, a program, an unknown archive.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> head)
    {
        if (Tell(head) is { IsSingleByte: false })
        {
            return false;
        }

        var controls = 0;
        for (var rest = head; rest.IndexOfAny(Controls) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            controls++;
        }

        return controls > 2 && controls * 50 > head.Length;
    }

    // UTF-16 without a mark: separators, digits and line breaks leave a zero in every other byte, on one side only.
    private static Encoding? Wide(ReadOnlySpan<byte> head)
    {
        var (even, odd) = (0, 0);
        var seen = head[..Math.Min(head.Length, 4096)];
        for (var i = 0; i + 1 < seen.Length; i += 2)
        {
            even += seen[i] == 0 ? 1 : 0;
            odd += seen[i + 1] == 0 ? 1 : 0;
        }

        var many = seen.Length / 20;
        return seen.Length < 8 ? null
            : odd > many && even * 20 <= odd ? LittleEndian
            : even > many && odd * 20 <= even ? BigEndian
            : null;
    }

    // One damaged byte does not make Windows-1252 of a text whose other letters are UTF-8. The head may end inside a character.
    private static bool IsUtf8(ReadOnlySpan<byte> head)
    {
        if (Utf8.IsValid(head))
        {
            return true;
        }

        var (good, bad) = (0, 0);
        var rest = head;
        while (!rest.IsEmpty)
        {
            if (rest[0] < 0x80)
            {
                rest = rest[1..];
                continue;
            }

            // Half a pair, as some tools write the two halves of one character: UTF-8 of a sort, and cleaned away later.
            if (rest is [0xED, >= 0xA0 and <= 0xBF, >= 0x80 and <= 0xBF, ..])
            {
                good++;
                rest = rest[3..];
                continue;
            }

            var status = Rune.DecodeFromUtf8(rest, out _, out var length);
            if (status == OperationStatus.NeedMoreData)
            {
                break;
            }

            (good, bad) = status == OperationStatus.Done ? (good + 1, bad) : (good, bad + 1);
            rest = rest[length..];
        }

        return bad == 0 || good > 10 * bad;
    }
}
