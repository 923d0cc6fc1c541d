namespace Pipeline.Local;

/// <summary>The known word that a typed one is near to: a slip of the fingers, or its beginning.</summary>
public static class Near
{
    // Two letters wrong of five are a slip, two of three another word.
    private const double MostWrong = 0.4;

    // So many letters begin one word only by intent.
    private const int Beginning = 3;

    /// <summary>The word; null where none is near.</summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        var (typed, all) = (word.ToLowerInvariant(), known.ToList());
        return all.Select(other => (Word: other, Wrong: Distance(typed, other)))
            .Where(other => other.Wrong <= MostWrong * Math.Min(typed.Length, other.Word.Length))
            .OrderBy(other => other.Wrong)
            .ThenBy(other => other.Word, StringComparer.Ordinal)
            .Select(other => other.Word)
            .FirstOrDefault() ?? Begun(typed, all, Beginning);
    }

    /// <summary>The option; the dashes, which all have, count as no letters, and one letter stands for the only option it begins.</summary>
    public static string? Option(string option, IEnumerable<string> known)
    {
        var (word, names) = (option.TrimStart('-'), known.Select(name => name.TrimStart('-')).ToList());
        return (word.Length == 1 ? Begun(word, names, 1) : Of(word, names)) is { } near ? "--" + near : null;
    }

    private static string? Begun(string word, List<string> known, int least) =>
        word.Length >= least && known.FindAll(other => other.StartsWith(word, StringComparison.Ordinal)) is [var only] ? only : null;

    // Damerau and Levenshtein's: letters left out, added, changed, and two that changed places.
    private static int Distance(string a, string b)
    {
        var steps = new int[a.Length + 1][];
        for (var i = 0; i <= a.Length; i++)
        {
            steps[i] = new int[b.Length + 1];
            for (var j = 0; j <= b.Length; j++)
            {
                steps[i][j] = i == 0 || j == 0 ? i + j
                    : Math.Min(Math.Min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    steps[i][j] = Math.Min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }

        return steps[a.Length][b.Length];
    }
}
