using Azure;

namespace Pipeline.Publishing;

/// <summary>What a pointer says.</summary>
/// <param name="Version">Its version; null where it was never written.</param>
/// <param name="Over">All that the folder was made over, in few bytes.</param>
/// <param name="Folder">The folder that counts, ending in a slash.</param>
/// <param name="Metadata">What stands beside.</param>
public sealed record PointerState(ETag? Version, string Over, string Folder, IDictionary<string, string> Metadata);
