namespace Pipeline.Tests.Storage.Memory;

/// <summary>One blob as it stands.</summary>
internal sealed record MemoryBlob(byte[] Content, string ContentType, IReadOnlyDictionary<string, string> Metadata)
{
    public string ETag { get; init; } = "";

    public DateTimeOffset LastModified { get; init; }
}
