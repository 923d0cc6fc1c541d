using System.Buffers;
using System.Text.Unicode;

namespace Pipeline.Tables;

/// <summary>
/// Text of sixteen bits as UTF-8. Half of a pair stays what it is, in the three bytes that UTF-8 would have for it, so that the cleaning
/// that follows can name it; a last byte without its other half is counted here, as no character stands for it.
/// </summary>
public sealed class WideStream(Stream inner, bool isBigEndian, Cleaning cleaning) : ForwardStream(inner)
{
    private const int Units = 8 * 1024;

    private readonly byte[] raw = new byte[2 * Units];
    private readonly char[] units = new char[Units];
    private readonly byte[] text = new byte[3 * Units];
    private int held;
    private int from;
    private int to;
    private long line = 1;
    private bool isOver;

    public override int Read(Span<byte> buffer)
    {
        while (from == to && !isOver)
        {
            Fill();
        }

        var length = Math.Min(buffer.Length, to - from);
        text.AsSpan(from, length).CopyTo(buffer);
        from += length;
        return length;
    }

    private void Fill()
    {
        var read = Inner.Read(raw.AsSpan(held));
        isOver = read == 0;
        var bytes = raw.AsSpan(0, held + read);
        for (var i = 0; i < bytes.Length / 2; i++)
        {
            units[i] = (char)(isBigEndian ? (bytes[2 * i] << 8) | bytes[(2 * i) + 1] : (bytes[(2 * i) + 1] << 8) | bytes[2 * i]);
        }

        var count = bytes.Length / 2;

        // The other half may come with the next bytes.
        count -= count > 0 && !isOver && char.IsHighSurrogate(units[count - 1]) ? 1 : 0;
        Write(units.AsSpan(0, count));
        held = bytes.Length - (2 * count);
        if (isOver && held > 0)
        {
            cleaning.Count(Cleaning.HalfCharacter, line);
        }

        bytes[(2 * count)..].CopyTo(raw);
    }

    private void Write(ReadOnlySpan<char> signs)
    {
        line += signs.Count('\n');
        (from, to) = (0, 0);
        while (!signs.IsEmpty)
        {
            var status = Utf8.FromUtf16(signs, text.AsSpan(to), out var taken, out var written, replaceInvalidSequences: false);
            to += written;
            signs = signs[taken..];
            if (status == OperationStatus.InvalidData)
            {
                int half = signs[0];
                text[to++] = (byte)(0xE0 | (half >> 12));
                text[to++] = (byte)(0x80 | ((half >> 6) & 0x3F));
                text[to++] = (byte)(0x80 | (half & 0x3F));
                signs = signs[1..];
            }
        }
    }
}
