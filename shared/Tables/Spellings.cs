using System.Buffers;
using System.Collections.Concurrent;

namespace Pipeline.Tables;

/// <summary>
/// Compares headings as people would: case, blanks, quotes, the manner of apostrophes, arrows of sorting and signs that cannot be seen
/// (soft hyphens, byte order marks) aside. An underscore, and a hyphen within a word, divide words as a blank does: "campaign_name",
/// "Campaign-Name" and "Campaign Name" are one.
/// </summary>
public static class Spellings
{
    private static readonly ConcurrentDictionary<string, string> Normalized = new(StringComparer.Ordinal);

    public static string Normalize(string text) =>
        string.Join(' ', Divided(Seen(Composed(text))).ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether the tool marked a heading with an arrow, as one that its rows are sorted or grouped by.</summary>
    public static bool IsSorted(string heading) => heading.AsSpan().ContainsAny(Sorting);

    /// <summary>Whether a hyphen at this place stands within a word; between words, as in "Deal - Title", it means more.</summary>
    public static bool IsWithinWord(char before, char after) => !char.IsWhiteSpace(before) && !char.IsWhiteSpace(after);

    /// <summary>A format's spelling, normalized; there are few of them, so they are kept.</summary>
    public static string Wanted(string spelling) => Normalized.GetOrAdd(spelling, Normalize);

    /// <summary>Whether a heading (already normalized) is this spelling; what stands for its asterisk is captured.</summary>
    public static bool Matches(string spelling, string heading, out string? captured) =>
        Matches(spelling, Wanted(spelling), heading, out captured);

    /// <summary>The same, where the spelling was normalized before.</summary>
    public static bool Matches(string spelling, string wanted, string heading, out string? captured)
    {
        captured = null;
        var star = wanted.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            return heading == wanted;
        }

        var before = wanted.AsSpan(0, star);
        var after = wanted.AsSpan(star + 1);
        if (heading.Length <= before.Length + after.Length
            || !heading.AsSpan().StartsWith(before, StringComparison.Ordinal)
            || !heading.AsSpan().EndsWith(after, StringComparison.Ordinal))
        {
            return false;
        }

        captured = heading[before.Length..^after.Length].ToUpperInvariant();

        // "amount_usd" and "amount_due" are both written so: only a currency is captured behind an underscore.
        return !spelling.EndsWith("_*", StringComparison.Ordinal)
            || (captured.Length == 3 && Currencies.TryFind(Encoding.UTF8.GetBytes(captured), out _));
    }

    // Noncharacters such as U+FFFE have no normal form: shuffled bytes of UTF-16 hold them.
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC).Replace('\u2019', '\'');
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    // YouTube Studio in German writes a soft hyphen at every place where a word may be divided; Salesforce an arrow behind the headings
    // that a report is sorted or grouped by.
    private static string Seen(string text) =>
        text.AsSpan().ContainsAny(Unseen) ? string.Concat(text.Where(sign => !Unseen.Contains(sign))) : text;

    private static string Divided(string text)
    {
        if (!text.AsSpan().ContainsAny('-', '\u2010'))
        {
            return text;
        }

        var divided = text.ToCharArray();
        for (var i = 1; i + 1 < text.Length; i++)
        {
            divided[i] = text[i] is '-' or '\u2010' && IsWithinWord(text[i - 1], text[i + 1]) ? ' ' : text[i];
        }

        return new string(divided);
    }

    private const string Arrows = "\u2191\u2193\u25b2\u25bc\u25b4\u25be";

    private static readonly SearchValues<char> Sorting = SearchValues.Create(Arrows);

    private static readonly SearchValues<char> Unseen = SearchValues.Create(
        "\u00ad\u200c\u200d\u200e\u200f\u2060" + Arrows);

    private static readonly char[] Between = [' ', '\t', '\r', '\n', '\u00a0', '\u200b', '\ufeff', '"', '_'];
}
