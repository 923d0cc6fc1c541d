namespace Marketing.Exports.Logs;

/// <summary>Tells what a word of a log may be.</summary>
internal static class WordKinds
{
    public static WordKind Of(ReadOnlySpan<byte> word, bool isQuoted)
    {
        if (word is [] or [(byte)'-'])
        {
            return WordKind.Nothing | WordKind.Status;
        }

        var kind = !IsStatus(word) ? WordKind.None : word[0] is (byte)'2' or (byte)'3' ? WordKind.Status | WordKind.Good : WordKind.Status;
        kind |= IsProduct(word) ? WordKind.Agent : WordKind.None;
        kind |= IsLink(word) || word.StartsWith("android-app://"u8) ? WordKind.Page : WordKind.None;
        return Client.IsAddress(word) ? kind | (isQuoted ? WordKind.Address | WordKind.QuotedAddress : WordKind.Address) : kind;
    }

    /// <summary>Whether a word is a method of HTTP and nothing else.</summary>
    public static bool IsMethod(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("GET"u8) || word.SequenceEqual("POST"u8) || word.SequenceEqual("HEAD"u8) || word.SequenceEqual("PUT"u8)
        || word.SequenceEqual("DELETE"u8) || word.SequenceEqual("OPTIONS"u8) || word.SequenceEqual("PATCH"u8)
        || word.SequenceEqual("PROPFIND"u8)
        || word.SequenceEqual("CONNECT"u8) || word.SequenceEqual("TRACE"u8);

    /// <summary>Whether a word is what is asked for: a path, or an address with its scheme.</summary>
    public static bool IsTarget(ReadOnlySpan<byte> word) => word is [(byte)'/', ..] or [(byte)'*'] || IsLink(word);

    /// <summary>Whether a word in quotes is a whole request.</summary>
    public static bool IsRequest(ReadOnlySpan<byte> word) =>
        word.IndexOf((byte)' ') is > 0 and var blank && IsMethod(word[..blank]) && IsTarget(word[(blank + 1)..]);

    private static bool IsLink(ReadOnlySpan<byte> word) => word.StartsWith("http://"u8) || word.StartsWith("https://"u8);

    // Those that are assigned, and what nginx, IIS, Cloudflare and load balancers add to them: durations and sizes take any number.
    private static bool IsStatus(ReadOnlySpan<byte> word) =>
        word.Length == 3 && word.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && ((LogTime.Two(word, 0) * 10) + word[2] - '0')
            is 0 or (>= 100 and <= 103) or (>= 200 and <= 208) or 226 or (>= 300 and <= 308) or (>= 400 and <= 431) or (>= 440 and <= 451)
            or (>= 460 and <= 464) or (>= 494 and <= 499) or (>= 500 and <= 511) or (>= 520 and <= 530) or 561 or 598 or 599;

    private static bool IsProduct(ReadOnlySpan<byte> word)
    {
        var stroke = word.IndexOf((byte)'/');
        return stroke > 1 && stroke + 1 < word.Length && word[stroke + 1] is >= (byte)'0' and <= (byte)'9'
            && word[0] is (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z')
            && !word.StartsWith("HTTP/"u8) && !word[..stroke].Contains((byte)':');
    }
}
