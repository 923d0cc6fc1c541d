using System.CommandLine;
using Microsoft.Extensions.Logging;
using Pipeline.Reports;
using Pipeline.Uploads;

namespace Pipeline.Local.Commands;

/// <summary><c>receipts</c>: what was taken in and what was refused.</summary>
public static class ReceiptsCommand
{
    public static Command Create(SharedOptions shared)
    {
        var json = new Option<bool>("--json")
        {
            Description = shared.Say("The whole receipts, as JSON.", "Tanda terima selengkapnya, sebagai JSON."),
        };
        var command = new Command("receipts", shared.Say(
            "Lists what was taken in and what was refused.",
            "Menampilkan apa yang diterima dan apa yang ditolak.")) { json };
        shared.AddTo(command);
        command.SetAction(async (result, stop) =>
        {
            if (await LocalFolder.WhyEmptyAsync(shared.DataOf(result), shared.Culture(result), stop) is { } empty)
            {
                await Console.Error.WriteLineAsync(empty);
                return ExitCode.Misuse;
            }

            var screen = result.GetValue(json) ? TextWriter.Null : Console.Error;
            await using var pipelines =
                await LocalPipelines.OpenAsync(shared.DataOf(result), shared.Settings(result), LogLevel.Error, screen, stop);
            List<Receipt> all = [];
            foreach (var side in pipelines.Sides)
            {
                all.AddRange(await side.ReceiptsAsync(stop));
            }

            if (result.GetValue(json))
            {
                await Console.Out.WriteAsync(Encoding.UTF8.GetString(JsonText.Write(all)));
                return ExitCode.Done;
            }

            if (all.Count == 0)
            {
                await Console.Out.WriteLineAsync(
                    shared.Culture(result).Say(
                        $"Nothing was taken in yet. (The samples, once run, lie apart: --data {LocalData.OfSamples}.)",
                        $"Belum ada yang diterima. (Contoh, setelah dijalankan, terpisah: --data {LocalData.OfSamples}.)"));
            }

            foreach (var receipt in all.OrderBy(receipt => receipt.Side, StringComparer.Ordinal)
                .ThenBy(receipt => receipt.Upload, StringComparer.Ordinal))
            {
                await Console.Out.WriteLineAsync(ReceiptLine.Of(receipt, ReportCulture.Of(shared.Settings(result).Language)));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
