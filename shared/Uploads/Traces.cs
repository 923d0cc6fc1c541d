using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>
/// Finds in a text what is a forgotten person's, wherever it stands there: addresses, numbers however they are divided, ids and names.
/// Known are only keyed hashes, so whatever might be one is hashed and looked up.
/// </summary>
/// <param name="isContact">Whether a text that is an address or a number is theirs.</param>
/// <param name="isRecord">Whether an id is of a record of theirs.</param>
/// <param name="isName">Whether words are a name of theirs.</param>
internal sealed partial class Traces(Func<string, bool> isContact, Func<string, bool> isRecord, Func<string, bool> isName)
{
    /// <summary>What stands where something was left out.</summary>
    public const string LeftOut = "[left out]";

    // A shorter id within a sentence is any number or word; alone in its cell it is the id.
    private const int ShortestId = 6;
    private const int MostNameWords = 6;
    private const int MostDigits = 17;

    // As the address of a page writes it.
    private const string EscapedAt = "%40";

    private const int MostRemembered = 50_000;

    private readonly Dictionary<(char Kind, string Text), bool> known = [];

    public bool AreIn(string text) => text.Length > 0 && Places(text).Any();

    /// <summary>The text with what is theirs left out, and the rest as it was.</summary>
    public string Mask(string text) => Mask(text, Places);

    /// <summary>The same of a text that people wrote of others: there, one name alone may be anybody's, and an id any number.</summary>
    public string MaskFree(string text) => Mask(text, text => Addresses(text).Concat(Numbers(text)).Concat(Names(text, least: 2)));

    private static string Mask(string text, Func<string, IEnumerable<(int From, int Length)>> places)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var masked = text;
        var before = text.Length;
        foreach (var (from, length) in Enumerable.Reverse(Merge(places(text))))
        {
            masked = string.Concat(masked.AsSpan(0, from), LeftOut, masked.AsSpan(from + length));
            before = from;
        }

        return before == text.Length ? text : masked;
    }

    private IEnumerable<(int From, int Length)> Places(string text)
    {
        // A cell may be an id as short as it likes, and may hold several addresses or numbers.
        if (Is('i', text.Trim()) || Is('c', text) || Is('n', text))
        {
            return [(0, text.Length)];
        }

        return Addresses(text).Concat(Numbers(text)).Concat(Records(text)).Concat(Names(text, least: 1));
    }

    private IEnumerable<(int From, int Length)> Addresses(string text)
    {
        if (!text.Contains(EscapedAt, StringComparison.Ordinal))
        {
            return PlainAddresses(text);
        }

        var places = new List<int>();
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            places.Add(at);
            var isEscaped = string.CompareOrdinal(text, at, EscapedAt, 0, EscapedAt.Length) == 0;
            plain.Append(isEscaped ? '@' : text[at]);
            at += isEscaped ? EscapedAt.Length - 1 : 0;
        }

        places.Add(text.Length);
        return PlainAddresses(plain.ToString())
            .Select(place => (places[place.From], places[place.From + place.Length] - places[place.From]));
    }

    private IEnumerable<(int From, int Length)> PlainAddresses(string text)
    {
        if (!text.Contains('@', StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var match in Spans(Wide(), text).Concat(Spans(Narrow(), text)))
        {
            // "ani@kopi.example.Thanks": a sentence may go on without a blank.
            for (var end = match.From + match.Length; end > match.From
                && text.LastIndexOf('@', end - 1) > match.From; end = text.LastIndexOf('.', end - 1))
            {
                if (Is('c', text[match.From..end]))
                {
                    yield return (match.From, end - match.From);
                    break;
                }
            }
        }
    }

    private IEnumerable<(int From, int Length)> Numbers(string text)
    {
        foreach (var run in Spans(Digits(), text))
        {
            var groups = Spans(Group(), text.Substring(run.From, run.Length)).ToList();
            for (var first = 0; first < groups.Count; first++)
            {
                var start = run.From + groups[first].From;
                start = start > 0 && text[start - 1] == '+' ? start - 1 : start;
                for (var (last, digits) = (first, 0); last < groups.Count && (digits += groups[last].Length) <= MostDigits; last++)
                {
                    var length = run.From + groups[last].From + groups[last].Length - start;
                    if (Is('c', text.Substring(start, length)))
                    {
                        yield return (start, length);
                    }
                }
            }
        }
    }

    private IEnumerable<(int From, int Length)> Records(string text) =>
        Spans(Tokens(), text).Concat(Spans(Pieces(), text)).Concat(Spans(Words(), text))
            .Where(token => token.Length >= ShortestId && Is('i', text.Substring(token.From, token.Length)));

    private IEnumerable<(int From, int Length)> Names(string text, int least)
    {
        var words = Spans(Words(), text).ToList();
        for (var first = 0; first < words.Count; first++)
        {
            for (var last = first + least - 1; last < words.Count && last < first + MostNameWords; last++)
            {
                var length = words[last].From + words[last].Length - words[first].From;
                if (Is('n', text.Substring(words[first].From, length)))
                {
                    yield return (words[first].From, length);
                }
            }
        }
    }

    private bool Is(char kind, string text)
    {
        if (!known.TryGetValue((kind, text), out var isTheirs))
        {
            isTheirs = kind switch { 'c' => isContact(text), 'i' => isRecord(text), _ => isName(text) };
            if (known.Count >= MostRemembered)
            {
                known.Clear();
            }

            known[(kind, text)] = isTheirs;
        }

        return isTheirs;
    }

    private static IEnumerable<(int From, int Length)> Spans(Regex pattern, string text) =>
        pattern.Matches(text).Select(match => (match.Index, match.Length));

    private static List<(int From, int Length)> Merge(IEnumerable<(int From, int Length)> places)
    {
        List<(int From, int Length)> merged = [];
        foreach (var (from, length) in places.Order())
        {
            if (merged.Count > 0 && merged[^1].From + merged[^1].Length is var end && end >= from)
            {
                merged[^1] = (merged[^1].From, Math.Max(end, from + length) - merged[^1].From);
            }
            else
            {
                merged.Add((from, length));
            }
        }

        return merged;
    }

    [GeneratedRegex(@"[^\s,;<>()""|]+@[^\s,;<>()""|]+")]
    private static partial Regex Wide();

    [GeneratedRegex(@"[\p{L}\p{N}._%+\-]+@[\p{L}\p{N}.\-]+")]
    private static partial Regex Narrow();

    [GeneratedRegex(@"[0-9](?:[0-9 +\-().\u00a0\u2011]*[0-9])?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[0-9]+")]
    private static partial Regex Group();

    [GeneratedRegex(@"[^\s,;|""'<>()\[\]{}]*[^\s,;|""'<>()\[\]{}.:!?]")]
    private static partial Regex Tokens();

    // Ids in addresses of pages and behind their name.
    [GeneratedRegex(@"[^\s,;|""'<>()\[\]{}=:/#?&]*[^\s,;|""'<>()\[\]{}=:/#?&.!]")]
    private static partial Regex Pieces();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Words();
}
