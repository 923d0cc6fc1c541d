namespace Pipeline.Reports.Pages;

/// <summary>A month or a day in a table's first column: the page says its label, the workbook has the day, which can be sorted.</summary>
/// <param name="Label">As the page says it.</param>
/// <param name="Day">The day; of a month its first.</param>
/// <param name="IsMonth">Whether the whole month is meant.</param>
public sealed record LabelledDay(string Label, DateOnly Day, bool IsMonth)
{
    public override string ToString() => Label;
}
