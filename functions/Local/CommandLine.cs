using System.CommandLine;
using Pipeline.Local.Commands;
using Pipeline.Reports;

namespace Pipeline.Local;

/// <summary>What is typed becomes a command; the screen and the signals are the program's.</summary>
public static class CommandLine
{
    private const string Language = "--language";

    // A name that begins with @ is a file's, as on every shell, and no file of further words.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>The language that is typed, where no command tells it: of what cannot be read, and after a signal.</summary>
    public static ReportCulture CultureOf(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == Language && i + 1 < arguments.Count)
            {
                return Of(arguments[i + 1]);
            }

            if (arguments[i].StartsWith(Language, StringComparison.Ordinal) && arguments[i].Length > Language.Length
                && arguments[i][Language.Length] is '=' or ':')
            {
                return Of(arguments[i][(Language.Length + 1)..]);
            }
        }

        return Of(SharedOptions.UsualLanguage);

        // A language that nobody speaks is told in the usual one.
        static ReportCulture Of(string language) => ReportCulture.Of(language == "en" ? language : SharedOptions.UsualLanguage);
    }

    /// <summary>Every command, described in the language that is typed.</summary>
    public static RootCommand Commands(ReportCulture culture, ProgressLine? progress = null)
    {
        var shared = SharedOptions.In(culture);
        var root = new RootCommand(culture.Say(
            "Runs the pipeline on this machine over Azurite. Without arguments: the samples that ship.",
            "Menjalankan pipeline di komputer ini di atas Azurite. Tanpa argumen: contoh bawaan."))
        {
            RunCommand.Create(shared, progress),
            DeskCommand.Create(shared),
            WatchCommand.Create(shared),
            ExplainCommand.Create(shared, progress),
            ExplainFigureCommand.Create(shared),
            ReceiptsCommand.Create(shared),
            DigestCommand.Create(shared),
            WithdrawCommand.Create(shared),
            ForgetCommand.Create(shared),
            ReplayCommand.Create(shared),
            TemplatesCommand.Create(shared),
        };
        HelpWords.Set(root, culture);
        return root;
    }

    /// <param name="arguments">What is typed; nothing: the samples.</param>
    /// <param name="stop">Cancels.</param>
    /// <param name="progress">Where it is told how far something is; null: nowhere.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken stop, ProgressLine? progress = null)
    {
        var culture = CultureOf(arguments);
        var parsed = Commands(culture, progress).Parse(arguments.Count == 0 ? ["run"] : arguments, Parser);
        if (new Misuse(culture).Line(parsed) is { } wrong)
        {
            await Console.Error.WriteLineAsync(wrong);
            return ExitCode.Misuse;
        }

        // The program's own signals: the emulator needs its time to write what it has.
        return await parsed.InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop);
    }
}
