using Azure;

namespace Pipeline.Publishing;

/// <summary>A pointer as it was read.</summary>
/// <param name="Version">Its version; null where it was never written.</param>
/// <param name="Says">What it says.</param>
public sealed record Seen(ETag? Version, EditionPointer Says);
