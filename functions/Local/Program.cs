using System.CommandLine;
using Pipeline.Local;
using Pipeline.Local.Commands;

// What others wrote, names and cells, is printed by every command and in every error.
using var screen = new PrintableWriter(Console.Out);
using var errors = new PrintableWriter(Console.Error);
Console.SetOut(screen);
Console.SetError(errors);
var shared = new SharedOptions();
var root = new RootCommand("Runs the pipeline on this machine over Azurite. Without arguments: the samples that ship.")
{
    RunCommand.Create(shared),
    DeskCommand.Create(shared),
    WatchCommand.Create(shared),
    ExplainCommand.Create(shared),
    ExplainFigureCommand.Create(shared),
    ReceiptsCommand.Create(shared),
    WithdrawCommand.Create(shared),
    ForgetCommand.Create(shared),
    ReplayCommand.Create(shared),
    TemplatesCommand.Create(),
};
var parsed = root.Parse(args.Length == 0 ? ["run"] : args);
if (parsed.Errors.Count > 0)
{
    await Console.Error.WriteLineAsync(Misuse.Line(parsed));
    return ExitCode.Misuse;
}

using var signals = new Signals();
try
{
    // The program's own signals: the emulator needs its time to write what it has.
    return await parsed.InvokeAsync(
        new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, signals.Stop);
}
#pragma warning disable CA1031 // Whatever fell over after a signal, fell over that.
catch (Exception) when (signals.Code is not null)
#pragma warning restore CA1031
{
    await Console.Error.WriteLineAsync("Stopped before it was done; run it again to go on.");
    return signals.Code.Value;
}
catch (Exception e) when (Fault.Line(e) is not null)
{
    await Console.Error.WriteLineAsync(Fault.Line(e));
    return ExitCode.Failed;
}
