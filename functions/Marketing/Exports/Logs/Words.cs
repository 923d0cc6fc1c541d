namespace Marketing.Exports.Logs;

/// <summary>Cuts lines into fields.</summary>
public static class Words
{
    /// <summary>The fields between separators; empty ones count. One more than there is room for when there are too many.</summary>
    public static int Split(ReadOnlySpan<byte> line, byte separator, Span<Range> places)
    {
        var (count, at) = (0, 0);
        while (count < places.Length)
        {
            var length = line[at..].IndexOf(separator);
            if (length < 0)
            {
                places[count++] = at..line.Length;
                return count;
            }

            places[count++] = at..(at + length);
            at += length + 1;
        }

        return count + 1;
    }

    /// <summary>The next word before a blank; the rest begins with the blank.</summary>
    public static ReadOnlySpan<byte> Take(scoped ref ReadOnlySpan<byte> rest)
    {
        rest = rest.TrimStart((byte)' ');
        var end = rest.IndexOf((byte)' ');
        var word = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[end..];
        return word;
    }
}
