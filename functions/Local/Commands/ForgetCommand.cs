using System.CommandLine;
using Microsoft.Extensions.Logging;
using Pipeline.Reports;
using Pipeline.Tables;
using Pipeline.Uploads;

namespace Pipeline.Local.Commands;

/// <summary>
/// <c>forget</c>: drops every record of one person. Their address or number is asked for, so that no history and no log holds it.
/// </summary>
public static class ForgetCommand
{
    private const string KeyVariable = "Pipeline__HashKey";

    public static Command Create(SharedOptions shared)
    {
        var notes = new Option<bool>("--notes")
        {
            Description =
                shared.Say(
                    $"Prints the names of the notes by which a deployment forgets the person, hashed with the key that {KeyVariable} "
                        + "holds; changes nothing.",
                    $"Menampilkan nama catatan yang dengannya instalasi melupakan orang itu, di-hash dengan kunci di {KeyVariable}; tidak "
                        + "mengubah apa pun."),
        };
        var command =
            new Command(
                "forget",
                shared.Say(
                    "Drops every record of one person, whose address or number it asks for, from all that is kept and from what comes "
                        + "later.",
                    "Menghapus semua catatan satu orang, yang alamat atau nomornya ditanyakan, dari semua yang disimpan dan yang datang "
                        + "kemudian."))
            {
                notes,
            };
        shared.AddTo(command);
        command.SetAction(async (result, stop) =>
        {
            if (!result.GetValue(notes)
                && await LocalFolder.WhyEmptyAsync(shared.DataOf(result), shared.Culture(result), stop) is { } empty)
            {
                await Console.Error.WriteLineAsync(empty);
                return ExitCode.Misuse;
            }

            await Console.Error.WriteAsync(
                shared.Culture(result).Say("E-mail address or phone number: ", "Alamat email atau nomor telepon: "));
            // The screen's own ReadLineAsync waits whatever is cancelled.
            var typed = Task.Run(Console.In.ReadLine, CancellationToken.None);
            if (await Task.WhenAny(typed, Task.Delay(Timeout.Infinite, stop)) != typed)
            {
                // What is said of the end stands on a line of its own.
                await Console.Error.WriteLineAsync();
            }

            var text = await typed.WaitAsync(stop) ?? "";
            if (Forgetting.KeysOf("", text).Count == 0)
            {
                await Console.Error.WriteLineAsync(shared.Culture(result).Say(
                    "That is neither an e-mail address nor a phone number. Nothing was forgotten.",
                    "Itu bukan alamat email maupun nomor telepon. Tidak ada yang dilupakan."));
                return ExitCode.Misuse;
            }

            return result.GetValue(notes) ? await PrintAsync(text, shared.Culture(result))
                : await ForgetAsync(shared, result, text, stop);
        });
        return command;
    }

    private static async Task<int> ForgetAsync(SharedOptions shared, ParseResult result, string text, CancellationToken stop)
    {
        await using var pipelines =
            await LocalPipelines.OpenAsync(shared.DataOf(result), shared.Settings(result), LogLevel.Error, Console.Error, stop);
        var before = await NotedAsync(pipelines.Sides, stop);
        await SidePipeline.ForgetAsync(pipelines.Sides, text, stop);
        await pipelines.SettleAsync(stop);
        await Console.Out.WriteLineAsync(
            Found((await NotedAsync(pipelines.Sides, stop)).Except(before).ToList(), shared.Culture(result)));
        await Console.Out.WriteLineAsync(shared.Culture(result).Say(
            "Forgotten, on both sides and where they meet. What was uploaded, and reports that 'run' or 'watch' copied to a folder "
                + "(--out), are untouched: delete the files where they have to go; the next run writes its folder anew.",
            "Dilupakan, di kedua sisi dan di serah terimanya. Yang diunggah, dan laporan yang disalin 'run' atau 'watch' ke folder (--out), "
                + "tidak disentuh: hapus berkas yang harus hilang; run berikutnya menulis ulang foldernya."));
        return ExitCode.Done;
    }

    private static async Task<IReadOnlySet<string>> NotedAsync(IReadOnlyList<SidePipeline> sides, CancellationToken stop)
    {
        HashSet<string> notes = new(StringComparer.Ordinal);
        foreach (var side in sides)
        {
            notes.UnionWith(await side.ForgottenAsync(stop));
        }

        return notes;
    }

    // Addresses, numbers and names are kept as hashes only: there is nothing of them that could be shown.
    private static string Found(List<string> notes, ReportCulture culture)
    {
        int Of(string kind) => notes.Count(note => note.StartsWith(kind + "-", StringComparison.Ordinal));
        return notes.Count == 0
            ? culture.Say(
                "Nothing new of the person was found: they were forgotten before.",
                "Tidak ada yang baru dari orang ini: sudah dilupakan sebelumnya.")
            : culture.Say(
                $"Newly noted as the person's: {Plural.Counted(Of("email"), "e-mail address", "e-mail addresses")}, "
                    + $"{Plural.Counted(Of("phone"), "phone number", "phone numbers")}"
                    + $", {Plural.Counted(Of("name"), "name", "names")} and {(Of("record") > 0 ? "the ids of their records" : "no record")}.",
                $"Baru dicatat sebagai milik orang ini: {culture.Number(Of("email"))} alamat email, {culture.Number(Of("phone"))} nomor "
                    + $"telepon, {culture.Number(Of("name"))} nama, dan {(Of("record") > 0 ? "id catatannya" : "tanpa catatan")}.");
    }

    private static async Task<int> PrintAsync(string text, ReportCulture culture)
    {
        if (Environment.GetEnvironmentVariable(KeyVariable) is not { Length: > 0 } key)
        {
            await Console.Error.WriteLineAsync(culture.Say($"{KeyVariable} holds no key.", $"{KeyVariable} tidak berisi kunci."));
            return ExitCode.Misuse;
        }

        foreach (var name in Forgetting.KeysOf(key, text))
        {
            await Console.Out.WriteLineAsync(BlobNames.Forgotten + name);
        }

        return ExitCode.Done;
    }
}
