namespace Pipeline;

/// <summary>An export that is worth fetching first: where nothing has come yet, people are told of it.</summary>
/// <param name="Tool">The tool, as people call it.</param>
/// <param name="Menu">Where in the tool it is, step by step, as the tool's own English words have it.</param>
/// <param name="English">What it tells, in English.</param>
/// <param name="Indonesian">The same in Indonesian.</param>
public sealed record FirstExport(string Tool, IReadOnlyList<string> Menu, string English, string Indonesian)
{
    /// <summary>The format by which it is read.</summary>
    public required string Format { get; init; }
}
