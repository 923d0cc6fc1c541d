using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;

namespace Pipeline.Reports;

/// <summary>
/// What a sentence of a headline says, before it is put into words: a code, and all that it must follow from. Tests hold it
/// against the figures that it cites, and these against what is known to be true.
/// </summary>
/// <param name="Code">One of <see cref="ClaimCodes"/>.</param>
/// <param name="Comparisons">The changes that it tells or rests on, the one that it is about first.</param>
public sealed record Claim(string Code, params IReadOnlyList<Comparison> Comparisons)
{
    /// <summary>Figures that it tells besides.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>What it must follow from besides, said or not: figures and words among the report's lists.</summary>
    public IReadOnlyList<Address> RestsOn { get; init; } = [];

    /// <summary>The day that it speaks of.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Of what, where it is no metric: deals, leads, posts.</summary>
    public string? Of { get; init; }

    /// <summary>The sentence with what it says.</summary>
    public (Claim Claim, Sentence Text) As(Sentence text) => (this, text);
}
