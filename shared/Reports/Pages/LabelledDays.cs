using Pipeline.Reports.Periods;

namespace Pipeline.Reports.Pages;

/// <summary>A span of days: the page says its label, the workbook has its first and its last day, which can be sorted.</summary>
/// <param name="Label">As the page says it.</param>
/// <param name="Period">The days.</param>
public sealed record LabelledDays(string Label, Period Period)
{
    public override string ToString() => Label;
}
