using Pipeline.Reports.Periods;

namespace Pipeline.Reports.Pages;

/// <summary>A card of the page: a figure, and what it was compared with.</summary>
public sealed record PageFigure(string Title, Figure Figure, IReadOnlyList<(string Label, Comparison Comparison)> Comparisons)
{
    /// <summary>A stock, as it stands by now.</summary>
    public bool IsNow { get; init; }

    /// <summary>The day of which a stock is known, where that is long before the report's.</summary>
    public DateOnly? KnownOn { get; init; }
}
