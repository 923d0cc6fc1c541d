using System.Buffers;

namespace Pipeline.Tables;

/// <summary>
/// UTF-8 without the characters that <see cref="CleanText"/> leaves out: files are cleaned where their bytes enter, before anything is made
/// of them.
/// </summary>
public sealed class CleanStream(Stream inner, Cleaning cleaning) : ForwardStream(inner)
{
    // The first bytes of all such characters; those of several bytes share theirs with others.
    private static readonly SearchValues<byte> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(code => code is not ('\t' or '\n' or '\r')).Select(code => (byte)code), 0xE2, 0xED, 0xEF]);

    private const int LongestSequence = 3;

    private readonly byte[] held = new byte[LongestSequence - 1];
    private int heldLength;
    private long line = 1;
    private bool isOver;

    public override int Read(Span<byte> buffer)
    {
        // A caller that asks for fewer bytes than a character has gets them through a buffer of our own.
        if (buffer.Length <= held.Length)
        {
            return ReadFew(buffer);
        }

        while (!isOver)
        {
            held.AsSpan(0, heldLength).CopyTo(buffer);
            var read = Inner.Read(buffer[heldLength..]);
            isOver = read == 0;
            var length = Clean(buffer[..(heldLength + read)]);
            if (length > 0)
            {
                return length;
            }
        }

        return 0;
    }

    private readonly byte[] few = new byte[16];
    private int fewFrom;
    private int fewTo;

    private int ReadFew(Span<byte> buffer)
    {
        if (fewFrom == fewTo)
        {
            (fewFrom, fewTo) = (0, Read(few.AsSpan()));
        }

        var length = Math.Min(buffer.Length, fewTo - fewFrom);
        few.AsSpan(fewFrom, length).CopyTo(buffer);
        fewFrom += length;
        return length;
    }

    /// <summary>Cleans in place; how many bytes are left. A character that the buffer cuts is held back for the next.</summary>
    private int Clean(Span<byte> bytes)
    {
        heldLength = isOver ? 0 : Cut(bytes);
        bytes[^heldLength..].CopyTo(held);
        bytes = bytes[..^heldLength];
        var (from, to) = (0, 0);
        while (from < bytes.Length)
        {
            var at = bytes[from..].IndexOfAny(Suspects);
            var plain = at < 0 ? bytes.Length - from : at;
            CountLines(bytes.Slice(from, plain));
            if (from != to)
            {
                bytes.Slice(from, plain).CopyTo(bytes[to..]);
            }

            (from, to) = (from + plain, to + plain);
            if (at >= 0)
            {
                var length = Suspect(bytes[from..], out var code);
                if (code < 0 || CleanText.IsBlank(code))
                {
                    bytes.Slice(from, length).CopyTo(bytes[to..]);
                    to += length;
                }

                if (code >= 0)
                {
                    cleaning.Count(code, line);
                    if (CleanText.IsBlank(code))
                    {
                        bytes[to - 1] = (byte)' ';
                    }
                }

                from += length;
            }
        }

        return to;
    }

    private void CountLines(ReadOnlySpan<byte> bytes)
    {
        // Asked for by the receipt of the first such character only.
        if (!cleaning.HasFirst)
        {
            line += bytes.Count((byte)'\n');
        }
    }

    // The character at the start and its length in bytes; -1 where it is one that may stay.
    private static int Suspect(ReadOnlySpan<byte> bytes, out int code)
    {
        code = bytes switch
        {
            [< 0x20, ..] => bytes[0],
            [0xE2, 0x80, >= 0xAA and <= 0xAE, ..] or [0xE2, 0x81, >= 0xA6 and <= 0xA9, ..]
                or [0xED, >= 0xA0 and <= 0xBF, >= 0x80 and <= 0xBF, ..] or [0xEF, 0xBF, 0xBE or 0xBF, ..] =>
                ((bytes[0] & 0x0F) << 12) | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F),
            _ => -1,
        };
        return code < 0x20 ? 1 : LongestSequence;
    }

    private static int Cut(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [.., 0xE2 or 0xED or 0xEF, _] => 2,
        [.., 0xE2 or 0xED or 0xEF] => 1,
        _ => 0,
    };
}
