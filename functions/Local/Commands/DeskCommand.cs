using System.CommandLine;
using Microsoft.Extensions.Logging;
using Pipeline.Desk;

namespace Pipeline.Local.Commands;

/// <summary><c>desk</c>: a page a side where people upload, see how it was read and open the reports; a watch runs behind it.</summary>
public static class DeskCommand
{
    private const int UsualPort = 5480;

    public static Command Create(SharedOptions shared)
    {
        var output = new Option<string>("--out")
        {
            Description = shared.Say("Folder for the reports.", "Folder untuk laporan."),
            DefaultValueFactory = _ => "pipeline-reports",
        };
        LocalFolder.RefuseFiles(output, shared.Typed);
        var port = new Option<int>("--port")
        {
            Description = shared.Say(
                "Where on 127.0.0.1 it listens; 0: wherever is free.",
                "Port di 127.0.0.1; 0: port mana pun yang kosong."),
            DefaultValueFactory = _ => UsualPort,
        };
        shared.Checks.Takes(port, number => number is >= 0 and <= 65535, "a number from 0 to 65535", "angka dari 0 sampai 65535");
        var command = new Command(
            "desk", shared.Say(
                "Serves a web page a side on this machine, where people upload and read; takes in and reports as watch does.",
                "Menyediakan halaman web tiap sisi di komputer ini untuk mengunggah dan membaca; menerima dan melaporkan seperti watch."))
        {
            port, output,
        };
        shared.AddWithDigestTo(command);
        command.SetAction(async (result, stop) =>
        {
            using var desk = new LocalDesk(shared.Settings(result), shared.Digest(result));
            await using var server = await DeskServer.StartAsync(desk, result.GetValue(port), new DeskLimits(), stop);
            try
            {
                var watching = new Watching(
                    shared.DataOf(result), shared.Settings(result), Path.GetFullPath(result.GetValue(output)!))
                {
                    Digest = shared.Digest(result),
                    Opened = pipelines =>
                    {
                        desk.Open(pipelines);
                        return Console.Out.WriteLineAsync(shared.Culture(result).Say(
                            $"The desk is at {server.Address} (this machine only); Ctrl+C ends.",
                            $"Meja kerja ada di {server.Address} (hanya di komputer ini); Ctrl+C mengakhiri."));
                    },
                    Closed = desk.Close,
                    Wake = desk.Wake,
                    Level = LogLevel.Warning,
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
