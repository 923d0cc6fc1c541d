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

    /// <summary>Notes the person, and ends what is noted.</summary>
    public async Task ForgetAsync(IReadOnlyList<string> keys, Func<DateTimeOffset, CancellationToken, Task> takeBack, CancellationToken stop)
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
                if (await ledger.ReceiptAsync(answer, stop) is { } receipt && receipt.Forgot != forgotten.Id && receipt.Parts.Count > 0)
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
        foreach (var part in receipt.Parts.Where(part => tables.Any(table => table.Name == part.Table && (table.PersonColumn is not null || table.PersonRecordColumn is not null))))
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

        var dropped = forgotten.Drop(tables, parts.Select(part => (part.Part.Table, part.Path)), workplace.Folder);
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

        var told = dropped.Tell(receipt with { Parts = stored, Forgot = forgotten.Id });
        if (await ledger.ReplaceAsync(told, new ETag(answer.ETag), answer.Receipt, stop))
        {
            await PartBlobs.TidyAsync(facts, told, stop);
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
