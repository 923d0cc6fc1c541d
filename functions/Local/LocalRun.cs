using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Handoff;
using Pipeline.Desk;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Tables;
using Pipeline.Uploads;

namespace Pipeline.Local;

/// <summary>The whole way on one machine: upload, receive, report, and the reports as files.</summary>
public sealed class LocalRun(LocalPipelines pipelines, TextWriter screen, ProgressLine? progress = null)
{
    private ReportCulture Culture => ReportCulture.Of(pipelines.Settings.Language);

    /// <summary>Uploads the files and takes them in, each with its receipt.</summary>
    public async Task<IReadOnlyList<Receipt>> ReceiveAsync(IReadOnlyList<LocalFile> files, CancellationToken stop)
    {
        List<Receipt> receipts = [];

        // What no format knows comes last: a mapping among the others may tell whose it is.
        files = [.. files.Where(file => !file.IsNobodys), .. files.Where(file => file.IsNobodys)];
        for (var i = 0; i < files.Count; i++)
        {
            var file = files[i].IsNobodys ? await ByMappingAsync(files[i], stop) : files[i];
            var head = $"[{i + 1}/{files.Count}] {file.Side}: {PrintableWriter.OneLine(file.Upload)} … ";

            // Where the line of progress comes and goes, what is told stands when it is whole.
            await screen.WriteAsync(progress is null ? head : "");
            var blob = pipelines.Storage.Container(BlobNames.Uploads(file.Side)).GetBlobClient(file.Upload);
            if (!await IsThereAsync(blob, file.Path, stop))
            {
                await using var content = File.OpenRead(file.Path);
                using var sending = progress?.Begin(Culture.Say("Storing ", "Menyimpan ") + file.Upload);
                await blob.UploadAsync(content, new BlobUploadOptions { ProgressHandler = Sent(sending, content.Length) }, stop);
            }

            Receipt receipt;
            using (var reading = progress?.Begin(Culture.Say("Reading ", "Membaca ") + file.Upload))
            {
                receipt = await pipelines.Of(file.Side).ReceiveAsync(file.Upload, stop, reading)
                    ?? throw new InvalidOperationException($"'{file.Upload}' vanished between upload and receipt.");
            }

            await screen.WriteLineAsync((progress is null ? "" : head) + Told(receipt, Culture));
            receipts.Add(receipt);
        }

        return receipts;
    }

    private static SentShare? Sent(ProgressStep? step, long length) => step is null ? null : new SentShare(step, length);

    private async Task<LocalFile> ByMappingAsync(LocalFile file, CancellationToken stop)
    {
        foreach (var side in pipelines.Sides)
        {
            if (await side.MapsAsync(file.Upload, new FileInfo(file.Path).Length, _ => File.OpenRead(file.Path), stop))
            {
                return file with { Side = side.Side.Name };
            }
        }

        return file;
    }

    /// <summary>Moves what one side has refused to the other, where a mapping of that one's reads it now.</summary>
    private async Task<int> MoveRefusedAsync(CancellationToken stop)
    {
        var moved = 0;
        foreach (var (side, other) in from side in pipelines.Sides from other in pipelines.Sides where other != side select (side, other))
        {
            foreach (var receipt in (await side.ReceiptsAsync(stop)).Where(receipt => receipt.Outcome == Outcome.Refused))
            {
                var from = pipelines.Storage.Container(BlobNames.Uploads(side.Side.Name)).GetBlobClient(receipt.Upload);
                var to = pipelines.Storage.Container(BlobNames.Uploads(other.Side.Name)).GetBlobClient(receipt.Upload);
                if (!await from.ExistsAsync(stop) || await to.ExistsAsync(stop)
                    || await side.MapsAsync(receipt.Upload, receipt.Bytes, _ => from.OpenRead(cancellationToken: stop), stop)
                    || !await other.MapsAsync(receipt.Upload, receipt.Bytes, _ => from.OpenRead(cancellationToken: stop), stop))
                {
                    continue;
                }

                await using (var content = await from.OpenReadAsync(cancellationToken: stop))
                {
                    await to.UploadAsync(content, stop);
                }

                await other.ReceiveAsync(receipt.Upload, stop);
                await side.WithdrawAsync(receipt.Upload, stop);
                var name = PrintableWriter.OneLine(receipt.Upload);
                await screen.WriteLineAsync(Culture.Say(
                    $"{name}: moved from {side.Side.Name} to {other.Side.Name}, whose mapping reads it.",
                    $"{name}: dipindahkan dari {side.Side.Name} ke {other.Side.Name}, yang pemetaannya bisa membacanya."));
                moved++;
            }
        }

        return moved;
    }

    // The same file again is the same upload: sent once more it would be the newest of all, though nobody exported anything since.
    private static async Task<bool> IsThereAsync(BlobClient blob, string path, CancellationToken stop)
    {
        if (!await blob.ExistsAsync(stop))
        {
            return false;
        }

        var there = (await blob.GetPropertiesAsync(cancellationToken: stop)).Value;
        await using var content = File.OpenRead(path);
#pragma warning disable CA5351 // Storage tells this hash of what it holds; nobody's secret hangs on it.
        var hash = await MD5.HashDataAsync(content, stop);
#pragma warning restore CA5351
        return there.ContentLength == content.Length && hash.AsSpan().SequenceEqual(there.ContentHash);
    }

