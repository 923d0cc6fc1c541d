using System.CommandLine;
using Pipeline.Local.Commands;
using Pipeline.Reports;

namespace Pipeline.Local;

/// <summary>What is typed becomes a command; the screen and the signals are the program's.</summary>
public static class CommandLine
{
    /// <summary>The language that is typed, where nothing else can tell it any more: after a signal.</summary>
    public static ReportCulture CultureOf(string[] arguments) => ReportCulture.Of(
        Array.IndexOf(arguments, "--language") is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : "id");

    /// <param name="arguments">What is typed; nothing: the samples.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken stop)
    {
        var shared = new SharedOptions();
        var root = new RootCommand("Runs the pipeline on this machine over Azurite. Without arguments: the samples that ship.")
        {
            RunCommand.Create(shared),
            DeskCommand.Create(shared),
            WatchCommand.Create(shared),
            ExplainCommand.Create(shared),
            ExplainFigureCommand.Create(shared),
            ReceiptsCommand.Create(shared),
            DigestCommand.Create(shared),
            WithdrawCommand.Create(shared),
            ForgetCommand.Create(shared),
            ReplayCommand.Create(shared),
            TemplatesCommand.Create(),
        };
        var parsed = root.Parse(arguments.Count == 0 ? ["run"] : arguments);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(Misuse.Line(parsed));
            return ExitCode.Misuse;
        }

        // The program's own signals: the emulator needs its time to write what it has.
        return await parsed.InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop);
    }
}
