using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Tables;

namespace Pipeline.Uploads.Readers;

/// <summary>
/// Takes up again what older code has read. Refused files first, and those that another format may claim now, by their heads only: one is
/// asked for whole when it would now be told otherwise. Then what was read otherwise than it would be now, newest first. An hour has its
/// most bytes; what does not fit comes in a later hour, what does not fit in a day waits for the next sweep.
/// </summary>
public sealed class Rereading(Storage storage, Side side, PipelineSettings settings)
{
    private const int Hours = 24;

    private readonly Ledger ledger = new(storage, side.Name);
    private readonly MappingNotes notes = new(storage, side);
    private readonly BlobContainerClient uploads = storage.Container(BlobNames.Uploads(side.Name));
    private readonly Recognition recognition = new(Knowledge.FormatsOf(side.Knowledge));

    private sealed record Older(Answer Answer, Receipt Receipt, BlobItem Blob)
    {
        public DateTimeOffset At => Receipt.UploadedAgainAt ?? Receipt.UploadedAt;

        public bool IsRefused => Receipt.Outcome == Outcome.Refused;
    }

    /// <summary>The uploads to be received again, each at its hour, and how many wait for the next sweep.</summary>
    public async Task<Reread> FindAsync(DateTimeOffset now, CancellationToken stop)
    {
        var hours = new HourlyBytes(settings.RereadBytesAnHour, now, Hours);
        List<Arrival> found = [];
        List<(Answer, DateTimeOffset)> asked = [];
        var waiting = 0;
        var mappings = await notes.ReadAsync(stop);
        var fingerprints = new Fingerprints(side, settings, mappings);
        var reader = new UploadReader(recognition, settings, new NoFacts()) { Mappings = mappings };
        foreach (var older in await OlderAsync(fingerprints, stop))
        {
            if (older.Answer.AskedUntil is { } until && until > now && older.Answer.AskedFor == fingerprints.OfAll)
            {
                hours.Count(until, older.Receipt.Bytes);
                continue;
            }

            if ((older.IsRefused || fingerprints.IsCurrent(older.Receipt))
                && await IsSameByHeadAsync(older, reader, fingerprints.OfAll, hours, stop) is not false)
            {
                continue;
            }

            if (hours.Next(older.Receipt.Bytes) is not { } due)
            {
                waiting++;
                continue;
            }

            found.Add(new Arrival(uploads.Name, older.Answer.Upload, older.Answer.ETag) { Due = due });
            asked.Add((older.Answer, due));
        }

        return new(now, found, asked, waiting + hours.Unseen) { For = fingerprints.OfAll };
    }

    /// <summary>
    /// Notes beside the receipts what was asked for, so that a second sweep asks for it again only when its hour has passed.
    /// </summary>
    public async Task NoteAsync(Reread reread, CancellationToken stop)
    {
        foreach (var (answer, due) in reread.Asked)
        {
            await ledger.NoteAsync(
                answer, stop, (ReceiptKeys.AskedFor, reread.For),
                (ReceiptKeys.AskedUntil, due.ToString("O", CultureInfo.InvariantCulture)));
        }
    }

    private async Task<IReadOnlyList<Older>> OlderAsync(Fingerprints fingerprints, CancellationToken stop)
    {
        Dictionary<string, BlobItem> present = new(StringComparer.Ordinal);
        await foreach (var blob in uploads.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, stop))
        {
            present[blob.Name] = blob;
        }

        List<Older> found = [];
        foreach (var answer in await ledger.AnsweredAsync(stop))
        {
            if (answer.KnownBy != fingerprints.OfAll && present.TryGetValue(answer.Upload, out var blob)
                && Ledger.Plain(blob.Properties.ETag!.Value) == answer.ETag
                && await ledger.ReceiptAsync(answer, stop) is { } receipt)
            {
                found.Add(new(answer, receipt, blob));
            }
        }

        return
        [
            .. found.OrderBy(older => older.IsRefused ? 0 : fingerprints.IsCurrent(older.Receipt) ? 2 : 1)
                .ThenByDescending(older => older.At).ThenBy(older => older.Answer.Upload, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether its head is told as it was; null where it could not be looked at now.</summary>
    private async Task<bool?> IsSameByHeadAsync(
        Older older, UploadReader reader, string print, HourlyBytes hours, CancellationToken stop)
    {
        if (!hours.HasRoomNow)
        {
            hours.Unseen++;
            return null;
        }

        try
        {
            var now = await Task.Run(() => SaidByHead(older, reader, hours, stop), stop);
            if (!now.SequenceEqual(SaidBefore(older.Receipt)))
            {
                return false;
            }

            await ledger.NoteAsync(older.Answer, stop, (ReceiptKeys.KnownBy, print));
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            // Withdrawn or written again meanwhile: another sweep finds the new version.
            return null;
        }
    }

    // A mapping that is near a refused file is named where it was refused.
    private static IEnumerable<string> SaidBefore(Receipt receipt) => receipt.Outcome == Outcome.Refused
        ? [NearIn(receipt.Refusal!)] : receipt.Files.Select(RecognisedFile.SaidOf).OfType<string>().Order(StringComparer.Ordinal);

    private static string NearIn(Refusal refusal) => refusal.NearMapping ?? "";

    private IEnumerable<string> SaidByHead(Older older, UploadReader reader, HourlyBytes hours, CancellationToken stop)
    {
        var blob = uploads.GetBlobClient(older.Answer.Upload);
        var conditions = new BlobRequestConditions { IfMatch = older.Blob.Properties.ETag };
        try
        {
            return
            [
                .. reader.Recognise(older.Answer.Upload, older.Receipt.Bytes, Open).Select(file => file.Said)
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (RefusedException e)
        {
            return [NearIn(e.Refusal)];
        }

        Stream Open(bool seekable)
        {
            // A workbook or zip has its index at its end, and may be looked through.
            hours.Spend(seekable ? older.Receipt.Bytes : Math.Min(older.Receipt.Bytes, FileHead.Length));
            return seekable
                ? blob.OpenRead(
                    new BlobOpenReadOptions(allowModifications: false) { BufferSize = FileHead.Length, Conditions = conditions }, stop)
                : blob.DownloadStreaming(
                    new BlobDownloadOptions { Range = new HttpRange(0, FileHead.Length), Conditions = conditions }, stop).Value.Content;
        }
    }
}
