using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Pipeline.Uploads;

/// <summary>The storage account of a run: its blob and its queue service.</summary>
public sealed record Storage(BlobServiceClient Blobs, QueueServiceClient Queues)
{
    /// <summary>The newest API version that the pinned Azurite knows; the cloud knows them all.</summary>
    private const BlobClientOptions.ServiceVersion BlobVersion = BlobClientOptions.ServiceVersion.V2025_11_05;
    private const QueueClientOptions.ServiceVersion QueueVersion = QueueClientOptions.ServiceVersion.V2025_11_05;

    /// <summary>By connection string: Azurite only.</summary>
    public static Storage Connect(string connectionString) => new(
        new BlobServiceClient(connectionString, new BlobClientOptions(BlobVersion)),
        new QueueServiceClient(connectionString, Encoded()));

    /// <summary>By identity: everywhere else.</summary>
    public static Storage Connect(Uri blobs, Uri queues, TokenCredential credential) => new(
        new BlobServiceClient(blobs, credential, Short(new BlobClientOptions(BlobVersion))),
        new QueueServiceClient(queues, credential, Short(Encoded())));

    public BlobContainerClient Container(string name) => Blobs.GetBlobContainerClient(name);

    // In the cloud a message has attempts of its own, minutes and hours apart. Tries within one only bridge a hiccup: five of them, as is
    // usual, keep a slot for 25 seconds while storage is away.
    private static TOptions Short<TOptions>(TOptions options)
        where TOptions : ClientOptions
    {
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.FromSeconds(0.5);
        return options;
    }

    // The Functions host expects Base64 unless told otherwise.
    private static QueueClientOptions Encoded() => new(QueueVersion) { MessageEncoding = QueueMessageEncoding.Base64 };
}
