using Pipeline.Reports.Pages;

namespace Pipeline.Reports;

/// <summary>A number as a sentence says it, and where in report.json it stands.</summary>
public readonly record struct CitedNumber(string Text, Address At)
{
    public override string ToString() => Text;
}
