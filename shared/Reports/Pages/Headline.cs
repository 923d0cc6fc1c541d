namespace Pipeline.Reports.Pages;

/// <summary>The page in words.</summary>
/// <param name="Lead">What changed.</param>
/// <param name="Points">What it means, how sure it is, what to look at.</param>
public sealed record Headline(Sentence Lead, IReadOnlyList<Sentence> Points);
