using DocumentFormat.OpenXml.Spreadsheet;
using Pipeline.Reports.Pages;

namespace Pipeline.Reports.Workbook;

/// <summary>A table as a sheet: headings that stay in sight and can be filtered, figures as figures.</summary>
internal static class TableSheet
{
    /// <param name="table">The table.</param>
    /// <param name="styles">The workbook's formats.</param>
    /// <param name="link">Notes an address outside the workbook, and says under which id it is known there.</param>
    public static Worksheet Of(ReportTable table, CellStyles styles, Func<Uri, string>? link = null)
    {
        var cells = new SheetCells(styles);

        // A rate's n stands in a column of its own, where it can be computed with.
        bool[] hasN = [.. table.Columns.Select((_, at) => table.Rows.Any(row => row[at] is Amount { N: not null }))];
        var rows = new SheetData();
        rows.Append(new Row(table.Columns.SelectMany((column, at) => hasN[at]
            ? [SheetCells.Text(column.Heading[..^3], CellStyles.FigureHeading), SheetCells.Text("n", CellStyles.FigureHeading)]
            : (Cell[])[SheetCells.Text(column.Heading, IsRight(table, at) ? CellStyles.FigureHeading : CellStyles.Heading)])));
        foreach (var row in table.Rows)
        {
            rows.Append(new Row(row.SelectMany((value, at) => hasN[at]
                ? [cells.Of(value), cells.Of(value is Amount { N: { } n } ? new Amount(n, "") : null)]
                : (Cell[])[cells.Of(value)])));
        }

        var breadth = table.Columns.Count + hasN.Count(has => has);
        var sheet = new Worksheet(
            Printing.Fits(),
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen
                    })
                { WorkbookViewId = 0 }),
            new Columns(
                new Column { Min = 1, Max = 1, Width = Width(table), CustomWidth = true },
                new Column { Min = 2, Max = (uint)Math.Max(2, breadth), Width = CellStyles.MoneyWidth, CustomWidth = true }),
            rows,
            new AutoFilter { Reference = $"A1:{Letters(breadth)}{(table.Rows.Count + 1).ToString(CultureInfo.InvariantCulture)}" });
        List<Hyperlink> links = link is null ? [] :
        [
            .. table.Rows.SelectMany((row, number) => row.Index().Where(cell => cell.Item is RecordLink).Select(cell => new Hyperlink
            {
                Reference = Letters(cell.Index + 1 + hasN[..cell.Index].Count(has => has))
                    + (number + 2).ToString(CultureInfo.InvariantCulture),
                Id = link(((RecordLink)cell.Item!).Address),
            })),
        ];
        if (links.Count > 0)
        {
            sheet.Append(new Hyperlinks(links));
        }

        sheet.Append(Printing.Lying());
        return sheet;
    }

    // Figures and days stand at the right, and their heading above them.
    private static bool IsRight(ReportTable table, int at) =>
        table.Columns[at].IsFigure || table.Rows.Any(row => row[at] is DateOnly or DateTime or LabelledDay);

    private static double Width(ReportTable table) =>
        Math.Clamp(
            table.Rows.Select(row => row[0] is string or Sentence or RecordLink ? row[0]!.ToString()!.Length : 12).DefaultIfEmpty(12)
                .Max() + 2, 14, 60);

    private static string Letters(int column) => column <= 26
        ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);
}
