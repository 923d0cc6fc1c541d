using System.Net;

namespace Pipeline.Tests.Storage.Memory;

/// <summary>What the service says instead of doing it.</summary>
internal sealed record Refused(HttpStatusCode Status, string Code)
{
    public static Refused NoBlob { get; } = new(HttpStatusCode.NotFound, "BlobNotFound");

    public static Refused NoContainer { get; } = new(HttpStatusCode.NotFound, "ContainerNotFound");

    public static Refused NotMet { get; } = new(HttpStatusCode.PreconditionFailed, "ConditionNotMet");
}