    /// <summary>
    /// Ends what was being taken back when a program was killed, takes in again what an older version has read, or none by a mapping that
    /// came since, as far as an hour's bytes go, and tells how many wait.
    /// </summary>
    public async Task<int> ReceiveOlderAsync(CancellationToken stop)
    {
        var all = 0;
        foreach (var side in pipelines.Sides)
        {
            all += await side.FinishTakingBackAsync(stop) ? 1 : 0;
        }

        all += await MoveRefusedAsync(stop);
        foreach (var side in pipelines.Sides)
        {
            var (received, waiting) = await side.ReceiveOlderAsync(stop);
            all += received;
            if (received + waiting > 0)
            {
                await screen.WriteLineAsync($"{side.Side.Name}: " + Culture.Say(
                    $"{Plural.Counted(received, "upload", "uploads")} that had been read by an older version, or before a mapping came, "
                        + $"{Plural.Of(received, "was", "were")} read again"
                        + (waiting > 0 ? $"; {Culture.Number(waiting)} {Plural.Of(waiting, "waits", "wait")} for the next run" : "") + ".",
                    $"{Culture.Number(received)} unggahan yang dibaca oleh versi lama, atau sebelum ada pemetaan, dibaca ulang"
                        + (waiting > 0 ? $"; {Culture.Number(waiting)} menunggu berikutnya" : "") + "."));
            }
        }

        return all;
    }

    /// <summary>Writes both sides' reports and the hand-off's, and copies each to a folder of its own.</summary>
    public async Task<IReadOnlyList<(Report Report, string Folder)>> ReportAsync(DateOnly? asOf, string outFolder, CancellationToken stop)
    {
        var day = asOf ?? pipelines.Handoff.Today;
        Dictionary<string, Report> reports = [];
        foreach (var side in pipelines.Sides)
        {
            await screen.WriteLineAsync(Culture.Say(
                $"Reporting {side.Side.Name} as of {day:yyyy-MM-dd} …", $"Menyusun laporan {side.Side.Name} per {day:yyyy-MM-dd} …"));
            using var step = Reporting(side.Side.Name);
            reports[side.Side.Name] = await side.ReportAsync(day, stop);
        }

        await screen.WriteLineAsync(Culture.Say(
            $"Reporting the hand-off as of {day:yyyy-MM-dd} …", $"Menyusun laporan serah terima per {day:yyyy-MM-dd} …"));
        using (Reporting(HandoffPipeline.Handoff.Name))
        {
            reports[HandoffPipeline.Handoff.Name] = await pipelines.Handoff.ReportAsync(day, stop);
        }

        // What the hand-off gave back belongs on the sides' own pages.
        foreach (var side in pipelines.Sides)
        {
            using var step = Reporting(side.Side.Name);
            reports[side.Side.Name] = await side.ReportIfDueAsync(day, stop) ?? reports[side.Side.Name];
        }

        await CopyAsync(day, outFolder, stop);
        return [.. reports.Select(report => (report.Value, Path.Combine(outFolder, report.Key)))];
    }

    // How long a report takes hangs on all that was ever taken in: the seconds are all that can be told.
    private ProgressStep? Reporting(string name) =>
        progress?.Begin(Culture.Say("Reporting ", "Menyusun laporan ") + name, Culture.Say("seconds", "detik"));

    /// <summary>Writes those of today's reports that are due, whoever left them so, and copies what there is.</summary>
    public async Task ReportIfDueAsync(string outFolder, CancellationToken stop)
    {
        var day = pipelines.Handoff.Today;
        for (var round = 0; round < 2; round++)
        {
            foreach (var side in pipelines.Sides)
            {
                if (await side.ReportIfDueAsync(day, stop) is not null)
                {
                    await screen.WriteLineAsync(Culture.Say(
                        $"Reported {side.Side.Name} as of {day:yyyy-MM-dd}.", $"Laporan {side.Side.Name} per {day:yyyy-MM-dd} selesai."));
                }
            }

            if (round == 0 && await pipelines.Handoff.ReportIfDueAsync(day, tell: null, stop) is not null)
            {
                await screen.WriteLineAsync(Culture.Say(
                    $"Reported the hand-off as of {day:yyyy-MM-dd}.", $"Laporan serah terima per {day:yyyy-MM-dd} selesai."));
            }
        }

        await CopyAsync(day, outFolder, stop);
    }

    private async Task CopyAsync(DateOnly day, string outFolder, CancellationToken stop)
    {
        Directory.CreateDirectory(outFolder);
        SamplesReports.Unmark(outFolder);
        foreach (var name in pipelines.Sides.Select(side => side.Side.Name).Append(HandoffPipeline.Handoff.Name))
        {
            await CopyAsync(pipelines.EditionsOf(name), BlobNames.Reports(name), day, Path.Combine(outFolder, name), stop);
        }

        foreach (var side in pipelines.Sides)
        {
            await CopyAsync(
                pipelines.EditionsOf(HandoffPipeline.Handoff.Name), BlobNames.Feedback(side.Side.Name), day,
                Path.Combine(outFolder, HandoffPipeline.Handoff.Name, side.Side.Name), stop);
        }
    }

    private static Task CopyAsync(Editions editions, string container, DateOnly day, string folder, CancellationToken stop) =>
        editions.ReadAsync(
            container, day,
            blob =>
            {
                Directory.CreateDirectory(folder);
                return WholeFile.WriteAsync(Path.Combine(folder, Path.GetFileName(blob.Name)), path => blob.DownloadToAsync(path, stop));
            },
            stop);

    private static string Told(Receipt receipt, ReportCulture culture) => receipt switch
    {
        { Outcome: Outcome.Refused } => culture.Say("refused: ", "ditolak: ") + ReceiptWords.Of(receipt.Refusal!, culture),
        { RepeatOf: { } twin } => culture.Say("same bytes as ", "isinya sama persis dengan ") + twin,
        _ => string.Join(", ", receipt.Files.Select(file => file.Format).OfType<string>().Distinct()) + ": "
            + ReceiptLine.Kept(receipt, culture) + ReceiptLine.Rejected(receipt, culture) + ReceiptLine.SetAside(receipt, culture),
    };
}
