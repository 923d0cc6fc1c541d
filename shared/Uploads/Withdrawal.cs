using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Publishing;

namespace Pipeline.Uploads;

/// <summary>
/// Takes an upload back: its blob, its receipts, its facts, and what was made of them. A note of it stands beside the receipts until all is
/// done. Broken off anywhere, it is ended by running again, or by the next night.
/// </summary>
public sealed class Withdrawal(Storage storage, Side side)
{
    private readonly Ledger ledger = new(storage, side.Name);

    private readonly BlobContainerClient notes = storage.Container(BlobNames.Receipts(side.Name));

    private readonly BlobContainerClient uploads = storage.Container(BlobNames.Uploads(side.Name));

    /// <summary>What is to be taken back.</summary>
    /// <param name="Upload">Its name.</param>
    /// <param name="Since">When it came; null until that was looked up.</param>
    /// <param name="Version">The version of it that goes; null where there was none. One that is uploaded later stays.</param>
    private sealed record Note(string Upload, DateTimeOffset? Since, string? Version = null);

    /// <summary>Takes an upload back; false when nothing of that name was known.</summary>
    /// <param name="upload">Its name.</param>
    /// <param name="takeBack">Writes anew what was made of what came since then.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<bool> WithdrawAsync(string upload, Func<DateTimeOffset, CancellationToken, Task> takeBack, CancellationToken stop)
    {
        UploadNames.Check(upload);

        // The note goes first: whatever breaks off after it is ended by the night.
        var name = BlobNames.WithdrawalOf(upload);
        var note = (await ReadAsync(name, stop) ?? new(upload, null)) with { Version = await VersionAsync(upload, stop) };
        await WriteAsync(name, note, stop);
        return await FinishAsync(name, takeBack, stop);
    }

    /// <summary>Ends what was noted and is not done; false where nothing was.</summary>
    public async Task<bool> FinishAsync(Func<DateTimeOffset, CancellationToken, Task> takeBack, CancellationToken stop)
    {
        List<string> found = [];
        await foreach (var blob in notes.GetBlobsAsync(BlobTraits.None, BlobStates.None, BlobNames.Withdrawals, stop))
        {
            found.Add(blob.Name);
        }

        foreach (var note in found)
        {
            await FinishAsync(note, takeBack, stop);
        }

        return found.Count > 0;
    }

    // An upload of that name that came meanwhile is left, without a receipt: the next sweep takes it in.
    private async Task<bool> FinishAsync(string name, Func<DateTimeOffset, CancellationToken, Task> takeBack, CancellationToken stop)
    {
        if (await ReadAsync(name, stop) is not { } note)
        {
            // Another one has ended it meanwhile.
            return true;
        }

        // Then the upload: a sweep between these steps would otherwise take it in again, and a Receive at work looks for it last of all, so
        // that one of the two erases what that Receive wrote.
        if (note.Version is { } version)
        {
            await Conditional.DeleteAsync(uploads.GetBlobClient(note.Upload), new ETag(version), stop);
        }

        var receipts = await ledger.OfUploadAsync(note.Upload, stop);
        var since = receipts.Select(receipt => (DateTimeOffset?)receipt.UploadedAt).Append(note.Since).Min();
        if (since != note.Since)
        {
            await WriteAsync(name, note with { Since = since }, stop);
        }

        await EraseAsync(note.Upload, stop);
        if (since is { } came)
        {
            await takeBack(came, stop);
        }

        await notes.DeleteBlobIfExistsAsync(name, cancellationToken: stop);
        return since is not null;
    }

    private async Task<string?> VersionAsync(string upload, CancellationToken stop)
    {
        try
        {
            return (await uploads.GetBlobClient(upload).GetPropertiesAsync(cancellationToken: stop)).Value.ETag.ToString("H");
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            return null;
        }
    }

    private async Task<Note?> ReadAsync(string name, CancellationToken stop)
    {
        try
        {
            return JsonText.Read<Note>((await notes.GetBlobClient(name).DownloadContentAsync(stop)).Value.Content.ToMemory().Span);
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            return null;
        }
    }

    private async Task WriteAsync(string name, Note note, CancellationToken stop) =>
        await notes.GetBlobClient(name).UploadAsync(new BinaryData(JsonText.Write(note)), overwrite: true, stop);

    /// <summary>Erases what an upload left.</summary>
    public async Task EraseAsync(string upload, CancellationToken stop)
    {
        // No receipt stands from here on: a Receive that stores facts behind the listing below finds none, and erases them itself.
        var erased = await ledger.OfUploadAsync(upload, stop);
        foreach (var receipt in erased)
        {
            await ledger.UnconfirmAsync(receipt, stop);
        }

        var container = storage.Container(BlobNames.Facts(side.Name));
        foreach (var blob in await OfOldReceiptsAsync(erased, upload, stop))
        {
            await container.DeleteBlobIfExistsAsync(blob, cancellationToken: stop);
        }

        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, BlobNames.FactsOf(upload), stop))
        {
            await container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: stop);
        }

        foreach (var receipt in erased)
        {
            await ledger.DeleteAsync(receipt, stop);
            await notes.DeleteBlobIfExistsAsync(BlobNames.MappingOf(upload, receipt.Hash), cancellationToken: stop);
        }
    }

    // Receipts of before each upload had a folder of its own share parts with those of the same bytes.
    private async Task<IReadOnlyList<string>> OfOldReceiptsAsync(IReadOnlyList<Receipt> erased, string upload, CancellationToken stop)
    {
        var folder = BlobNames.FactsOf(upload);
        var old = erased.SelectMany(PartBlobs.Of).Where(blob => !blob.StartsWith(folder, StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        if (old.Count > 0)
        {
            old.ExceptWith((await ledger.AllAsync(stop)).Where(receipt => receipt.Upload != upload).SelectMany(PartBlobs.Of));
        }

        return [.. old];
    }
}
