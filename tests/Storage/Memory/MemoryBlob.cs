namespace Pipeline.Tests.Storage.Memory;

/// <summary>One blob as it stands.</summary>
internal sealed record MemoryBlob(byte[] Content, string ContentType, IReadOnlyDictionary<string, string> Metadata)
{
    public string ETag { get; init; } = "";

    public DateTimeOffset LastModified { get; init; }
}

/// <summary>What the service says instead of doing it.</summary>
internal sealed record Refused(System.Net.HttpStatusCode Status, string Code)
{
    public static Refused NoBlob { get; } = new(System.Net.HttpStatusCode.NotFound, "BlobNotFound");

    public static Refused NoContainer { get; } = new(System.Net.HttpStatusCode.NotFound, "ContainerNotFound");

    public static Refused NotMet { get; } = new(System.Net.HttpStatusCode.PreconditionFailed, "ConditionNotMet");
}
