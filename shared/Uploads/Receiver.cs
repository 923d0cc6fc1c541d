using System.Diagnostics;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;
using Pipeline.Facts;
using Pipeline.Tables;
using Pipeline.Uploads.Readers;

namespace Pipeline.Uploads;

/// <summary>
/// The first verb: takes one upload in. Streams it, recognises it, writes its facts and its receipt. It can run
/// again at any time, twice at once too: every blob it writes is named by the upload and by its content, and holds the same bytes.
/// </summary>
public sealed partial class Receiver(Storage storage, Side side, PipelineSettings settings, ILogger logger)
{
    private readonly Ledger ledger = new(storage, side.Name);
    private readonly MappingNotes notes = new(storage, side);
    private readonly Withdrawal withdrawal = new(storage, side);
    private readonly Recognition recognition = new(Knowledge.FormatsOf(side.Knowledge));
    private readonly IReadOnlyList<FactTable> tables = FactTable.Of(side.Knowledge);

    /// <summary>The upload's receipt; null when the blob is gone, which a withdrawal before its turn may cause.</summary>
    /// <exception cref="RequestFailedException">Storage failed: try again later.</exception>
    public async Task<Receipt?> ReceiveAsync(string upload, CancellationToken stop, IProgress<double>? read = null)
    {
        UploadNames.Check(upload);
        using var activity = Telemetry.Start("receive", side);
        var blob = storage.Container(BlobNames.Uploads(side.Name)).GetBlobClient(upload);
        if (await LookAsync(blob, stop) is not { } properties)
        {
            return await LeaveAsync(upload, stop);
        }

        using var workplace = new Workplace();
        var content = await DownloadAsync(
            blob, properties, workplace, read is null ? null : new ReadingShare(properties.ContentLength, read), stop);
        var hash = content.Hash;
        activity?.SetTag("pipeline.upload", hash);
        var forgotten = await Forgotten.ReadAsync(storage, side, settings.HashKey, stop);
        var mappings = await notes.ReadAsync(stop);
        var fingerprints = new Fingerprints(side, settings, mappings);
        var (before, standing) = await ledger.BeforeAsync(hash, upload, stop);
        var known = await ledger.OfContentAsync(hash, stop);
        if (known.FirstOrDefault(
                receipt => receipt.Upload == upload && IsCurrent(receipt, fingerprints) && receipt.Forgot == forgotten.Id) is { } same
            && await IsWholeAsync(same, stop))
        {
            LogSame(upload, hash);
            return await NoteAsync(same, blob, properties, standing, stop);
        }

        var blank = new Receipt
        {
            Side = side.Name,
            Upload = upload,
            Hash = hash,
            Bytes = properties.ContentLength,
            UploadedAt = before?.UploadedAt is { } first && first < properties.LastModified ? first : properties.LastModified,
            UploadedAgainAt = before?.UploadedAt < properties.LastModified ? properties.LastModified : null,
            TimeZone = settings.TimeZone.Id,
            Outcome = Outcome.TakenIn,
        };
        var receipt = await ReadAsync(blank with { Forgot = forgotten.Id }, mappings, forgotten, content, properties, workplace, stop);
        if (receipt.Files.Any(file => file.Defines is not null))
        {
            // Written again, the same receipt: it knows of its own mapping from the first time on.
            fingerprints = new Fingerprints(side, settings, await notes.ReadWithAsync(receipt, stop));
            await notes.WriteAsync(receipt, stop);
        }

        receipt = receipt with { ReadBy = fingerprints.Of(receipt), KnownBy = fingerprints.OfAll };
        // Whoever asked to be forgotten meanwhile may stand in what was just read.
        if (!await ConfirmAsync(receipt, blob, properties, standing, stop)
            || (await Forgotten.ReadAsync(storage, side, settings.HashKey, stop)).Id != receipt.Forgot)
        {
            return await ReceiveAsync(upload, stop, read);
        }

        if (!await PartBlobs.TidyAsync(storage.Container(BlobNames.Facts(side.Name)), ledger, receipt, stop))
        {
            return await ReceiveAsync(upload, stop, read);
        }

        receipt = (await ledger.OfContentAsync(hash, stop)).FirstOrDefault(told => told.Upload == upload) ?? receipt;
        LogReceived(upload, receipt.Outcome, receipt.Rows.Read, receipt.Rows.Kept, receipt.Rows.Rejected);
        Telemetry.Received(activity, side, receipt);
        return receipt;
    }

