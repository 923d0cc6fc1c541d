using System.CommandLine;
using System.CommandLine.Parsing;
using Pipeline.Reports;

namespace Pipeline.Local;

/// <summary>What is wrong with a command line, in one line that says what was meant, where that can be told.</summary>
public sealed class Misuse(ReportCulture culture)
{
    /// <summary>The first thing that is wrong: what follows it is mostly wrong because of it. Null where nothing is.</summary>
    public string? Line(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.Errors.Count == 0 && parsed.Action?.ClearsParseErrors == true)
        {
            return null;
        }

        var asks = culture.Say($"See {Path(command)}--help.", $"Lihat {Path(command)}--help.");
        if (Stray(parsed.CommandResult) is { } option)
        {
            return $"{Unknown(option, command)} {asks}";
        }

        // The parser takes an option for the value of the one before it.
        if (parsed.CommandResult.Children.OfType<OptionResult>().FirstOrDefault(
            named => named.Tokens.Any(token => command.Options.Any(known => known.Name == token.Value))) is { } empty)
        {
            return $"{Sentence($"Required argument missing for option: '{empty.Option.Name}'.")} {asks}";
        }

        // A variable of the shell that nobody set.
        if (parsed.CommandResult.Children.FirstOrDefault(
            named => named.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))) is { } blank)
        {
            var name = blank is OptionResult given ? given.Option.Name : ((ArgumentResult)blank).Argument.Name;
            return culture.Say($"{name} is empty. {asks}", $"{name} kosong. {asks}");
        }

        if (parsed.Errors.Count == 0)
        {
            return null;
        }

        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            return $"{Unknown(unknown, command)} {asks}";
        }

        // The parser says of a type what we say of what is meant, and says it first.
        var first = parsed.Errors[0];
        return $"{Sentence(parsed.Errors.Last(error => error.SymbolResult == first.SymbolResult).Message)} {asks}";
    }

    /// <summary>A word that is written like an option is one that nobody knows: as a name it would only not be found.</summary>
    public static void RefuseOptions<T>(Argument<T> argument) => argument.Validators.Add(result =>
    {
        if (result.Tokens.FirstOrDefault(token => IsStray(token.Value)) is { } token)
        {
            result.AddError(token.Value);
        }
    });

    private static string? Stray(CommandResult command) => command.Children.OfType<ArgumentResult>()
        .SelectMany(argument => argument.Tokens).Select(token => token.Value).FirstOrDefault(IsStray);

    private static bool IsStray(string word) => word.StartsWith('-') && !File.Exists(word) && !Directory.Exists(word);

    private string Unknown(string token, Command command)
    {
        var of = command is RootCommand ? "" : culture.Say($" of {command.Name}", $" untuk {command.Name}");
        var isOption = token.StartsWith('-');
        var what = isOption ? culture.Say($"is no option{of}", $"bukan opsi{of}")
            : command.Subcommands.Count > 0 ? culture.Say("is no command", "bukan perintah")
            : culture.Say($"is one word too many{of}", $"kelebihan satu kata{of}");
        if (isOption && command.Options.Any(option => option.Name == token))
        {
            return culture.Say(
                $"'{token}' stands where no option is read; write it after the command's name: {command.Name} {token}.",
                $"'{token}' berada di tempat yang tidak dibaca sebagai opsi; tulis setelah nama perintah: {command.Name} {token}.");
        }

        return $"'{token}' {what}"
            + (Meant(token, command) is { } near ? culture.Say($"; did you mean {near}?", $"; maksudnya {near}?") : ".");
    }

    // An option before the command, a file without one, a question for help: each has its place.
    private static string? Meant(string token, Command command)
    {
        var isOption = token.StartsWith('-');
        var options = command.Options.Select(option => option.Name).ToList();
        if (isOption || command.Subcommands.Count == 0)
        {
            return !isOption ? null : Near.Option(token, options)
                ?? command.Subcommands.Select(sub => (sub.Name, Near: Near.Option(token, sub.Options.Select(option => option.Name))))
                    .Where(sub => sub.Near is not null).Select(sub => $"{sub.Name} {sub.Near}").FirstOrDefault();
        }

        return Near.Of(token, command.Subcommands.Select(sub => sub.Name))
            ?? (File.Exists(token) || Directory.Exists(token) ? $"run {token}" : Near.Option("--" + token, options));
    }

    private string Sentence(string message)
    {
        var line = ParserWords.Told(message, culture).ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal).TrimEnd();
        return line[^1] is '.' or '?' ? line : line + ".";
    }

    private static string Path(Command command) => command is RootCommand ? "" : command.Name + " ";
}
