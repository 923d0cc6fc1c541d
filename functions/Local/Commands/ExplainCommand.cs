using System.CommandLine;
using Pipeline.Uploads;

namespace Pipeline.Local.Commands;

/// <summary><c>explain FILE</c>: how a file would be read; writes nothing.</summary>
public static class ExplainCommand
{
    public static Command Create(SharedOptions shared)
    {
        var path = new Argument<string>("FILE") { Description = "The file." };
        var facts = new Option<bool>("--facts") { Description = "The first facts too, as they would be kept." };
        var mapping = new Option<string?>("--mapping") { Description = "A mapping to try with it, as a file; nothing is uploaded." };
        var command = new Command("explain", "Tells how a file would be read, and writes nothing.") { path, facts, mapping };
        shared.AddTo(command);
        command.SetAction(async (result, stop) =>
        {
            var file = result.GetValue(path)!;
            if (!File.Exists(file))
            {
                await Console.Error.WriteLineAsync(shared.Culture(result).Say($"'{file}' is no file.", $"'{file}' bukan berkas."));
                return ExitCode.Misuse;
            }

            if (result.GetValue(mapping) is { } named && !File.Exists(named))
            {
                await Console.Error.WriteLineAsync(shared.Culture(result).Say($"'{named}' is no file.", $"'{named}' bukan berkas."));
                return ExitCode.Misuse;
            }

            await Explanation.WriteAsync(Console.Out, file, shared.Settings(result), result.GetValue(facts), result.GetValue(mapping));
            return ExitCode.Done;
        });
        return command;
    }
}
