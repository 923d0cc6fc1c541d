namespace Marketing.Exports.Logs;

/// <summary>
/// Cuts a line of any log into words: what stands between blanks, in quotes, or in brackets; between tabs where there are tabs.
/// </summary>
internal ref struct LogWords(ReadOnlySpan<byte> line, Range[] places)
{
    public const int Most = 100;
    private const int FewestTabs = 4;

    private readonly ReadOnlySpan<byte> line = line;
    private readonly Range[] places = places;

    public int Count { get; private set; }

    /// <summary>The word without its quotes or brackets.</summary>
    public readonly ReadOnlySpan<byte> this[int place] => (uint)place < (uint)Count ? line[places[place]] : default;

    /// <summary>Whether it stands in quotes, or between tabs.</summary>
    public readonly bool IsQuoted(int place) =>
        (uint)place < (uint)Count && (IsTabbed || (places[place].Start.Value > 0 && line[places[place].Start.Value - 1] == '"'));

    public bool IsTabbed { get; private set; }

    /// <summary>Cuts the line; false where it has more words than any request.</summary>
    public bool Cut()
    {
        IsTabbed = line.Count((byte)'\t') >= FewestTabs;
        var at = 0;
        while (at < line.Length)
        {
            if (line[at] is (byte)' ' or (byte)'\t')
            {
                at++;
                continue;
            }

            if (Count == places.Length)
            {
                return false;
            }

            var (from, to, next) = IsTabbed ? Tabbed(at) : line[at] == '"' ? Quoted(at) : line[at] == '[' ? Bracketed(at) : Plain(at);
            places[Count++] = from..to;
            at = next;
        }

        return true;
    }

    private readonly (int From, int To, int Next) Tabbed(int at)
    {
        var length = line[at..].IndexOf((byte)'\t');
        var end = length < 0 ? line.Length : at + length;
        var isQuoted = end - at >= 2 && line[at] == '"' && line[end - 1] == '"';
        return isQuoted ? (at + 1, end - 1, end) : (at, end, end);
    }

    private readonly (int From, int To, int Next) Plain(int at)
    {
        var end = at;
        while (true)
        {
            var length = line[end..].IndexOfAny((byte)' ', (byte)'\t');
            end = length < 0 ? line.Length : end + length;

            // Proxies write lists: "192.0.2.1, 198.51.100.2"; times have their zone behind a blank, and days their clock.
            if (end == line.Length || !(line[end - 1] == ',' || IsSameTime(line[at..end], line[(end + 1)..])))
            {
                return (at, end, end);
            }

            end++;
        }
    }

    private static bool IsSameTime(ReadOnlySpan<byte> before, ReadOnlySpan<byte> behind) =>
        (before.Length == 10 && before[4] == '-' && before[7] == '-' && behind.Length >= 8 && behind[2] == ':' && behind[5] == ':')
        || (behind.Length >= 5 && behind[0] is (byte)'+' or (byte)'-' && behind[1] is >= (byte)'0' and <= (byte)'1' && before.Length >= 19
            && (before[2] == '/' || before[4] == '-') && before.Contains((byte)':'));

    private readonly (int From, int To, int Next) Bracketed(int at)
    {
        var close = line[at..].IndexOf((byte)']');
        var isAlone = close > 0 && (at + close + 1 == line.Length || line[at + close + 1] is (byte)' ' or (byte)'\t');
        return isAlone ? (at + 1, at + close, at + close + 1) : Plain(at);
    }

    // A quote ends the text when it is not escaped and a blank or the line's end follows: some servers escape none.
    private readonly (int From, int To, int Next) Quoted(int at)
    {
        for (var end = at + 1; end < line.Length; end++)
        {
            var found = line[end..].IndexOf((byte)'"');
            if (found < 0)
            {
                return (at + 1, line.Length, line.Length);
            }

            end += found;
            var inside = line[(at + 1)..end];
            var isEscaped = (inside.Length - inside.TrimEnd((byte)'\\').Length) % 2 == 1;
            if (!isEscaped && (end + 1 == line.Length || line[end + 1] is (byte)' ' or (byte)'\t' or (byte)',' or (byte)';'))
            {
                return (at + 1, end, end + (end + 1 < line.Length && line[end + 1] is (byte)',' or (byte)';' ? 2 : 1));
            }
        }

        return (at + 1, line.Length, line.Length);
    }
}
