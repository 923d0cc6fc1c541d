using System.Diagnostics;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Uploads;

/// <summary>The receipts of one side: what was taken in, what was refused, what a sweep has still to send.</summary>
public sealed class Ledger(Storage storage, string side)
{
    private readonly BlobContainerClient receipts = storage.Container(BlobNames.Receipts(side));

    /// <summary>All receipts of these bytes that stand, under whatever name they came.</summary>
    public async Task<IReadOnlyList<Receipt>> OfContentAsync(string hash, CancellationToken stop) =>
        Twins.Tell(await ReadAsync(await NamesAsync(BlobNames.ReceiptsOf(hash), Stands, stop), stop));

    /// <summary>Every receipt that stands, in the order of hash and name.</summary>
    public async Task<IReadOnlyList<Receipt>> AllAsync(CancellationToken stop) =>
        Twins.Tell(await ReadAsync(await NamesAsync(null, Stands, stop), stop));

    /// <summary>The receipts of one upload, those that do not stand yet too.</summary>
    public async Task<IReadOnlyList<Receipt>> OfUploadAsync(string upload, CancellationToken stop) =>
        await ReadAsync(await NamesAsync(null, blob => IsOf(blob, upload), stop), stop);

    /// <summary>Whether a receipt of this upload stands.</summary>
    public async Task<bool> StandsAsync(string upload, CancellationToken stop) =>
        (await NamesAsync(null, blob => IsOf(blob, upload) && Stands(blob), stop)).Count > 0;

    // Written and confirmed: a receipt answers no version until its upload was found to be still there, nor after parts of it were missed.
    private static bool Stands(BlobItem blob) => blob.Metadata.ContainsKey(ReceiptKeys.ETag);

    private static bool IsOf(BlobItem blob, string upload) =>
        blob.Name.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && blob.Name[(slash + 1)..] == upload + ".json";

    private async Task<IReadOnlyList<string>> NamesAsync(string? prefix, Func<BlobItem, bool> which, CancellationToken stop)
    {
        List<string> names = [];
        await foreach (var blob in receipts.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, stop))
        {
            if (blob.Name.EndsWith(".json", StringComparison.Ordinal) && which(blob))
            {
                names.Add(blob.Name);
            }
        }

