using System.Collections.Frozen;

namespace Pipeline.Tables;

/// <summary>Words and phrases that mean the same, compared without case and accents.</summary>
public sealed class WordList
{
    private readonly FrozenDictionary<string, string[][]> byFirst;

    private WordList(IEnumerable<string> phrases) =>
        byFirst = phrases.SelectMany(phrase => new Label(phrase).Clauses).Where(words => words.Length > 0)
            .GroupBy(words => words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key, group => group.OrderByDescending(words => words.Length).ToArray(), StringComparer.Ordinal);

    public static WordList Of(params string[] phrases) => new(phrases);

    /// <summary>This list and more.</summary>
    public WordList With(params WordList[] others) =>
        new(others.Prepend(this).SelectMany(list => list.byFirst.Values.SelectMany(phrases => phrases))
            .Select(words => string.Join(' ', words)));

    public bool Contains(string word) => byFirst.TryGetValue(word, out var phrases) && phrases[^1].Length == 1;

    /// <summary>How many words the longest phrase takes that begins at this place; 0 for none.</summary>
    public int LengthAt(IReadOnlyList<string> words, int place)
    {
        if (!byFirst.TryGetValue(words[place], out var phrases))
        {
            return 0;
        }

        foreach (var phrase in phrases)
        {
            if (place + phrase.Length <= words.Count && phrase.Select((word, i) => words[place + i] == word).All(same => same))
            {
                return phrase.Length;
            }
        }

        return 0;
    }
}
