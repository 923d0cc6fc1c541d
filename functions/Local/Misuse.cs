using System.CommandLine;
using System.CommandLine.Parsing;

namespace Pipeline.Local;

/// <summary>What is wrong with a command line, in one line that says what was meant, where that can be told.</summary>
public static class Misuse
{
    // Two letters wrong of five are a slip, two of three another word.
    private const double MostWrong = 0.4;

    /// <summary>The first thing that is wrong: what follows it is mostly wrong because of it.</summary>
    public static string Line(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var asks = $"See {Path(parsed.CommandResult)}--help.";
        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            return $"{Unknown(unknown, command)} {asks}";
        }

        // The parser says of a type what we say of what is meant, and says it first.
        var first = parsed.Errors[0];
        return $"{Sentence(parsed.Errors.Last(error => error.SymbolResult == first.SymbolResult).Message)} {asks}";
    }

    /// <summary>A path that is written like an option is one that nobody knows: as a path it would only not be found.</summary>
    public static void RefuseOptions(ArgumentResult result, Command command)
    {
        if (result.Tokens.FirstOrDefault(
            token => token.Value.StartsWith('-') && !File.Exists(token.Value) && !Directory.Exists(token.Value)) is { } token)
        {
            result.AddError(Unknown(token.Value, command));
        }
    }

    private static string Unknown(string token, Command command)
    {
        var isOption = token.StartsWith('-');
        var known = isOption ? command.Options.Select(option => option.Name) : command.Subcommands.Select(sub => sub.Name);
        var of = command is RootCommand ? "" : $" of {command.Name}";
        var what = isOption ? $"no option{of}" : command.Subcommands.Count > 0 ? "no command" : $"one word too many{of}";
        return $"'{token}' is {what}{(Nearest(token, known) is { } near ? $"; did you mean {near}?" : ".")}";
    }

    /// <summary>The known word that a slip of the fingers makes this one; null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> known) => known
        .Select(other => (Word: other, Wrong: Distance(word.ToLowerInvariant(), other)))
        .Where(other => other.Wrong <= MostWrong * Math.Min(word.Length, other.Word.Length))
        .OrderBy(other => other.Wrong)
        .ThenBy(other => other.Word, StringComparer.Ordinal)
        .Select(other => other.Word)
        .FirstOrDefault();

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

    private static string Sentence(string message)
    {
        var line = message.ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal).TrimEnd();
        return line[^1] is '.' or '?' ? line : line + ".";
    }

    private static string Path(CommandResult result) => result.Command is RootCommand ? "" : result.Command.Name + " ";
}
