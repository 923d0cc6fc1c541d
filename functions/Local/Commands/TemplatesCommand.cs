using System.CommandLine;

namespace Pipeline.Local.Commands;

/// <summary><c>templates DIR</c>: writes every template of our own, to be filled in by hand.</summary>
public static class TemplatesCommand
{
    public static Command Create(SharedOptions shared)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = shared.Say("Where to write them; created if it is not there.", "Tempat menulisnya; dibuat bila belum ada."),
        };
        var command =
            new Command("templates", shared.Say(
                "Writes our own templates (quotas, targets, rates, holidays, …) as CSV, and a README.txt.",
                "Menulis templat kami (kuota, target, kurs, hari libur, …) sebagai CSV, dan README.txt.")) {
            folder, shared.Language,
        };
        Misuse.RefuseOptions(folder);
        command.SetAction(async (result, stop) =>
        {
            var path = result.GetValue(folder)!;
            if (File.Exists(path))
            {
                await Console.Error.WriteLineAsync(shared.Say(
                    $"'{path}' is a file; expected a folder.", $"'{path}' adalah berkas; seharusnya folder."));
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
