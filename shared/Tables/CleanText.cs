using System.Buffers;

namespace Pipeline.Tables;

/// <summary>
/// What no text of ours may hold, since no XML (a workbook) can, or since it makes a text look like another one: control
/// characters, halves of surrogate pairs, U+FFFE and U+FFFF, and what turns the direction of writing.
/// </summary>
public static class CleanText
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(code => code is not ('\t' or '\n' or '\r')).Concat(Enumerable.Range(0x202A, 5))
            .Concat(Enumerable.Range(0x2066, 4))
            .Concat(Enumerable.Range(0xD800, 0x800)).Concat([0xFFFE, 0xFFFF]).Select(code => (char)code)]);

    /// <summary>The text without such characters; those that part lines or words (vertical tab, form feed) become blanks.</summary>
    public static string Of(string text) => Of(text, null, 0);

    /// <inheritdoc cref="Of(string)"/>
    public static string Of(string text, Cleaning? cleaning, long line)
    {
        var at = text.AsSpan().IndexOfAny(Suspects);
        if (at < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text, 0, at, text.Length);
        for (; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                clean.Append(text, at++, 2);
            }
            else if (!Suspects.Contains(text[at]))
            {
                clean.Append(text[at]);
            }
            else
            {
                cleaning?.Count(text[at], line);
                clean.Append(IsBlank(text[at]) ? " " : "");
            }
        }

        return clean.ToString();
    }

    /// <summary>The first characters of a text, none of them half a pair.</summary>
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    internal static bool IsBlank(int code) => code is '\v' or '\f';
}
