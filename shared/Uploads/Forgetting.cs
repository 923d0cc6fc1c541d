using Azure;
using Azure.Storage.Blobs;
using Pipeline.Facts;
using Pipeline.Publishing;
using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>
/// Drops the facts of persons who ask for it, from all that is kept and from what comes later: the keys are noted, and each receipt names the
/// list of keys that its facts were looked through for. Broken off anywhere, it is ended by running again, or by the next night.
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
    public async Task<IReadOnlyCollection<string>> NotesAsync(CancellationToken stop) => (await Forgotten.ReadAsync(storage, side, settings.HashKey, stop)).Keys;

    /// <summary>Notes the person, and ends what is noted.</summary>
    public async Task ForgetAsync(IEnumerable<string> keys, Func<DateTimeOffset, CancellationToken, Task> takeBack, CancellationToken stop)
    {
        foreach (var key in keys)
        {
            await storage.Container(BlobNames.Receipts(side.Name)).GetBlobClient(BlobNames.Forgotten + key).UploadAsync(BinaryData.FromString(""), overwrite: true, stop);
        }

        await FinishAsync(takeBack, stop);
    }

    /// <summary>Looks through the facts that were not looked through for all who are noted.</summary>
    public async Task FinishAsync(Func<DateTimeOffset, CancellationToken, Task> takeBack, CancellationToken stop)
    {
        for (var passes = 0; ; passes++)
        {
            var forgotten = await Forgotten.ReadAsync(storage, side, settings.HashKey, stop);
            var isDone = true;
            foreach (var answer in forgotten.Id is null ? [] : await ledger.AnsweredAsync(stop))
            {
                if (await ledger.ReceiptAsync(answer, stop) is { } receipt && receipt.Forgot != forgotten.Id && (receipt.Parts.Count > 0 || receipt.RejectedRows is not null))
                {
                    isDone = false;
                    await LookThroughAsync(receipt, answer, forgotten, stop);
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

        for (var done = false; !done && await SinceAsync(stop) is { } found;)
        {
            await takeBack(found.Since, stop);
            done = await Conditional.DeleteAsync(note, found.Version, stop);
        }
    }

    private async Task LookThroughAsync(Receipt receipt, Answer answer, Forgotten forgotten, CancellationToken stop)
    {
        using var workplace = new Workplace();
        List<(Part Part, string Path)> parts = [];
        foreach (var part in receipt.Parts.Where(part => tables.Any(table => table.Name == part.Table && table.PersonColumns.Count > 0)))
        {
            var path = Path.Combine(workplace.Folder, $"{parts.Count.ToString(CultureInfo.InvariantCulture)}.parquet");
            try
            {
                await facts.GetBlobClient(part.Blob).DownloadToAsync(path, stop);
            }
            catch (RequestFailedException e) when (Absence.OfBlob(e))
            {
                // Read anew, it is looked through then.
                await ledger.DoubtAsync(receipt, stop);
                return;
            }

            parts.Add((part, path));
        }

        var dropped = await forgotten.DropAsync(tables, parts.Select(part => (part.Part.Table, part.Path)), workplace.Folder, new LinkNames(storage, side, tables), stop);
        await dropped.NoteAsync(storage, side, stop);
        if (dropped.Records.Count > 0 && (await SinceAsync(stop) is not { } found || found.Since > receipt.UploadedAt))
        {
            await note.UploadAsync(new BinaryData(JsonText.Write(receipt.UploadedAt)), overwrite: true, stop);
        }

        List<Part> stored = [];
        foreach (var part in receipt.Parts)
        {
            var path = parts.Find(each => each.Part == part).Path;
            stored.Add(path is not null && dropped.RowsLeft.TryGetValue(path, out var rows)
                ? await PartBlobs.StoreAsync(facts, receipt, part.Table, stored.Count(each => each.Table == part.Table), path, rows, stop)
                : part);
        }

        // Under the list as it was read: what was found meanwhile is looked for in all of them.
        var told = dropped.Tell(receipt with
        {
            Parts = stored,
            Rejected = forgotten.Redact(receipt.Rejected),
            RejectedRows = await RedactAsync(receipt, forgotten, workplace.Folder, stop),
            Forgot = forgotten.Id,
        });
        if (await ledger.ReplaceAsync(told, new ETag(answer.ETag), answer.Receipt, stop))
        {
            await PartBlobs.TidyAsync(facts, told, stop);
        }
    }

    private async Task<string?> RedactAsync(Receipt receipt, Forgotten forgotten, string folder, CancellationToken stop)
    {
        if (receipt.RejectedRows is not { } blob)
        {
            return null;
        }

        var path = Path.Combine(folder, "rejected.csv");
        try
        {
            await facts.GetBlobClient(blob).DownloadToAsync(path, stop);
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            return blob;
        }

        if (!RedactedRows.Write(path, forgotten))
        {
            return blob;
        }

        var redacted = BlobNames.Rejected(receipt.Upload, receipt.Hash, await PartBlobs.HashAsync(path, stop));
        await facts.GetBlobClient(redacted).UploadAsync(path, overwrite: true, stop);
        return redacted;
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
