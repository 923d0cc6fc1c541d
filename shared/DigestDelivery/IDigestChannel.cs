using Pipeline.Reports.Digests;

namespace Pipeline.DigestDelivery;

/// <summary>One way to one reader, or to one room of a chat.</summary>
public interface IDigestChannel
{
    /// <summary>Names it in blobs and logs, and nobody.</summary>
    string Id { get; }

    /// <exception cref="NotSentException">It was surely not sent; whatever else is thrown leaves that open.</exception>
    Task SendAsync(Digest digest, DateOnly day, CancellationToken stop);
}
