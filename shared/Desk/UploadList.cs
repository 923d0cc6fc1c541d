using Azure.Storage.Blobs.Models;
using Pipeline.Uploads;

namespace Pipeline.Desk;

/// <summary>All uploads of a side with what became of each, newest first: from two listings, and without reading a receipt.</summary>
public static class UploadList
{
    public static async Task<IReadOnlyList<UploadEntry>> ReadAsync(DeskSide side, CancellationToken stop)
    {
        var listing = new Ledger(side.Storage, side.Side.Name).AnsweredAsync(stop);
        Dictionary<string, (string Version, DateTimeOffset At, long Bytes)> present = new(StringComparer.Ordinal);
        await foreach (var blob in side.Storage.Container(BlobNames.Uploads(side.Side.Name))
            .GetBlobsAsync(BlobTraits.None, BlobStates.None, null, stop))
        {
            if (UploadNames.Fault(blob.Name) is null)
            {
                present[blob.Name] = (
                    blob.Properties.ETag is { } version ? Ledger.Plain(version) : "", blob.Properties.LastModified ?? default,
                    blob.Properties.ContentLength ?? 0);
            }
        }

        var answers = await listing;
        var read = answers.Select(answer => (answer.Upload, answer.ETag)).ToHashSet();
        var twins = Twins.Tell([.. answers.Select(answer => Sketch(side, answer))])
            .ToDictionary(receipt => (receipt.Hash, receipt.Upload), receipt => receipt.RepeatOf);
        return
        [
            .. present.Where(upload => !read.Contains((upload.Key, upload.Value.Version)))
                .Select(upload => new UploadEntry(upload.Key, upload.Value.At, upload.Value.Bytes))
                .Concat(answers.Select(answer => Entry(answer, twins, present)))
                .OrderByDescending(entry => entry.At).ThenBy(entry => entry.Upload, StringComparer.Ordinal),
        ];
    }

    private static UploadEntry Entry(
        Answer answer, Dictionary<(string, string), string?> twins,
        Dictionary<string, (string Version, DateTimeOffset At, long Bytes)> present)
    {
        var became = answer.Counts;
        return new(answer.Upload, became?.UploadedAgainAt ?? became?.UploadedAt ?? answer.At, became?.Bytes ?? 0)
        {
            Counts = became,
            Hash = answer.Hash,
            IsRefused = answer.Formats is null,
            Formats = answer.Formats ?? [],
            RepeatOf = twins[(answer.Hash, answer.Upload)],
            IsReplaced = present.TryGetValue(answer.Upload, out var now) && now.Version != answer.ETag,
        };
    }

    // As much of a receipt as tells which of equal uploads is the first.
    private static Receipt Sketch(DeskSide side, Answer answer) => new()
    {
        Side = side.Side.Name,
        Upload = answer.Upload,
        Hash = answer.Hash,
        Bytes = answer.Counts?.Bytes ?? 0,
        UploadedAt = answer.Counts?.UploadedAt ?? answer.At,
        TimeZone = side.Settings.TimeZone.Id,
        Outcome = answer.Formats is null ? Outcome.Refused : Outcome.TakenIn,
    };
}
