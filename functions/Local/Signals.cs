using System.Runtime.InteropServices;

namespace Pipeline.Local;

/// <summary>Ends the program as it was asked to: first by cancelling its work, and a second time at once.</summary>
public sealed class Signals : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;

    public Signals()
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Hear(context, ExitCode.Interrupted));
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Hear(context, ExitCode.Terminated));
    }

    /// <summary>The exit code that the signal asks for; null where none came.</summary>
    public int? Code { get; private set; }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Stop => stop.Token;

    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
        stop.Dispose();
    }

    private void Hear(PosixSignalContext context, int code)
    {
        if (Code is null)
        {
            context.Cancel = true;
            Code = code;
            stop.Cancel();
        }
    }
}
