using System.CommandLine;
using Pipeline.Local;
using Pipeline.Local.Commands;

var shared = new SharedOptions();
var root = new RootCommand("Runs the pipeline on this machine over Azurite. Without arguments: the samples that ship.")
{
    RunCommand.Create(shared),
    WatchCommand.Create(shared),
    ExplainCommand.Create(shared),
    ReceiptsCommand.Create(shared),
    WithdrawCommand.Create(shared),
    ReplayCommand.Create(shared),
    TemplatesCommand.Create(),
};
var parsed = root.Parse(args.Length == 0 ? ["run"] : args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        await Console.Error.WriteLineAsync(error.Message);
    }

    await Console.Error.WriteLineAsync("See --help.");
    return ExitCode.Misuse;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is InvalidOperationException or Azure.RequestFailedException or IOException or AggregateException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return ExitCode.Failed;
}
