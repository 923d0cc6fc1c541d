using System.Text.RegularExpressions;

namespace Marketing.Exports.Logs;

/// <summary>Network addresses: to be told from names, and to be kept out of everything that is stored.</summary>
public static partial class Addresses
{
    /// <summary>Whether the text is an IPv4 or IPv6 address by its look.</summary>
    public static bool IsOne(ReadOnlySpan<byte> text)
    {
        var (dots, colons, letters) = (0, 0, 0);
        foreach (var c in text)
        {
            switch (c)
            {
                case (byte)'.':
                    dots++;
                    break;
                case (byte)':':
                    colons++;
                    break;
                case >= (byte)'0' and <= (byte)'9':
                    break;
                case (>= (byte)'a' and <= (byte)'f') or (>= (byte)'A' and <= (byte)'F'):
                    letters++;
                    break;
                default:
                    return false;
            }
        }

        return (dots == 3 && colons == 0 && letters == 0) || colons >= 2;
    }

    /// <summary>
    /// A line for whoever uploaded it, without what tells a person: addresses, the client's host name in front,
    /// e-mail addresses and queries.
    /// </summary>
    public static string Mask(ReadOnlySpan<byte> line)
    {
        const int Readable = 120;
        const int Looked = 600;
        var text = Encoding.UTF8.GetString(line[..Math.Min(line.Length, Looked)]);
        text = Personal().Replace(text, "(masked)");
        return text.Length > Readable ? text[..Readable] : text;
    }

    // In front a word with a dot or colon is the client; inside, anything that looks like an address, an e-mail address or a query.
    [GeneratedRegex(
        """
        ^[^\s{#"\[]*[.:][^\s"\[]*(?=\s)
        | (?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])
        | (?<![\w:])(?:[0-9A-Fa-f]{0,4}:){1,7}:(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*)?
        | (?<![\w:])(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}(?![\w:])
        | [^\s"=&?<>,;:]+(?:@|%40)[^\s"&<>,;]+
        | (?<=\?)[^\s"]+
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Personal();
}
