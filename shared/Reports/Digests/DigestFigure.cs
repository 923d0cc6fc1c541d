namespace Pipeline.Reports.Digests;

/// <summary>A figure as the page's card has it.</summary>
/// <param name="Name">The metric's.</param>
/// <param name="Value">With its unit.</param>
/// <param name="Over">The days that it is of; null for what it comes to by now.</param>
/// <param name="Against">How it changed, and against what; null where nothing can be said.</param>
public sealed record DigestFigure(string Name, string Value, string? Over, string? Against)
{
    /// <summary>What the page marks it with ("provisional"); null where it stands as it is.</summary>
    public string? Mark { get; init; }
}
