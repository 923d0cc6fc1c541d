using Azure.Storage.Blobs;
using Pipeline.Reports;
using Pipeline.Uploads;

namespace Pipeline.Local;

/// <summary>The whole way on one machine: upload, receive, report, and the reports as files.</summary>
public sealed class LocalRun(LocalPipelines pipelines, TextWriter screen)
{
    /// <summary>Uploads the files and takes them in, each with its receipt.</summary>
    public async Task<IReadOnlyList<Receipt>> ReceiveAsync(IReadOnlyList<LocalFile> files, CancellationToken stop)
    {
        List<Receipt> receipts = [];
        for (var i = 0; i < files.Count; i++)
        {
            var file = files[i];
            await screen.WriteAsync($"[{i + 1}/{files.Count}] {file.Side}: {file.Upload} … ");
            var blob = pipelines.Storage.Container(BlobNames.Uploads(file.Side)).GetBlobClient(file.Upload);
            await using (var content = File.OpenRead(file.Path))
            {
                await blob.UploadAsync(content, overwrite: true, stop);
            }

            var receipt = await pipelines.Of(file.Side).ReceiveAsync(file.Upload, stop)
                ?? throw new InvalidOperationException($"'{file.Upload}' vanished between upload and receipt.");
            await screen.WriteLineAsync(Told(receipt));
            receipts.Add(receipt);
        }

        return receipts;
    }

    /// <summary>Writes both reports and copies them to a folder a side.</summary>
    public async Task<IReadOnlyList<(Report Report, string Folder)>> ReportAsync(DateOnly? asOf, string outFolder, CancellationToken stop)
    {
        List<(Report, string)> reports = [];
        foreach (var side in pipelines.Sides)
        {
            var day = asOf ?? side.Today;
            await screen.WriteLineAsync($"Reporting {side.Side.Name} as of {day:yyyy-MM-dd} …");
            var report = await side.ReportAsync(day, stop);
            var folder = Path.Combine(outFolder, side.Side.Name);
            await CopyAsync(side.Side.Name, BlobNames.ReportOf(day, ""), folder, stop);
            reports.Add((report, folder));
        }

        return reports;
    }

    private async Task CopyAsync(string side, string prefix, string folder, CancellationToken stop)
    {
        var container = pipelines.Storage.Container(BlobNames.Reports(side));
        Directory.CreateDirectory(folder);
        await foreach (var blob in container.GetBlobsAsync(Azure.Storage.Blobs.Models.BlobTraits.None, Azure.Storage.Blobs.Models.BlobStates.None, prefix, stop))
        {
            await container.GetBlobClient(blob.Name).DownloadToAsync(Path.Combine(folder, blob.Name[prefix.Length..]), stop);
        }
    }

    private static string Told(Receipt receipt) => receipt switch
    {
        { Outcome: Outcome.Refused } => "refused: " + receipt.Refusal!.Reason,
        { RepeatOf: { } twin } => $"same bytes as {twin}",
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(", ", receipt.Files.Select(file => file.Format).OfType<string>().Distinct())}: {receipt.Rows.Kept:N0} of {receipt.Rows.Read:N0} rows kept, {receipt.Rows.Rejected:N0} rejected, {receipt.Rows.SetAside.Values.Sum():N0} set aside"),
    };
}
