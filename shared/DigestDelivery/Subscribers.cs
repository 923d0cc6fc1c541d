using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Uploads;

namespace Pipeline.DigestDelivery;

/// <summary>Who gets a side's digest by mail. Their addresses lie in the side's own container, and nowhere else.</summary>
/// <param name="container">The side's container of digests.</param>
public sealed class Subscribers(BlobContainerClient container)
{
    private const string Folder = "subscribers/";
    private const string Left = "left/";
    private const string Key = "leave.key";
    private const int KeyBytes = 32;

    /// <summary>Those who subscribed and those whom the operator names, without those who left; in the order of their ids.</summary>
    public async Task<IReadOnlyList<Subscriber>> ListAsync(IReadOnlyList<Subscriber> named, CancellationToken stop)
    {
        SortedDictionary<string, Subscriber> all = new(StringComparer.Ordinal);
        foreach (var subscriber in named)
        {
            all[subscriber.Id] = subscriber;
        }

        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, Folder, stop))
        {
            if (await FindAsync(blob.Name, stop) is { } subscriber)
            {
                all[subscriber.Id] = subscriber;
            }
        }

        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, Left, stop))
        {
            all.Remove(blob.Name[Left.Length..]);
        }

        return [.. all.Values];
    }

    public async Task AddAsync(Subscriber subscriber, CancellationToken stop)
    {
        await container.GetBlobClient($"{Folder}{subscriber.Id}.json")
            .UploadAsync(new BinaryData(JsonText.Write(subscriber)), overwrite: true, stop);
        await container.GetBlobClient(Left + subscriber.Id).DeleteIfExistsAsync(cancellationToken: stop);
    }

    /// <summary>Takes out whoever has this id, for good: the operator's list names them in vain then.</summary>
    public async Task LeaveAsync(string id, CancellationToken stop)
    {
        await container.GetBlobClient(Left + id).UploadAsync(BinaryData.FromString(""), overwrite: true, stop);
        await container.GetBlobClient($"{Folder}{id}.json").DeleteIfExistsAsync(cancellationToken: stop);
    }

    /// <summary>What proves that a link to leave was made here for this id.</summary>
    public async Task<string> TokenAsync(string id, CancellationToken stop) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(await KeyAsync(stop), Encoding.UTF8.GetBytes("leave " + id)))[..32];

    public async Task<bool> IsTokenAsync(string id, string token, CancellationToken stop) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(await TokenAsync(id, stop)), Encoding.UTF8.GetBytes(token));

    private async Task<Subscriber?> FindAsync(string name, CancellationToken stop)
    {
        try
        {
            var found = await container.GetBlobClient(name).DownloadContentAsync(stop);
            return JsonText.Read<Subscriber>(found.Value.Content.ToMemory().Span);
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            return null;
        }
    }

    // Made once; of two at the same moment the second takes the first one's.
    private async Task<byte[]> KeyAsync(CancellationToken stop)
    {
        var blob = container.GetBlobClient(Key);
        try
        {
            return (await blob.DownloadContentAsync(stop)).Value.Content.ToArray();
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            _ = await Publishing.Conditional.WriteAsync(
                blob, null, RandomNumberGenerator.GetBytes(KeyBytes), "application/octet-stream", null, stop);
            return (await blob.DownloadContentAsync(stop)).Value.Content.ToArray();
        }
    }
}
