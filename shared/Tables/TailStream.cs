namespace Pipeline.Tables;

/// <summary>A UTF-8 text from below its first lines on. CR, LF and CR LF each end a line, as the CSV reader counts.</summary>
public sealed class TailStream(Stream text, long lines) : ForwardStream(text)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private long left = lines;
    private int start;
    private int end;
    private bool isAfterReturn;

    public override int Read(Span<byte> buffer)
    {
        while ((left > 0 || isAfterReturn || start < end))
        {
            if (start == end && !Fill())
            {
                return 0;
            }

            Skip();
            if (left == 0 && !isAfterReturn && start < end)
            {
                var taken = Math.Min(buffer.Length, end - start);
                this.buffer.AsSpan(start, taken).CopyTo(buffer);
                start += taken;
                return taken;
            }
        }

        return Inner.Read(buffer);
    }

    private bool Fill()
    {
        (start, end) = (0, Inner.Read(buffer));
        return end > 0;
    }

    private void Skip()
    {
        while (start < end && (left > 0 || isAfterReturn))
        {
            if (isAfterReturn)
            {
                // The line feed of CR LF belongs to the line that its return has ended.
                isAfterReturn = false;
                start += buffer[start] == '\n' ? 1 : 0;
                continue;
            }

            var found = buffer.AsSpan(start, end - start).IndexOfAny((byte)'\n', (byte)'\r');
            if (found < 0)
            {
                start = end;
                return;
            }

            start += found;
            isAfterReturn = buffer[start] == '\r';
            start++;
            left--;
        }
    }
}
