using System.CommandLine;

namespace Pipeline.Local.Commands;

/// <summary><c>watch</c>: keeps running; uploads are processed as they land, reports follow, nightly runs fire.</summary>
public static class WatchCommand
{
    public static Command Create(SharedOptions shared)
    {
        var output = new Option<string>("--out")
        {
            Description = shared.Say("Folder for the reports.", "Folder untuk laporan."),
            DefaultValueFactory = _ => "pipeline-reports",
        };
        LocalFolder.RefuseFiles(output, shared.Typed);
        var command = new Command("watch", shared.Say(
            "Keeps running: takes in uploads as they land and reports, and nightly at 01:00.",
            "Terus berjalan: menerima unggahan begitu masuk dan membuat laporan, juga tiap malam pukul 01.00.")) { output };
        shared.AddWithDigestTo(command);
        command.SetAction(async (result, stop) =>
        {
            try
            {
                var watching = new Watching(
                    shared.DataOf(result), shared.Settings(result), Path.GetFullPath(result.GetValue(output)!))
                {
                    Digest = shared.Digest(result),
                    Opened = pipelines => Console.Out.WriteLineAsync(
                        shared.Culture(result).Say(
                            "Watching marketing-uploads and sales-uploads; Ctrl+C ends. Put files into these containers with any client of "
                                + "Azure Storage (Storage Explorer, az storage blob upload): ",
                            "Memantau marketing-uploads dan sales-uploads; Ctrl+C mengakhiri. Taruh berkas di kedua kontainer ini dengan "
                                + "klien Azure Storage mana pun (Storage Explorer, az storage blob upload): ")
                            + pipelines.ConnectionString),
                };
                await watching.RunAsync(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                await Console.Out.WriteLineAsync(shared.Culture(result).Say("Ended.", "Selesai."));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