        return names;
    }

    private async Task<IReadOnlyList<Receipt>> ReadAsync(IReadOnlyList<string> names, CancellationToken stop)
    {
        var found = new Receipt?[names.Count];
        await Parallel.ForAsync(
            0, names.Count, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = stop }, async (i, token) =>
            found[i] = await ReadAsync(names[i], token));
        return [
            .. found.OfType<Receipt>().OrderBy(receipt => receipt.Hash, StringComparer.Ordinal)
                .ThenBy(receipt => receipt.Upload, StringComparer.Ordinal)];
    }

    /// <summary>The version (ETag) of each upload that has its receipt.</summary>
    public async Task<IReadOnlyList<Answer>> AnsweredAsync(CancellationToken stop)
    {
        List<Answer> answered = [];
        await foreach (var blob in receipts.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, stop))
        {
            var slash = blob.Name.IndexOf('/', StringComparison.Ordinal);
            if (slash > 0 && blob.Name.EndsWith(".json", StringComparison.Ordinal)
                && blob.Metadata.TryGetValue(ReceiptKeys.ETag, out var etag))
            {
                answered.Add(new Answer(
                    blob.Name[(slash + 1)..^5], etag, blob.Properties.LastModified
                        ?? DateTimeOffset.MinValue, blob.Metadata.TryGetValue(ReceiptKeys.Trace, out var trace) ? trace : null)
                {
                    Hash = blob.Name[..slash],
                    Receipt = blob.Properties.ETag ?? default,
                    Beside = blob.Metadata.ToDictionary(StringComparer.Ordinal),
                });
            }
        }

        return answered;
    }

    /// <summary>
    /// Writes the receipt, last of all that an upload leaves: what has no receipt was not finished. It stands once
    /// <see cref="NoteVersionAsync"/>
    /// has confirmed it.
    /// </summary>
    public async Task WriteAsync(Receipt receipt, CancellationToken stop) =>
        await receipts.GetBlobClient(BlobNames.Receipt(receipt.Hash, receipt.Upload)).UploadAsync(
            new BinaryData(JsonText.Write(receipt with { RepeatOf = null })),
            new BlobUploadOptions
            {
                HttpHeaders = new BlobHttpHeaders { ContentType = "application/json; charset=utf-8" },
            },
            stop);

    /// <summary>The receipt that this upload of these bytes has, be it that it does not stand; and its version, where it does.</summary>
    public async Task<(Receipt? Before, ETag? Standing)> BeforeAsync(string hash, string upload, CancellationToken stop)
    {
        try
        {
            var found = (await receipts.GetBlobClient(BlobNames.Receipt(hash, upload)).DownloadContentAsync(stop)).Value;
            return (JsonText.Read<Receipt>(found.Content.ToMemory().Span), found.Details.Metadata.ContainsKey(ReceiptKeys.ETag)
                ? found.Details.ETag : null);
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            return (null, null);
        }
    }

    /// <summary>
    /// Every receipt there is, with its version, be it that it does not stand: of one that was never confirmed, or whose parts were missed.
    /// </summary>
    public async Task<IReadOnlyList<HeldReceipt>> HeldAsync(CancellationToken stop)
    {
        List<HeldReceipt> held = [];
        foreach (var name in await NamesAsync(null, _ => true, stop))
        {
            try
            {
                var found = (await receipts.GetBlobClient(name).DownloadContentAsync(stop)).Value;
                held.Add(new(
                    JsonText.Read<Receipt>(found.Content.ToMemory().Span),
                    found.Details.ETag,
                    found.Details.Metadata.TryGetValue(ReceiptKeys.ETag, out var version) ? new ETag(version) : null,
                    found.Details.LastModified));
            }
            catch (RequestFailedException e) when (Absence.OfBlob(e))
            {
                // Withdrawn between the listing and this read.
            }
        }

        return held;
    }

    /// <summary>
    /// Puts a receipt in the place of one that was read, and no more certain than that was. False where it was withdrawn or replaced
    /// meanwhile.
    /// </summary>
    public Task<bool> ReplaceAsync(Receipt receipt, HeldReceipt held, CancellationToken stop) =>
        ReplaceAsync(receipt, held.Answers is { } version ? Metadata(receipt, version) : [], held.Version, stop);

    /// <summary>Puts a receipt in the place of one that stands, in one step: at no moment does the upload go without.</summary>
    /// <param name="receipt">The new one.</param>
    /// <param name="version">The version of the upload that it answers.</param>
    /// <param name="standing">The version of the one that stood.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>False where that one was withdrawn or replaced meanwhile; nothing is written then.</returns>
    public Task<bool> ReplaceAsync(Receipt receipt, ETag version, ETag standing, CancellationToken stop) =>
        ReplaceAsync(receipt, Metadata(receipt, version), standing, stop);

    private async Task<bool> ReplaceAsync(Receipt receipt, Dictionary<string, string> metadata, ETag before, CancellationToken stop)
    {
        try
        {
            await receipts.GetBlobClient(BlobNames.Receipt(receipt.Hash, receipt.Upload)).UploadAsync(
                new BinaryData(JsonText.Write(receipt with { RepeatOf = null })),
                new BlobUploadOptions
                {
                    HttpHeaders = new BlobHttpHeaders { ContentType = "application/json; charset=utf-8" },
                    Metadata = metadata,
                    Conditions = new BlobRequestConditions { IfMatch = before },
                },
                stop);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }

    /// <summary>Notes which version of the blob the receipt answers, so that reports read it and no sweep sends the upload again.</summary>
    public async Task NoteVersionAsync(Receipt receipt, ETag version, CancellationToken stop) =>
        await receipts.GetBlobClient(BlobNames.Receipt(receipt.Hash, receipt.Upload))
            .SetMetadataAsync(Metadata(receipt, version), cancellationToken: stop);

    /// <summary>Notes something beside a receipt that is still the one that was listed; whatever happened to it since wins.</summary>
    public async Task NoteAsync(Answer answer, CancellationToken stop, params (string Key, string Value)[] notes)
    {
        var beside = answer.Beside.ToDictionary(StringComparer.Ordinal);
        foreach (var (key, value) in notes)
        {
            beside[key] = value;
        }

        try
        {
            await receipts.GetBlobClient(BlobNames.Receipt(answer.Hash, answer.Upload))
                .SetMetadataAsync(beside, new BlobRequestConditions { IfMatch = answer.Receipt }, stop);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            // Withdrawn, or written anew, between the listing and this.
        }
    }

    /// <summary>The receipt that a listing told of; null when it was withdrawn since.</summary>
    public Task<Receipt?> ReceiptAsync(Answer answer, CancellationToken stop) =>
        ReadAsync(BlobNames.Receipt(answer.Hash, answer.Upload), stop);

    /// <summary>
    /// Takes back what <see cref="NoteVersionAsync"/> noted, where the receipt still names these parts: reports leave it out, and the next
    /// sweep sends its upload again.
    /// </summary>
    public async Task DoubtAsync(Receipt receipt, CancellationToken stop)
    {
        var blob = receipts.GetBlobClient(BlobNames.Receipt(receipt.Hash, receipt.Upload));
        try
        {
            var found = (await blob.DownloadContentAsync(stop)).Value;
            if (JsonText.Read<Receipt>(found.Content.ToMemory().Span).Parts.SequenceEqual(receipt.Parts))
            {
                await blob.SetMetadataAsync(
                    new Dictionary<string, string>(), new BlobRequestConditions { IfMatch = found.Details.ETag }, stop);
            }
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            // Withdrawn or received anew meanwhile.
        }
    }

    /// <summary>Takes back what <see cref="NoteVersionAsync"/> noted, whatever the receipt says by now.</summary>
    public async Task UnconfirmAsync(Receipt receipt, CancellationToken stop)
    {
        try
        {
            await receipts.GetBlobClient(BlobNames.Receipt(receipt.Hash, receipt.Upload))
                .SetMetadataAsync(new Dictionary<string, string>(), cancellationToken: stop);
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            // Deleted meanwhile.
        }
    }

    public async Task DeleteAsync(Receipt receipt, CancellationToken stop) =>
        await receipts.DeleteBlobIfExistsAsync(BlobNames.Receipt(receipt.Hash, receipt.Upload), cancellationToken: stop);

    /// <summary>An ETag as metadata can hold it.</summary>
    public static string Plain(ETag version) => version.ToString().Trim('"');

    // The trace stands beside the receipt and not in it: the same bytes leave the same receipt.
    private static Dictionary<string, string> Metadata(Receipt receipt, ETag version)
    {
        var metadata = new Dictionary<string, string>
        {
            [ReceiptKeys.ETag] = Plain(version),
            [ReceiptKeys.Told] = Convert.ToHexStringLower(
                SHA256.HashData(JsonText.Write(receipt with { ReadBy = "", KnownBy = "", Forgot = null, RepeatOf = null })))[..32],
            [ReceiptKeys.Became] = UploadCounts.Of(receipt).Write(),
        };
        if (receipt.ReadBy.Length > 0)
        {
            (metadata[ReceiptKeys.ReadBy], metadata[ReceiptKeys.KnownBy]) = (receipt.ReadBy, receipt.KnownBy);
        }

        if (receipt.Outcome == Outcome.TakenIn)
        {
            metadata[ReceiptKeys.Formats] =
                string.Join(',', receipt.Files.Select(file => file.Format).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        }

        if (Readers.Fingerprints.MappingsOf(receipt) is { Count: > 0 } mappings)
        {
            metadata[ReceiptKeys.Mappings] = string.Join(',', mappings);
        }

        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id })
        {
            metadata[ReceiptKeys.Trace] = id;
        }

        return metadata;
    }

    private async Task<Receipt?> ReadAsync(string name, CancellationToken stop)
    {
        try
        {
            var content = await receipts.GetBlobClient(name).DownloadContentAsync(stop);
            return JsonText.Read<Receipt>(content.Value.Content.ToMemory().Span);
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            // Withdrawn between the listing and this read.
            return null;
        }
    }
}
