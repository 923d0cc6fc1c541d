using System.Collections.Concurrent;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;

namespace Pipeline.Uploads;

/// <summary>Finds uploads without a receipt: missed events, local runs and backfill all come in by this road.</summary>
public sealed partial class Sweeper(Storage storage, Side side, ILogger logger)
{
    private readonly Ledger ledger = new(storage, side.Name);

    // A watch looks every other second, and need not say so each time.
    private readonly ConcurrentDictionary<string, bool> passedOver = new(StringComparer.Ordinal);

    /// <summary>Uploads whose present version has no receipt, by name. What no client can ask for by its name is logged.</summary>
    public async Task<IReadOnlyList<Arrival>> FindAsync(CancellationToken stop)
    {
        var answered = (await ledger.AnsweredAsync(stop)).Select(answer => (answer.Upload, answer.ETag)).ToHashSet();
        var container = BlobNames.Uploads(side.Name);
        List<Arrival> waiting = [];
        await foreach (var blob in storage.Container(container).GetBlobsAsync(BlobTraits.None, BlobStates.None, null, stop))
        {
            var etag = blob.Properties.ETag is { } version ? Ledger.Plain(version) : "";
            if (UploadNames.Fault(blob.Name) is { } fault)
            {
                // What some tools leave for a folder ends in '/' and holds nothing.
                if (blob.Properties.ContentLength > 0 && passedOver.TryAdd(blob.Name, true))
                {
                    LogPassedOver(blob.Name, container, fault);
                }
            }
            else if (!answered.Contains((blob.Name, etag)))
            {
                waiting.Add(new Arrival(container, blob.Name, etag));
            }
        }

        return waiting;
    }

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "'{Name}' in {Container} cannot be received by this name: {Fault}. Upload it under another one")]
    private partial void LogPassedOver(string name, string container, string fault);
}
