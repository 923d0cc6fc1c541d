using System.CommandLine;
using Microsoft.Extensions.Logging;
using Pipeline.Uploads;

namespace Pipeline.Local.Commands;

/// <summary><c>withdraw UPLOAD</c>: takes one upload back.</summary>
public static class WithdrawCommand
{
    public static Command Create(SharedOptions shared)
    {
        var upload = new Argument<string>("UPLOAD")
        {
            Description = shared.Say(
                "Its name, or its id, as 'receipts' lists them.",
                "Namanya, atau id-nya, seperti yang ditampilkan 'receipts'."),
        };
        var command = new Command("withdraw", shared.Say(
            "Takes one upload back: the next report is as if it had never come.",
            "Menarik kembali satu unggahan: laporan berikutnya seolah unggahan itu tidak pernah datang.")) { upload };
        shared.AddTo(command);
        Misuse.RefuseOptions(upload);
        command.SetAction(async (result, stop) =>
        {
            var (name, culture) = (result.GetValue(upload)!, shared.Culture(result));
            if (UploadNames.Fault(name) is { } fault)
            {
                await Console.Error.WriteLineAsync(
                    culture.Say(
                        $"'{name}' is no name of an upload: {fault}. Nothing was withdrawn; 'receipts' lists the names.",
                        $"'{name}' bukan nama unggahan. Tidak ada yang ditarik; 'receipts' menampilkan nama-namanya."));
                return ExitCode.Misuse;
            }

            if (await LocalFolder.WhyEmptyAsync(shared.DataOf(result), shared.Culture(result), stop) is { } empty)
            {
                await Console.Error.WriteLineAsync(empty);
                return ExitCode.Misuse;
            }

            await using var pipelines =
                await LocalPipelines.OpenAsync(shared.DataOf(result), shared.Settings(result), LogLevel.Error, Console.Error, stop);
            var names = await NamesAsync(pipelines, name, stop);
            if (names.Count > 1)
            {
                await Console.Error.WriteLineAsync(
                    culture.Say(
                        $"'{name}' is the id of {names.Count} uploads: '{string.Join("', '", names)}'. Name one of them.",
                        $"'{name}' adalah id dari {names.Count} unggahan: '{string.Join("', '", names)}'. Sebut salah satunya."));
                return ExitCode.Misuse;
            }

            name = names is [var only] ? only : name;
            var isKnown = false;
            foreach (var side in pipelines.Sides)
            {
                isKnown |= await LocalPipelines.WithdrawAsync(side, name, stop);
            }

            // What was made of it on the other side, and where the two meet, is made without it, too: also where this command broke off
            // before.
            await pipelines.SettleAsync(stop);
            if (!isKnown)
            {
                await Console.Error.WriteLineAsync(culture.Say(
                    $"No upload is called '{name}'; 'receipts' lists them.",
                    $"Tidak ada unggahan bernama '{name}'; 'receipts' menampilkan semuanya."));
                return ExitCode.Misuse;
            }

            await Console.Out.WriteLineAsync(culture.Say($"Withdrew {name}.", $"{name} ditarik."));
            return ExitCode.Done;
        });
        return command;
    }

    // What 'receipts' lists before the name: the first letters of what the bytes hash to, which several uploads may share.
    private static async Task<IReadOnlyList<string>> NamesAsync(LocalPipelines pipelines, string id, CancellationToken stop)
    {
        List<Receipt> receipts = [];
        foreach (var side in pipelines.Sides)
        {
            receipts.AddRange(await side.ReceiptsAsync(stop));
        }

        return id.Length < ReceiptLine.IdLength || receipts.Exists(receipt => receipt.Upload == id) ? []
            : [.. receipts.Where(receipt => receipt.Hash.StartsWith(id, StringComparison.Ordinal)).Select(receipt => receipt.Upload)
                .Distinct().Order(StringComparer.Ordinal)];
    }
}
