namespace Pipeline.Local;

/// <summary>
/// One line of a terminal that tells what is being done, written over as it goes on and gone when it is done: there is none in a file, nor
/// where nothing but the result is asked for.
/// </summary>
/// <param name="terminal">As it is: what goes back to the beginning of a line is escaped everywhere else.</param>
/// <param name="time">Whose seconds count.</param>
/// <param name="width">How many signs the terminal shows in a line; what is longer would be written below itself. It is
/// asked for when something is told: a terminal is not touched before.</param>
public sealed class ProgressLine(TextWriter terminal, TimeProvider time, Func<int> width)
{
    private const int UsualWidth = 80;

    /// <summary>The terminal that errors go to; null where that is none.</summary>
    public static ProgressLine? Of(TextWriter errors) => Console.IsErrorRedirected ? null : new(errors, TimeProvider.System, Width);

    /// <summary>Begins to tell of something; whoever began it disposes of it when it is done, before anything else is written.</summary>
    /// <param name="what">What is being done.</param>
    /// <param name="seconds">The word for seconds, where they are all that can be told; null where a share will be reported.</param>
    public ProgressStep Begin(string what, string? seconds = null) => new(terminal, time, width, PrintableWriter.OneLine(what), seconds);

    private static int Width()
    {
        try
        {
            return Console.WindowWidth is > 0 and var columns ? columns : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
