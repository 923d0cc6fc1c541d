using Pipeline.Local;

namespace Pipeline.Tests.Local;

/// <summary>A console for what a test calls, and for nothing that runs beside it.</summary>
internal sealed class OwnConsole : TextWriter
{
    private static readonly AsyncLocal<(TextWriter Output, TextWriter Errors)?> Own = new();
    private static readonly Lock Once = new();
    private static bool isSet;

    private readonly Func<TextWriter> to;

    private OwnConsole(Func<TextWriter> to)
        : base(CultureInfo.InvariantCulture) => this.to = to;

    public override Encoding Encoding => Encoding.UTF8;

    private TextWriter To => to();

    /// <summary>Has the console's output and errors written as the program writes them.</summary>
    public static async Task<T> WithAsync<T>(TextWriter output, TextWriter errors, Func<Task<T>> call)
    {
        lock (Once)
        {
            if (!isSet)
            {
#pragma warning disable CA2000 // The process's, to its end.
                var (screenOfAll, errorsOfAll) = (Console.Out, Console.Error);
                Console.SetOut(new OwnConsole(() => Own.Value?.Output ?? screenOfAll));
                Console.SetError(new OwnConsole(() => Own.Value?.Errors ?? errorsOfAll));
#pragma warning restore CA2000
                isSet = true;
            }
        }

        // What is set within an async method is gone with it.
        await using var screen = new PrintableWriter(output);
        await using var faults = new PrintableWriter(errors);
        Own.Value = (screen, faults);
        return await call();
    }

    public override void Write(char value) => To.Write(value);

    public override void Write(char[] buffer, int index, int count) => To.Write(buffer, index, count);

    public override void Write(ReadOnlySpan<char> buffer) => To.Write(buffer);

    public override void Write(string? value) => To.Write(value);

    public override void WriteLine() => To.WriteLine();

    public override void WriteLine(string? value) => To.WriteLine(value);

    public override void Flush() => To.Flush();
}
