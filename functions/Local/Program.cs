using Pipeline.Local;

// What others wrote, names and cells, is printed by every command and in every error.
// Told apart before what is written is made fit to be printed: this alone goes back to the beginning of its line.
var progress = ProgressLine.Of(Console.Error);
using var screen = new PrintableWriter(Console.Out);
using var errors = new PrintableWriter(Console.Error);
Console.SetOut(screen);
Console.SetError(errors);
using var signals = new Signals();
try
{
    return await CommandLine.RunAsync(args, signals.Stop, progress);
}
#pragma warning disable CA1031 // Whatever fell over after a signal, fell over that.
catch (Exception) when (signals.Code is not null)
#pragma warning restore CA1031
{
    await Console.Error.WriteLineAsync(CommandLine.CultureOf(args).Say(
        "Stopped before it was done; run it again to go on.", "Berhenti sebelum selesai; jalankan lagi untuk melanjutkan."));
    return signals.Code.Value;
}
catch (Exception e) when (Fault.Line(e, CommandLine.CultureOf(args)) is not null)
{
    await Console.Error.WriteLineAsync(Fault.Line(e, CommandLine.CultureOf(args)));
    return ExitCode.Failed;
}
