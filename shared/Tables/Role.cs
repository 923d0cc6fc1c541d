namespace Pipeline.Tables;

/// <summary>
/// What a template's column is for, in words: a heading that says nothing else seems to hold just that. Where the column itself is missing,
/// a list with such a heading is another tool's, and would lose what stands under it.
/// </summary>
/// <param name="Column">The template's column.</param>
/// <param name="Words">Normalized words of which at least one must stand in the heading.</param>
/// <param name="Beside">Words that may stand beside them, as "date" or "name".</param>
public sealed record Role(Column Column, IReadOnlySet<string> Words, IReadOnlySet<string> Beside)
{
    // Of a word that is written together: "id" and "de" end many.
    private const int ShortestPart = 3;

    private static readonly char[] Between = [' ', '/', '(', ')', '.', ':', ',', '\'', '-', '#', '?'];

    /// <summary>A role whose words stand in one text, divided by blanks.</summary>
    public static Role Of(Column column, string words, string beside = "") => new(column, Set(words), Set(beside));

    /// <summary>Columns that hold the same: where one of them was found, nothing is lost.</summary>
    public IReadOnlyList<Column> Others { get; init; } = [];

    /// <summary>The same role, which these columns have too.</summary>
    public Role Or(params Column[] others) => this with { Others = others };

    /// <summary>Whether the list has none of the role's columns, of a table that reads it.</summary>
    public bool IsMissing(Heading heading) =>
        heading.Table.Columns.Contains(Column) && heading.Place(Column) < 0 && Others.All(column => heading.Place(column) < 0);

    /// <summary>Whether a heading seems to hold what the column holds.</summary>
    public bool Fits(string heading)
    {
        var words = Spellings.Normalize(heading).Split(Between, StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(words, word => Says(word, mustTell: true)) && Array.TrueForAll(words, word => Says(word, mustTell: false));
    }

    // German writes words together: "Leadquelle", "Telefonnummer", "Abschlussdatum".
    private bool Says(string word, bool mustTell)
    {
        if (Words.Contains(word) || (!mustTell && Beside.Contains(word)))
        {
            return true;
        }

        for (var length = ShortestPart; length <= word.Length - ShortestPart; length++)
        {
            var (part, rest) = (word[..length], word[length..]);
            var tells = Words.Contains(part);
            if ((tells || Beside.Contains(part)) && (Says(rest, mustTell && !tells) || (rest[0] == 's' && rest.Length > ShortestPart
                && Says(rest[1..], mustTell && !tells))))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Set(string words) =>
        new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
