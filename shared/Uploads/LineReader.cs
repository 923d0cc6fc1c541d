using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>Lines of a stream as UTF-8 spans, in one buffer. A line beyond the longest is cut there and read on as another.</summary>
public sealed class LineReader(Stream stream, int longest) : IDisposable
{
    private byte[] buffer = new byte[256 * 1024];
    private int start;
    private int end;
    private bool isOver;
    private int from;
    private int length;

    /// <summary>The current line without its end; valid until the next read.</summary>
    public ReadOnlySpan<byte> Current => buffer.AsSpan(from, length);

    /// <summary>1-based.</summary>
    public long Line { get; private set; }

    /// <summary>Whether the file ended without a line break behind the current line.</summary>
    public bool IsUnfinished { get; private set; }

    public bool Read()
    {
        while (true)
        {
            var found = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (found >= 0)
            {
                Take(found, found + 1);
                return true;
            }

            if (isOver || end - start >= longest)
            {
                if (end == start)
                {
                    return false;
                }

                IsUnfinished = isOver;
                Take(end - start, end - start);
                return true;
            }

            Fill();
        }
    }

    public void Dispose() => stream.Dispose();

    /// <summary>A file's text as UTF-8. Shells of Windows write UTF-16: every copy of a line is then the same bytes.</summary>
    public static Stream ToUtf8(UploadFile file, FileHead head, Cleaning cleaning) =>
        TextEncoding.ToUtf8(file.Open(), TextEncoding.Tell(head.Bytes.Span) is { IsSingleByte: false } wide ? wide : null, cleaning);

    /// <summary>The same for the beginning of a file.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> head) =>
        Clean(
            TextEncoding.Tell(head.Span) is { IsSingleByte: false } wide
                ? Encoding.UTF8.GetBytes(wide.GetString(head.Span).TrimStart('\ufeff')) : head.ToArray());

    private static ReadOnlyMemory<byte> Clean(byte[] bytes)
    {
        using var clean = new CleanStream(new MemoryStream(bytes, writable: false), new Cleaning());
        using var memory = new MemoryStream(bytes.Length);
        clean.CopyTo(memory);
        return memory.ToArray();
    }

    private void Take(int size, int consumed)
    {
        from = start;
        length = size > 0 && buffer[start + size - 1] == '\r' ? size - 1 : size;
        if (Line == 0 && Current.StartsWith("\ufeff"u8))
        {
            (from, length) = (from + 3, length - 3);
        }

        start += consumed;
        Line++;
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        isOver = read == 0;
    }
}
