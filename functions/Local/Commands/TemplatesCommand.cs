using System.CommandLine;

namespace Pipeline.Local.Commands;

/// <summary><c>templates DIR</c>: writes every template of our own, to be filled in by hand.</summary>
public static class TemplatesCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Where to write them; created if it is not there." };
        var command =
            new Command("templates", "Writes our own templates (quotas, targets, rates, holidays, …) as CSV, and a README.txt.") { folder };
        command.SetAction(async (result, stop) =>
        {
            var path = result.GetValue(folder)!;
            if (File.Exists(path))
            {
                await Console.Error.WriteLineAsync($"'{path}' is a file; expected a folder.");
                return ExitCode.Misuse;
            }

            foreach (var written in await Templates.WriteAsync(path, stop))
            {
                await Console.Out.WriteLineAsync(written);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
