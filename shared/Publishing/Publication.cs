namespace Pipeline.Publishing;

/// <summary>What a side last published on or before a day.</summary>
/// <param name="Side">Whose.</param>
/// <param name="AsOf">As of when; null: it never published.</param>
/// <param name="Files">The shape's name and where its file lies now.</param>
/// <param name="Content">Tells one content, and what was taken back, from another.</param>
public sealed record Publication(string Side, DateOnly? AsOf, IReadOnlyDictionary<string, string> Files, string Content)
{
    /// <summary>Its folder behind its container; null: it never published.</summary>
    public string? Folder { get; init; }

    /// <inheritdoc cref="EditionPointer.TakenBack"/>
    public IReadOnlyList<string> TakenBack { get; init; } = [];
}
