namespace Pipeline.Tables;

/// <summary>What was cleaned away while a file was read, for its receipt.</summary>
public sealed class Cleaning
{
    /// <summary>A byte at the end of a text of sixteen bits, which has no other half.</summary>
    internal const int HalfCharacter = 0x110000;

    private const int Listed = 5;

    private readonly SortedDictionary<int, long> characters = [];
    private long first;

    public bool IsNone => characters.Count == 0;

    internal bool HasFirst => first > 0;

    /// <summary>The sentence of the receipt; null where nothing was cleaned away.</summary>
    public string? Note
    {
        get
        {
            if (IsNone)
            {
                return null;
            }

            var list = characters.Take(Listed)
                .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{Name(pair.Key)} {pair.Value:N0}"))
                .Concat(characters.Count > Listed ? ["…"] : []);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{Plural.Counted(characters.Values.Sum(), "character that no text may hold was", "characters that no text may hold were")}"
                    + $" left out (vertical tabs and form feeds became blanks), the first in line {first:N0}: {string.Join(", ", list)}.");
        }
    }

    private static string Name(int character) => character == HalfCharacter ? "half a character at the end"
        : string.Create(CultureInfo.InvariantCulture, $"U+{character:X4}");

    internal void Count(int character, long line)
    {
        first = first == 0 ? line : first;
        characters[character] = characters.GetValueOrDefault(character) + 1;
    }
}
