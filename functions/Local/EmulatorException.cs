namespace Pipeline.Local;

/// <summary>The emulator cannot be installed or started on this machine; told in both languages.</summary>
#pragma warning disable CA1032 // One that is told in one language only must not exist.
public sealed class EmulatorException(string english, string indonesian, Exception? inner = null)
    : InvalidOperationException(english, inner)
#pragma warning restore CA1032
{
    public string Indonesian { get; } = indonesian;
}
