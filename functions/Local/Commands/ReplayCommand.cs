using System.CommandLine;
using Handoff;
using Microsoft.Extensions.Logging;
using Pipeline.Queues;
using Pipeline.Uploads;

namespace Pipeline.Local.Commands;

/// <summary><c>replay</c>: what the function apps gave up goes back on its queues, for those who run them with <c>func start</c>.</summary>
public static class ReplayCommand
{
    public static Command Create(SharedOptions shared)
    {
        var command =
            new Command("replay", shared.Say(
                "Puts the messages that the function apps gave up (queues ending in -poison) back on their queues.",
                "Mengembalikan pesan yang tidak berhasil diolah aplikasi fungsi (antrean berakhiran -poison) ke antreannya."));
        shared.AddTo(command);
        command.SetAction(async (result, stop) =>
        {
            if (await LocalFolder.WhyEmptyAsync(shared.DataOf(result), shared.Culture(result), stop) is { } empty)
            {
                await Console.Error.WriteLineAsync(empty);
                return ExitCode.Misuse;
            }

            await using var pipelines =
                await LocalPipelines.OpenAsync(shared.DataOf(result), shared.Settings(result), LogLevel.Error, Console.Error, stop);
            string[] queues =
            [
                .. pipelines.Sides.SelectMany(
                    side => new[] { BlobNames.ReceiveQueue(side.Side.Name), BlobNames.ReportQueue(side.Side.Name) }),
                BlobNames.ReportQueue(HandoffPipeline.Handoff.Name),
            ];
            foreach (var queue in queues)
            {
                var replayed = await PoisonMessages.ReplayAsync(pipelines.Storage, queue, stop);
                await Console.Out.WriteLineAsync(
                    $"{queue}: {shared.Culture(result).Number(replayed)} {shared.Culture(result).Say("put back", "dikembalikan")}");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
