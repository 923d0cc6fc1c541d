using Pipeline.Reports.Periods;

namespace Pipeline.Reports.Pages;

/// <summary>What a card's figure is compared with.</summary>
public sealed record Baseline(string Label, Period Period);