    private static async Task<BlobProperties?> LookAsync(BlobClient blob, CancellationToken stop)
    {
        try
        {
            return await blob.GetPropertiesAsync(cancellationToken: stop);
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            return null;
        }
    }

    // A receipt stands only once its upload was seen after it was written: a withdrawal deletes the upload before it looks for receipts,
    // so that whichever comes second finds what the other left.
    // One that stands already goes on standing until the next is in its place: a report at that moment has the upload, and an upload that
    // somebody deletes at that moment leaves the facts that it had.
    private async Task<bool> ConfirmAsync(
        Receipt receipt, BlobClient blob, BlobProperties properties, ETag? standing, CancellationToken stop)
    {
        if (standing is { } before)
        {
            return await LookAsync(blob, stop) is not null && await ledger.ReplaceAsync(receipt, properties.ETag, before, stop);
        }

        await ledger.WriteAsync(receipt, stop);
        if (await LookAsync(blob, stop) is null)
        {
            return false;
        }

        try
        {
            await ledger.NoteVersionAsync(receipt, properties.ETag, stop);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return false;
        }
    }

    // Uploads may go and leave their facts, as they do after a set number of days. Only what no receipt confirms is of a withdrawal.
    private async Task<Receipt?> LeaveAsync(string upload, CancellationToken stop)
    {
        LogGone(upload);
        if (!await ledger.StandsAsync(upload, stop))
        {
            await withdrawal.EraseAsync(upload, stop);
        }

        return null;
    }

