using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>
/// The program's commands called within this process, over one emulator that is held from the first to the last: for what a command does.
/// What the program does as a process (its start and end, signals, its emulator's life) is asked of <see cref="Processes"/>.
/// </summary>
public sealed class Commands : IAsyncLifetime
{
    private readonly Processes processes = new();
    private Azurite? emulator;

    public string Data => processes.Data;

    public string Folder => processes.Folder;

    /// <summary>The program as a process, over the same emulator.</summary>
    internal Processes Started => processes;

    /// <summary>A file of deals to take in.</summary>
    public string Deals() => processes.Deals();

    public static async Task<Commands> StartAsync()
    {
        var commands = new Commands();
        await commands.InitializeAsync();
        return commands;
    }

    /// <summary>Calls a command; a folder that it is to write to is named in full, since all tests have one working directory.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await OwnConsole.WithAsync(
            output, errors, () => CommandLine.RunAsync(arguments, TestContext.Current.CancellationToken));
        return (code, output.ToString(), errors.ToString());
    }

    public async ValueTask InitializeAsync() =>
        emulator = await Azurite.StartAsync(Data, Data, (_, _) => { }, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (emulator is not null)
        {
            await emulator.DisposeAsync();
        }

        processes.Dispose();
    }
}
