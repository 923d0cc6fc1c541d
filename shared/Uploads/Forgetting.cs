using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Facts;
using Pipeline.Publishing;
using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>
/// Drops the facts of persons who ask for it, from all that is kept and from what comes later: the keys are noted, and each receipt names
/// the list of keys that its facts were looked through for. Broken off anywhere, it is ended by running again, or by the next night.
/// </summary>
public sealed class Forgetting(Storage storage, Side side, PipelineSettings settings)
{
    private const int MostPasses = 10;

    private readonly Ledger ledger = new(storage, side.Name);
    private readonly IReadOnlyList<FactTable> tables = FactTable.Of(side.Knowledge);
    private readonly BlobContainerClient facts = storage.Container(BlobNames.Facts(side.Name));
    private readonly BlobClient note = storage.Container(BlobNames.Receipts(side.Name)).GetBlobClient(BlobNames.Forgetting);

    /// <summary>The keys of a person by an address or a number; none where the text is neither.</summary>
    public static IReadOnlyList<string> KeysOf(string hashKey, string text) =>
        PersonKey.Of(hashKey, text, text) is { } keys ? [.. keys.Split(';').Select(Forgotten.NameOf)] : [];

    /// <summary>All notes: what was asked for, and what was found to be the same persons'.</summary>
    public async Task<IReadOnlyCollection<string>> NotesAsync(CancellationToken stop) =>
        (await Forgotten.ReadAsync(storage, side, settings.HashKey, stop)).Keys;

    /// <summary>Notes the person, and ends what is noted.</summary>
    public async Task ForgetAsync(IEnumerable<string> keys, Func<DateTimeOffset, CancellationToken, Task> takeBack, CancellationToken stop)
    {
        foreach (var key in keys)
        {
            await storage.Container(BlobNames.Receipts(side.Name)).GetBlobClient(BlobNames.Forgotten + key)
                .UploadAsync(BinaryData.FromString(""), overwrite: true, stop);
        }

        await FinishAsync(takeBack, stop);
    }

    /// <summary>Looks through the facts that were not looked through for all who are noted; false where nothing was made anew.</summary>
    public async Task<bool> FinishAsync(Func<DateTimeOffset, CancellationToken, Task> takeBack, CancellationToken stop)
    {
        for (var passes = 0; ; passes++)
        {
            var forgotten = await Forgotten.ReadAsync(storage, side, settings.HashKey, stop);
            var isDone = true;
            var traces = forgotten.Traces();
            foreach (var held in forgotten.Id is null ? [] : await ledger.HeldAsync(stop))
            {
                if (held.Receipt.Forgot != forgotten.Id)
                {
                    isDone = false;
                    await LookThroughAsync(held, forgotten, traces, stop);
                }
            }

            if (isDone)
            {
                break;
            }

            if (passes == MostPasses)
            {
                throw new IOException("Others wrote newer receipts again and again meanwhile.");
            }
        }

        var isAnew = false;
        for (var done = false; !done && await SinceAsync(stop) is { } found;)
        {
            await TidyAsync(stop);
            await takeBack(found.Since, stop);
            isAnew = true;
            done = await Conditional.DeleteAsync(note, found.Version, stop);
        }

        return isAnew;
    }

    private async Task LookThroughAsync(HeldReceipt held, Forgotten forgotten, Traces traces, CancellationToken stop)
    {
        var receipt = held.Receipt;
        using var workplace = new Workplace();
        List<(Part Part, string Path)> parts = [];
        foreach (var part in receipt.Parts.Where(part => tables.Any(table => table.Name == part.Table && table.MayNamePersons)))
        {
            var path = Path.Combine(workplace.Folder, $"{parts.Count.ToString(CultureInfo.InvariantCulture)}.parquet");
            if (await FetchAsync(part.Blob, path, stop))
            {
                parts.Add((part, path));
            }
            else if (held.Answers is not null)
            {
                // Read anew, it is looked through then; and until then, if ever, as one that does not stand.
                await ledger.DoubtAsync(receipt, stop);
                return;
            }
        }

        var dropped = await forgotten.DropAsync(
            tables, parts.Select(part => (part.Part.Table, part.Path)), workplace.Folder, new LinkNames(storage, side, tables), stop);
        await dropped.NoteAsync(storage, side, stop);
        var rejected = await RedactAsync(receipt, traces, workplace.Folder, stop);
        var redacted = RedactedReceipt.Of(receipt, traces);
        var isTheirs = dropped.RowsLeft.Count > 0 || dropped.Records.Count > 0 || rejected != receipt.RejectedRows
            || !JsonText.Write(redacted).AsSpan().SequenceEqual(JsonText.Write(receipt));
        if (isTheirs && (await SinceAsync(stop) is not { } found || found.Since > receipt.UploadedAt))
        {
            await note.UploadAsync(new BinaryData(JsonText.Write(receipt.UploadedAt)), overwrite: true, stop);
        }

        List<Part> stored = [];
        Dictionary<string, string> written = new(StringComparer.Ordinal);
        if (rejected is not null && rejected != receipt.RejectedRows)
        {
            written[rejected] = RejectedIn(workplace.Folder);
        }

        foreach (var part in receipt.Parts)
        {
            if (parts.Find(each => each.Part == part).Path is not { } path || !dropped.RowsLeft.TryGetValue(path, out var rows))
            {
                stored.Add(part);
                continue;
            }

            var number = stored.Count(each => each.Table == part.Table);
            stored.Add(await PartBlobs.StoreAsync(facts, receipt, part.Table, number, path, rows, stop));
            written[stored[^1].Blob] = path;
        }

        // Under the list as it was read: what was found meanwhile is looked for in all of them.
        var told = dropped.Tell(redacted with { Parts = stored, RejectedRows = rejected, Forgot = forgotten.Id });
        if (await ledger.ReplaceAsync(told, held, stop))
        {
            // A Receive that ended meanwhile knew of no receipt that names them.
            foreach (var (blob, path) in written)
            {
                await PartBlobs.KeepAsync(facts, blob, path, stop);
            }

            await TidySharedAsync(receipt, told, stop);
        }
    }

