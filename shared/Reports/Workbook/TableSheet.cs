using DocumentFormat.OpenXml.Spreadsheet;
using Pipeline.Reports.Pages;

namespace Pipeline.Reports.Workbook;

/// <summary>A table as a sheet: headings that stay in sight and can be filtered, figures as figures.</summary>
internal static class TableSheet
{
    /// <param name="table">The table.</param>
    /// <param name="styles">The workbook's formats.</param>
    /// <param name="culture">The report's.</param>
    /// <param name="link">Notes an address outside the workbook, and says under which id it is known there.</param>
    public static Worksheet Of(ReportTable table, CellStyles styles, ReportCulture culture, Func<Uri, string>? link = null)
    {
        var cells = new SheetCells(styles);
        var columns = SheetColumn.Of(table, culture);
        var rows = new SheetData();
        rows.Append(
            new Row(columns.Select(
                column => SheetCells.Text(column.Heading, column.IsRight ? CellStyles.FigureHeading : CellStyles.Heading))));
        for (var row = 0; row < table.Rows.Count; row++)
        {
            rows.Append(new Row(columns.Select(column => cells.Of(column.Cell(row)))));
        }

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
                new Column { Min = 2, Max = (uint)Math.Max(2, columns.Count), Width = CellStyles.MoneyWidth, CustomWidth = true }),
            rows,
            new AutoFilter
            {
                Reference =
                    string.Create(CultureInfo.InvariantCulture, $"A1:{SheetColumn.Letters(columns.Count)}{table.Rows.Count + 1}"),
            });
        List<Hyperlink> links = link is null ? [] :
        [
            .. Enumerable.Range(0, table.Rows.Count).SelectMany(
                row => columns.Select((column, at) => (At: at, Cell: column.Cell(row) as RecordLink)).Where(cell => cell.Cell is not null),
                (row, cell) => new Hyperlink
                {
                    Reference = SheetColumn.Letters(cell.At + 1) + (row + 2).ToString(CultureInfo.InvariantCulture),
                    Id = link(cell.Cell!.Address),
                }),
        ];
        if (links.Count > 0)
        {
            sheet.Append(new Hyperlinks(links));
        }

        sheet.Append(Printing.Lying());
        return sheet;
    }

    private static double Width(ReportTable table) =>
        Math.Clamp(
            table.Rows.Select(row => row[0] is string or Sentence or RecordLink ? row[0]!.ToString()!.Length : 12).DefaultIfEmpty(12)
                .Max() + 2, 14, 60);
}
