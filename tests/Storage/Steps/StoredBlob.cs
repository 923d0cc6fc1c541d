namespace Pipeline.Tests.Storage.Steps;

/// <summary>One blob of <see cref="BlobFake"/>.</summary>
internal sealed record StoredBlob(byte[] Content, Dictionary<string, string> Metadata, string Tag);