    // What was replaced, by this run or by one that was killed behind it. Whoever is receiving an upload at this moment has parts there
    // that are newer than its receipt; and where the receipt was written anew since, whoever read the older one begins again.
    private async Task TidyAsync(CancellationToken stop)
    {
        var held = await ledger.HeldAsync(stop);
        var named = held.SelectMany(each => PartBlobs.Of(each.Receipt)).ToHashSet(StringComparer.Ordinal);
        var written =
            held.ToDictionary(each => BlobNames.FactsOf(each.Receipt.Upload, each.Receipt.Hash), each => each.At, StringComparer.Ordinal);
        HashSet<string> gone = new(StringComparer.Ordinal);
        await foreach (var blob in facts.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, stop))
        {
            var folder = blob.Name[..(blob.Name.LastIndexOf('/') + 1)];
            if (!named.Contains(blob.Name) && written.TryGetValue(folder, out var at) && blob.Properties.LastModified <= at)
            {
                await facts.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: stop);
                gone.Add(blob.Name);
            }
        }

        // Storage tells times by the second: what was received within it is read again.
        foreach (var each in gone.Count == 0 ? [] : await ledger.HeldAsync(stop))
        {
            if (PartBlobs.Of(each.Receipt).Any(gone.Contains))
            {
                await ledger.DoubtAsync(each.Receipt, stop);
            }
        }
    }

    // Receipts of before each upload had a folder of its own share parts: the last one that named them takes them along.
    private async Task TidySharedAsync(Receipt before, Receipt told, CancellationToken stop)
    {
        var own = BlobNames.FactsOf(told.Upload, told.Hash);
        var left = PartBlobs.Of(before).Except(PartBlobs.Of(told)).Where(blob => !blob.StartsWith(own, StringComparison.Ordinal)).ToList();
        if (left.Count > 0)
        {
            var named = (await ledger.HeldAsync(stop)).SelectMany(each => PartBlobs.Of(each.Receipt)).ToHashSet(StringComparer.Ordinal);
            foreach (var blob in left.Where(blob => !named.Contains(blob)))
            {
                await facts.DeleteBlobIfExistsAsync(blob, cancellationToken: stop);
            }
        }
    }

    private static string RejectedIn(string folder) => Path.Combine(folder, "rejected.csv");

    private async Task<string?> RedactAsync(Receipt receipt, Traces traces, string folder, CancellationToken stop)
    {
        var path = RejectedIn(folder);
        if (receipt.RejectedRows is not { } blob || !await FetchAsync(blob, path, stop) || !RedactedRows.Write(path, traces))
        {
            return receipt.RejectedRows;
        }

        var redacted = BlobNames.Rejected(receipt.Upload, receipt.Hash, await PartBlobs.HashAsync(path, stop));
        await facts.GetBlobClient(redacted).UploadAsync(path, overwrite: true, stop);
        return redacted;
    }

    private async Task<bool> FetchAsync(string blob, string path, CancellationToken stop)
    {
        try
        {
            await facts.GetBlobClient(blob).DownloadToAsync(path, stop);
            return true;
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            return false;
        }
    }

    private async Task<(DateTimeOffset Since, ETag Version)?> SinceAsync(CancellationToken stop)
    {
        try
        {
            var found = (await note.DownloadContentAsync(stop)).Value;
            return (JsonText.Read<DateTimeOffset>(found.Content.ToMemory().Span), found.Details.ETag);
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            return null;
        }
    }
}
