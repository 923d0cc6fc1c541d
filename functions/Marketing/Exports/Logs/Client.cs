namespace Marketing.Exports.Logs;

/// <summary>
/// Who asked, as logs write it: an address with or without its port, in brackets or not, or the list that proxies make, whose first is the
/// client.
/// </summary>
internal static class Client
{
    /// <summary>The address without port and brackets; what is no address stays as it is.</summary>
    public static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> text)
    {
        text = text.Trim("\" "u8);
        var comma = text.IndexOf((byte)',');
        text = comma < 0 ? text : text[..comma];
        if (text is [(byte)'[', ..] && text.IndexOf((byte)']') is > 0 and var end)
        {
            return text[1..end];
        }

        var colon = text.LastIndexOf((byte)':');
        var isPort = colon > 0 && text.Length - colon is > 1 and <= 6
            && text[(colon + 1)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

        // Of an IPv6 address without brackets the port is what stands behind eight groups, or behind a shortened one that would be none
        // with it.
        return isPort && (text.Count((byte)':') is 1 or > 7 || (text.Contains((byte)'.') && Addresses.IsOne(text[..colon])))
            ? text[..colon] : text;
    }

    /// <summary>The first address of a list; nothing where it is none.</summary>
    public static ReadOnlySpan<byte> First(ReadOnlySpan<byte> list) => Bare(list) is var first && Addresses.IsOne(first) ? first : default;

    public static bool IsAddress(ReadOnlySpan<byte> text) => text.Length >= 3 && Addresses.IsOne(Bare(text));
}
