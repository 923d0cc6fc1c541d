using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;
using Pipeline.Tables;

namespace Pipeline.Reports.Workbook;

/// <summary>Makes a sheet's cells. Texts are written where they stand: no index to keep, nothing to run out of.</summary>
internal sealed class SheetCells(CellStyles styles)
{
    /// <summary>What Excel takes in one cell; it calls a workbook with more damaged.</summary>
    private const int Longest = 32_767;

    public static Cell Text(string text, uint style = CellStyles.Plain) =>
        new(new InlineString(new Text(CleanText.Of(CleanText.Cut(text, Longest))) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    public static Cell Number(double number, uint style) =>
        new(new CellValue(number.ToString("R", CultureInfo.InvariantCulture))) { StyleIndex = style };

    public Cell Of(object? value) => value switch
    {
        Amount { Value: { } number } amount => Number(number, styles.Of(number, amount.Unit)),
        Comparison { Change: { } change } comparison => comparison.Now.IsRatio
            ? Number(change * 100, styles.Points) : Number(change, styles.Change),

        // Days since 30 December 1899: the spreadsheet's own count.
        DateOnly day => Number(Count(day), styles.Day),
        LabelledDay { IsMonth: var isMonth, Day: var day } => Number(Count(day), isMonth ? styles.Month : styles.Day),
        DateTime time => Number(Count(DateOnly.FromDateTime(time)) + time.TimeOfDay.TotalDays, styles.Moment),
        RecordLink record => Text(record.Text, CellStyles.Link),
        null or Amount or Comparison => new Cell(),
        _ => Text(value.ToString() ?? ""),
    };

    private static int Count(DateOnly day) => day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;
}
