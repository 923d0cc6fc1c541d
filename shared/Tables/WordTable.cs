using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Pipeline.Tables;

/// <summary>
/// Words that cells contain (month names, units, scales) with what they mean, found without regard to case or accents and without
/// allocating. A word that two entries claim with different meanings stops the program at its start: the tables are data, and data can be
/// wrong.
/// </summary>
internal sealed class WordTable<T>
    where T : notnull
{
    private const int LongestWord = 24;

    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> meanings;

    public WordTable(IEnumerable<(string Words, T Meaning)> entries)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        Span<char> folded = stackalloc char[LongestWord];
        foreach (var (words, meaning) in entries)
        {
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var length = Fold(Encoding.UTF8.GetBytes(word), folded);
                var key = folded[..length].ToString();
                if (found.TryGetValue(key, out var other) && !other.Equals(meaning))
                {
                    throw new ArgumentException($"'{word}' means both {other} and {meaning}.", nameof(entries));
                }

                found[key] = meaning;
            }
        }

        meanings = found.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool TryFind(ReadOnlySpan<byte> word, [MaybeNullWhen(false)] out T meaning)
    {
        Span<char> folded = stackalloc char[LongestWord];
        var length = Fold(word, folded);
        meaning = default;
        return length > 0 && meanings.TryGetValue(folded[..length], out meaning);
    }

    // The length of the folded word; 0 where it is longer than any word here or is no valid text.
    private static int Fold(ReadOnlySpan<byte> word, Span<char> folded)
    {
        var length = 0;
        while (!word.IsEmpty)
        {
            if (word[0] < 0x80)
            {
                if (length == folded.Length)
                {
                    return 0;
                }

                folded[length++] = (char)(word[0] is >= (byte)'A' and <= (byte)'Z' ? word[0] | 0x20 : word[0]);
                word = word[1..];
                continue;
            }

            if (Rune.DecodeFromUtf8(word, out var rune, out var taken) != System.Buffers.OperationStatus.Done || !rune.IsBmp)
            {
                return 0;
            }

            word = word[taken..];
            var letter = (char)rune.Value;
            if (letter is >= '\u0300' and <= '\u036F')
            {
                continue;
            }

            if (length == folded.Length)
            {
                return 0;
            }

            folded[length++] = WithoutAccent(char.ToLowerInvariant(letter));
        }

        return length;
    }

    private static char WithoutAccent(char letter) => letter switch
    {
        >= '\u00E0' and <= '\u00FF' => "aaaaaaæceeeeiiiiðnooooo÷øuuuuyþy"[letter - '\u00E0'],
        '\u00BA' or '\u00B0' => 'o',
        '\u00AA' => 'a',
        _ => letter,
    };
}
