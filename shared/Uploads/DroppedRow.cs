namespace Pipeline.Uploads;

/// <summary>A row of a forgotten person.</summary>
/// <param name="FoundBy">By what of theirs it was found.</param>
/// <param name="Theirs">What it names that is theirs as well.</param>
/// <param name="Name">Keyed hashes of their name's words, where it holds them.</param>
internal sealed record DroppedRow(IReadOnlyList<PersonLink> FoundBy, IReadOnlyList<PersonLink> Theirs, string? Name);