    private async Task<bool> IsWholeAsync(Receipt receipt, CancellationToken stop)
    {
        foreach (var part in receipt.Parts)
        {
            if (!await storage.Container(BlobNames.Facts(side.Name)).GetBlobClient(part.Blob).ExistsAsync(stop))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<Receipt?> NoteAsync(Receipt same, BlobClient blob, BlobProperties properties, ETag? standing, CancellationToken stop)
    {
        if (properties.LastModified <= (same.UploadedAgainAt ?? same.UploadedAt))
        {
            await ledger.NoteVersionAsync(same, properties.ETag, stop);
            return same;
        }

        var again = same with { UploadedAgainAt = properties.LastModified };
        return await ConfirmAsync(again, blob, properties, standing, stop) ? again : await ReceiveAsync(same.Upload, stop);
    }

    private static bool IsCurrent(Receipt receipt, Fingerprints fingerprints) =>
        fingerprints.IsCurrent(receipt) && receipt.KnownBy == fingerprints.OfAll;

    private static async Task<UploadContent> DownloadAsync(
        BlobClient blob, BlobProperties properties, Workplace workplace, ReadingShare? share, CancellationToken stop)
    {
        using var activity = Telemetry.Source.StartActivity("download");
        return await UploadContent.DownloadAsync(blob, properties, workplace.Folder, stop, share: share);
    }

    private async Task<Receipt> ReadAsync(
        Receipt blank, Mappings mappings, Forgotten forgotten, UploadContent content, BlobProperties properties, Workplace workplace,
        CancellationToken stop)
    {
        using var facts = new UploadFacts(tables, blank.Hash, workplace.Folder);
        try
        {
            var reading = new UploadReader(recognition, settings, facts)
            {
                Mappings = mappings,
                ExportedOn = SnapshotTime.InMetadata(properties.Metadata) is { } said ? DateOnly.FromDateTime(said) : null,
                UploadedOn = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(blank.UploadedAt, settings.TimeZone).DateTime),
            };
            var files = await Task.Run(
                () => reading.Read(blank.Upload, properties.ContentLength, seekable => content.Open(seekable, stop)), stop);
            await facts.FinishAsync();
            var dropped = await forgotten.DropAsync(
                tables, facts.Parts.SelectMany(table => table.Value.Select(part => (table.Key, part.Path))), workplace.Folder,
                new LinkNames(storage, side, tables), stop);
            await dropped.NoteAsync(storage, side, stop);
            var traces = forgotten.Id is null ? null : forgotten.Traces();
            if (traces is not null && facts.RejectedPath is { } found)
            {
                RedactedRows.Write(found, traces);
            }

            var covers = facts.Covers(reading.Declared);
            var (parts, rejected) = await StoreAsync(facts, dropped, blank, stop);
            var told = dropped.Tell(blank with
            {
                Snapshot = SnapshotTime.Tell(blank.Upload, RangeEnd(covers), properties.Metadata, blank.UploadedAt, settings.TimeZone),
                Files = [.. files.Select(file => file with { From = facts.FirstDay(file.File), To = facts.LastDay(file.File) })],
                Rows = Sum(files),
                Parts = parts,
                Covers = covers,
                Rejected = facts.FirstRejected,
                RejectedRows = rejected,
            });
            return traces is null ? told : RedactedReceipt.Of(told, traces);
        }
        catch (RefusedException e)
        {
            var refused = blank with { Outcome = Outcome.Refused, Refusal = e.Refusal };
            return forgotten.Id is null ? refused : RedactedReceipt.Of(refused, forgotten.Traces());
        }
    }

    private async Task<(IReadOnlyList<Part> Parts, string? Rejected)> StoreAsync(
        UploadFacts facts, Dropped dropped, Receipt blank, CancellationToken stop)
    {
        using var activity = Telemetry.Source.StartActivity("store");
        var container = storage.Container(BlobNames.Facts(side.Name));
        List<Part> parts = [];
        foreach (var (table, files) in facts.Parts)
        {
            for (var i = 0; i < files.Count; i++)
            {
                parts.Add(
                    await PartBlobs.StoreAsync(
                        container, blank, table, i, files[i].Path, dropped.RowsLeft.GetValueOrDefault(files[i].Path, files[i].Rows), stop));
            }
        }

        if (facts.RejectedPath is not { } rejected)
        {
            return (parts, null);
        }

        var rows = BlobNames.Rejected(blank.Upload, blank.Hash, await PartBlobs.HashAsync(rejected, stop));
        await container.GetBlobClient(rows).UploadAsync(rejected, overwrite: true, stop);
        return (parts, rows);
    }

    private static DateOnly? RangeEnd(IReadOnlyList<Coverage> covers) => covers.Count == 0 ? null : covers.Max(cover => cover.To);

    internal static RowCounts Sum(IReadOnlyList<FileReceipt> files)
    {
        var setAside = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (reason, rows) in files.SelectMany(file => file.Rows.SetAside))
        {
            setAside[reason] = setAside.GetValueOrDefault(reason) + rows;
        }

        var counts = new RowCounts
        {
            Read = files.Sum(file => file.Rows.Read),
            Kept = files.Sum(file => file.Rows.Kept),
            Rejected = files.Sum(file => file.Rows.Rejected),
            SetAside = setAside,
        };
        return counts.Read == counts.Kept + counts.Rejected + setAside.Values.Sum()
            ? counts
            : throw new UnreachableException(
                $"Rows read {counts.Read} are not kept {counts.Kept} + rejected {counts.Rejected} + set aside {setAside.Values.Sum()}.");
    }

    [LoggerMessage(
        Level = LogLevel.Information, Message = "Received {Upload}: {Outcome}, {Read} rows read, {Kept} kept, {Rejected} rejected")]
    private partial void LogReceived(string upload, Outcome outcome, long read, long kept, long rejected);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Upload} was received before with the same bytes ({Hash}); nothing to do")]
    private partial void LogSame(string upload, string hash);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Upload} is gone; nothing to receive")]
    private partial void LogGone(string upload);
}
