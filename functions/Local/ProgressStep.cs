namespace Pipeline.Local;

/// <summary>What a <see cref="ProgressLine"/> tells of one thing that is being done.</summary>
public sealed class ProgressStep : IProgress<double>, IDisposable
{
    // What is done sooner needs no line, and nobody reads faster.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Lock held = new();
    private readonly TextWriter terminal;
    private readonly TimeProvider time;
    private readonly Func<int> width;
    private readonly string what;
    private readonly long begun;
    private readonly ITimer? clock;
    private TimeSpan shownAt;
    private int shown;
    private bool isDone;

    internal ProgressStep(TextWriter terminal, TimeProvider time, Func<int> width, string what, string? seconds)
    {
        (this.terminal, this.time, this.width, this.what) = (terminal, time, width, what);
        begun = time.GetTimestamp();
        clock = seconds is null ? null : time.CreateTimer(
            _ => Show(string.Create(CultureInfo.InvariantCulture, $"{time.GetElapsedTime(begun).TotalSeconds:F0} {seconds}")),
            state: null, Soon, Soon);
    }

    /// <summary>How much of it is done, of one.</summary>
    public void Report(double value)
    {
        var since = time.GetElapsedTime(begun);
        if (since >= Soon && since - shownAt >= Pause)
        {
            shownAt = since;
            Show(string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(value * 100):F0} %"));
        }
    }

    public void Dispose()
    {
        clock?.Dispose();
        lock (held)
        {
            isDone = true;
            if (shown > 0)
            {
                terminal.Write($"\r{new string(' ', shown)}\r");
                terminal.Flush();
            }
        }
    }

    // How far it is stands at the end, whatever the name before it has to lose.
    private void Show(string far)
    {
        lock (held)
        {
            if (isDone)
            {
                return;
            }

            var (end, most) = ($": {far}", width() - 1);
            var name = what.Length + end.Length <= most ? what : what[..Math.Max(0, most - end.Length - 1)] + "…";
            var line = name + end;
            terminal.Write($"\r{line.PadRight(shown)}");
            terminal.Flush();
            shown = line.Length;
        }
    }
}
