using System.Security.Cryptography;

namespace Pipeline.Uploads;

/// <summary>The identity of an upload: SHA-256 of its bytes, lower-case hex, streamed.</summary>
public static class ContentHash
{
    public static async Task<string> ComputeAsync(Stream content, CancellationToken stop) =>
        Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
}
