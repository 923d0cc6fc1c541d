using System.Buffers;
using System.Collections.Concurrent;

namespace Pipeline.Tables;

/// <summary>Compares headings as people would: case, blanks, quotes, the manner of apostrophes and signs that cannot be seen (soft hyphens, byte order marks) aside.</summary>
public static class Spellings
{
    private static readonly ConcurrentDictionary<string, string> Normalized = new(StringComparer.Ordinal);

    public static string Normalize(string text) =>
        string.Join(' ', Seen(Composed(text)).ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a heading (already normalized) is this spelling; what stands for its asterisk is captured.</summary>
    public static bool Matches(string spelling, string heading, out string? captured)
    {
        captured = null;
        var wanted = Normalized.GetOrAdd(spelling, Normalize);
        var star = wanted.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            return heading == wanted;
        }

        var (before, after) = (wanted[..star], wanted[(star + 1)..]);
        if (heading.Length <= before.Length + after.Length
            || !heading.StartsWith(before, StringComparison.Ordinal)
            || !heading.EndsWith(after, StringComparison.Ordinal))
        {
            return false;
        }

        captured = heading[before.Length..^after.Length].ToUpperInvariant();
        return true;
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

    // YouTube Studio in German writes a soft hyphen at every place where a word may be divided.
    private static string Seen(string text) =>
        text.AsSpan().ContainsAny(Unseen) ? string.Concat(text.Where(sign => !Unseen.Contains(sign))) : text;

    private static readonly SearchValues<char> Unseen = SearchValues.Create("\u00ad\u200c\u200d\u200e\u200f\u2060");

    private static readonly char[] Between = [' ', '\t', '\r', '\n', '\u00a0', '\u200b', '\ufeff', '"'];
}
