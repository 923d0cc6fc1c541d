using System.Buffers;

namespace Pipeline.Tables;

/// <summary>
/// What a receipt says of a text that is no UTF-8 and has no mark: it is read as Windows-1252, and nothing tells that from Shift-JIS, GBK
/// or any other encoding of single bytes. Its headings and figures are the same in all of them, its names are not.
/// </summary>
internal static class EncodingDoubt
{
    private const int Shown = 24;

    // Of these bytes Windows-1252 makes nothing.
    private static readonly SearchValues<byte> Undefined = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    /// <summary>Null where the encoding is sure.</summary>
    public static string? Note(FileHead head, Dialect? dialect)
    {
        var bytes = head.Bytes.Span;
        if (dialect?.Encoding is not { IsSingleByte: true } encoding
            || bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is not (>= 0 and var first))
        {
            return null;
        }

        var no = bytes.IndexOfAny(Undefined) is >= 0 and var at
            ? string.Create(CultureInfo.InvariantCulture, $" (byte {bytes[at]:X2} in line {Line(bytes, at)} is not of it)") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The text is no UTF-8 and was read as {encoding.WebName}{no}; its first letter beyond A to Z stands in line "
                + $"{Line(bytes, first)}: '{Around(bytes, first, encoding)}'. If that is spelled wrong, save the file as CSV UTF-8 and "
                + $"upload it again.");
    }

    private static int Line(ReadOnlySpan<byte> bytes, int at)
    {
        var before = bytes[..at];
        return 1 + (before.Contains((byte)'\n') ? before.Count((byte)'\n') : before.Count((byte)'\r'));
    }

    // The word: to the next sign that stands between cells.
    private static string Around(ReadOnlySpan<byte> bytes, int at, Encoding encoding)
    {
        var (from, to) = (at, at);
        while (from > 0 && at - from < Shown && !IsEnd(bytes[from - 1]))
        {
            from--;
        }

        while (to < bytes.Length && to - at < Shown && !IsEnd(bytes[to]))
        {
            to++;
        }

        return encoding.GetString(bytes[from..to]);
    }

    private static bool IsEnd(byte sign) =>
        sign is (byte)',' or (byte)';' or (byte)'\t' or (byte)'|' or (byte)'\n' or (byte)'\r' or (byte)'"';
}
