using System.CommandLine;
using Handoff;
using Microsoft.Extensions.Logging;
using Pipeline.DigestDelivery;
using Pipeline.Reports;

namespace Pipeline.Local.Commands;

/// <summary><c>digest</c>: the newest reports in few words, on the screen or to those who subscribed.</summary>
public static class DigestCommand
{
    private static readonly string[] Sides = ["marketing", "sales", HandoffPipeline.Handoff.Name];

    public static Command Create(SharedOptions shared)
    {
        var side = new Option<string?>("--side")
        {
            Description = shared.Say(
                "marketing, sales or handoff; all of them otherwise.",
                "marketing, sales atau handoff; tanpa ini semuanya."),
        };
        shared.Checks.Takes(
            side, name => name is null || Sides.Contains(name), "marketing, sales or handoff", "marketing, sales atau handoff");
        var subscribe = new Option<string?>("--subscribe")
        {
            Description = shared.Say(
                "An e-mail address that gets the digest of --side from now on; ADDRESS:en in English, ADDRESS:id in Indonesian.",
                "Alamat email yang mulai sekarang menerima ringkasan --side; ALAMAT:en berbahasa Inggris, ALAMAT:id berbahasa Indonesia."),
        };
        shared.Checks.Takes(
            subscribe, text => text is null || Subscriber.TryParse(text, "id") is not null, "an e-mail address", "alamat email");
        var leave = new Option<string?>("--leave")
        {
            Description = shared.Say(
                "An e-mail address that gets the digest of --side no longer.",
                "Alamat email yang tidak lagi menerima ringkasan --side."),
        };
        shared.Checks.Takes(
            leave, text => text is null || Subscriber.TryParse(text, "id") is not null, "an e-mail address", "alamat email");
        var send = new Option<bool>("--send")
        {
            Description = shared.Say(
                "Sends to everybody who is to have it today and has not, by Digest__Smtp, Digest__From and Digest__Chat.",
                "Mengirim ke semua yang hari ini belum menerima, menurut Digest__Smtp, Digest__From, dan Digest__Chat."),
        };
        var command = new Command("digest", shared.Say(
            "Prints the newest reports in few words, or sends them to those who subscribed.",
            "Menampilkan laporan terbaru secara ringkas, atau mengirimnya ke para pelanggan."))
        {
            side, subscribe, leave, send,
        };
        command.Validators.Add(result =>
        {
            // Asked whether they are named: what an option without its value holds cannot be asked for.
            if ((result.GetResult(subscribe) ?? result.GetResult(leave)) is not null && result.GetResult(side) is null)
            {
                result.AddError(shared.Say(
                    "--subscribe and --leave take --side: marketing, sales or handoff.",
                    "--subscribe dan --leave memerlukan --side: marketing, sales atau handoff."));
            }
        });
        shared.AddWithDigestTo(command);
        command.SetAction(async (result, stop) =>
        {
            if (await LocalFolder.WhyEmptyAsync(shared.DataOf(result), shared.Culture(result), stop) is { } empty)
            {
                await Console.Error.WriteLineAsync(empty);
                return ExitCode.Misuse;
            }

            var (settings, culture) = (shared.Digest(result), shared.Culture(result));
            if (result.GetValue(send) && !settings.IsSet)
            {
                await Console.Error.WriteLineAsync(culture.Say(
                    "Neither Digest__Smtp nor Digest__Chat is set, so there is nobody to send to.",
                    "Digest__Smtp dan Digest__Chat belum diatur, jadi tidak ada tujuan pengiriman."));
                return ExitCode.Misuse;
            }

            await using var pipelines =
                await LocalPipelines.OpenAsync(shared.DataOf(result), shared.Settings(result), LogLevel.Error, Console.Error, stop);
            using var client = new HttpClient();
            var isGood = true;
            foreach (var name in result.GetValue(side) is { } one ? [one] : Sides)
            {
                var round = pipelines.DigestOf(name, settings, client);
                isGood &= result.GetValue(subscribe) is { } address ? await SubscribeAsync(round, name, address, settings, culture, stop)
                    : result.GetValue(leave) is { } gone ? await LeaveAsync(round, name, gone, culture, stop)
                    : result.GetValue(send) ? await SendAsync(round, name, culture, stop)
                    : await PrintAsync(round, name, settings, culture, stop);
            }

            return isGood ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static async Task<bool> SubscribeAsync(
        DigestRound round, string side, string address, DigestSettings settings, ReportCulture culture, CancellationToken stop)
    {
        await round.Subscribers.AddAsync(Subscriber.TryParse(address, settings.Language)!, stop);
        await Console.Out.WriteLineAsync(culture.Say($"Subscribed to the digest of {side}.", $"Berlangganan ringkasan {side}."));
        return true;
    }

    private static async Task<bool> LeaveAsync(
        DigestRound round, string side, string address, ReportCulture culture, CancellationToken stop)
    {
        await round.Subscribers.LeaveAsync(Subscriber.TryParse(address, "id")!.Id, stop);
        await Console.Out.WriteLineAsync(
            culture.Say($"Gets the digest of {side} no longer.", $"Tidak lagi menerima ringkasan {side}."));
        return true;
    }

    private static async Task<bool> SendAsync(DigestRound round, string side, ReportCulture culture, CancellationToken stop)
    {
        var count = await round.SendAsync(stop);
        var why = count == new DigestCount()
            ? culture.Say(
                " (nobody is to have one, or there is no news since the last)",
                " (tidak ada yang perlu menerimanya, atau tidak ada kabar sejak yang terakhir)")
            : count.Unknown > 0
            ? culture.Say(
                $", {count.Unknown} open: whether the mail server has taken it is unknown; it is sent once more at most",
                $", {count.Unknown} belum pasti: tidak diketahui apakah server surat sudah menerimanya; paling banyak dikirim sekali lagi")
            : "";
        await Console.Out.WriteLineAsync(culture.Say(
            $"{side}: {count.Sent} sent, {count.Failed} failed{why}.", $"{side}: {count.Sent} terkirim, {count.Failed} gagal{why}."));
        return count is { Failed: 0, Unknown: 0 };
    }

    private static async Task<bool> PrintAsync(
        DigestRound round, string side, DigestSettings settings, ReportCulture culture, CancellationToken stop)
    {
        var text = await round.FindAsync(stop) is var (digest, _)
            ? DigestMail.Text(digest, settings.Language) : culture.Say($"{side}: no report yet.\n", $"{side}: belum ada laporan.\n");
        foreach (var line in text.Split('\n'))
        {
            await Console.Out.WriteLineAsync(line);
        }

        return true;
    }
}
