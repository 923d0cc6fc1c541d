using System.CommandLine;
using Pipeline.Uploads;

namespace Pipeline.Local.Commands;

/// <summary><c>explain FILE</c>: how a file would be read; writes nothing.</summary>
public static class ExplainCommand
{
    public static Command Create(SharedOptions shared, ProgressLine? progress)
    {
        var path = new Argument<string>("FILE")
        {
            Description = shared.Say("The file.", "Berkasnya."),
        };
        var facts = new Option<bool>("--facts")
        {
            Description = shared.Say(
                "The first facts too, as they would be kept.",
                "Juga fakta-fakta pertama, seperti yang akan disimpan."),
        };
        var mapping = new Option<string?>("--mapping")
        {
            Description = shared.Say(
                "A mapping to try with it, as a file; nothing is uploaded.",
                "Berkas pemetaan yang dicoba bersamanya; tidak ada yang diunggah."),
        };
        var command = new Command("explain", shared.Say(
            "Tells how a file would be read, and writes nothing.",
            "Menjelaskan bagaimana sebuah berkas akan dibaca; tidak menulis apa pun.")) { path, facts, mapping };
        shared.AddTo(command);
        Misuse.RefuseOptions(path);
        command.SetAction(async (result, stop) =>
        {
            var (file, named, settings) = (result.GetValue(path)!, result.GetValue(mapping), shared.Settings(result));
            if (!File.Exists(file))
            {
                await Console.Error.WriteLineAsync(shared.Culture(result).Say($"'{file}' is no file.", $"'{file}' bukan berkas."));
                return ExitCode.Misuse;
            }

            if (named is not null && !File.Exists(named))
            {
                await Console.Error.WriteLineAsync(shared.Culture(result).Say($"'{named}' is no file.", $"'{named}' bukan berkas."));
                return ExitCode.Misuse;
            }

            TriedMapping? tried;
            try
            {
                tried = named is null ? null : TriedMapping.Read(named, settings);
            }
            catch (FormatException e)
            {
                await Console.Error.WriteLineAsync(e.Message);
                return ExitCode.Misuse;
            }

            await Explanation.WriteAsync(Console.Out, file, settings, result.GetValue(facts), tried, progress);
            return ExitCode.Done;
        });
        return command;
    }
}
