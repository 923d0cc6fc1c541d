using System.Security.Cryptography;
using Pipeline.Uploads;

namespace Pipeline.Queues;

/// <summary>
/// Ids by which a broker tells a message that it has already (duplicate detection). Two that ask for the same thing
/// have one id; two that ask for it at different moments must not, or the later request would be swallowed.
/// </summary>
public static class MessageIds
{
    /// <summary>
    /// One for each version of an upload and moment of a sweep: what a sweep asks for again, after an upgrade or a cause that was mended,
    /// must not pass for what was asked before. It is hashed, as an id holds 128 characters and a path may be longer.
    /// </summary>
    public static string Of(Arrival arrival, DateTimeOffset moment) =>
        Of(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{arrival.Container}/{arrival.Name}/{arrival.ETag}"))), moment);

    /// <summary>
    /// One for each moment, to the tick: all uploads of a slot name its end, whatever else is asked for has a moment of its own.
    /// </summary>
    public static string Of(string request, DateTimeOffset moment) =>
        string.Create(CultureInfo.InvariantCulture, $"{request}-{moment.UtcDateTime:yyyyMMdd'T'HHmmss.fffffff}");

    /// <summary>
    /// A message's own id, or where its sender gave none (a portal, a script), one that its body and place in the queue make: the same at
    /// each delivery.
    /// </summary>
    /// <param name="id">The id that it came with.</param>
    /// <param name="body">Its bytes.</param>
    /// <param name="sequence">The broker's own number of it: two that say the same are two requests.</param>
    public static string Known(string? id, ReadOnlySpan<byte> body, long sequence) => !string.IsNullOrEmpty(id) ? id
        : string.Create(CultureInfo.InvariantCulture, $"body-{Convert.ToHexStringLower(SHA256.HashData(body))}-{sequence}");

    /// <summary>The id of a further attempt: under the old one it would pass for the message that failed.</summary>
    /// <param name="id">The id of any attempt before.</param>
    /// <param name="attempt">How many attempts have failed.</param>
    public static string Again(string id, int attempt) => string.Create(CultureInfo.InvariantCulture, $"{id.Split('~')[0]}~{attempt}");
}
