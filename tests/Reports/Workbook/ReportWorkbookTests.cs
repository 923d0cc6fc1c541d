using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;
using Pipeline.Reports.Workbook;
using Xunit;

namespace Pipeline.Tests.Reports.Workbook;

public sealed class ReportWorkbookTests
{
    [Theory]
    [InlineData("sales")]
    [InlineData("marketing")]
    public async Task Written_twice_it_has_the_same_bytes_and_Excel_would_open_it(string side)
    {
        var first = await WriteAsync(side);
        Assert.Equal(first, await WriteAsync(side));
        using var document = SpreadsheetDocument.Open(new MemoryStream(first), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)
                .Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public async Task Every_table_of_the_page_is_a_sheet_with_figures_as_figures()
    {
        var (_, shown) = await Pages.RenderAsync("sales", "id");
        var bytes = ReportWorkbook.Write(SampleReports.Sales(), shown, "id");
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var sheets = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ToList();
        Assert.Equal(shown.Tables.Count + 3, sheets.Count);
        var late = (WorksheetPart)document.WorkbookPart.GetPartById(
            sheets.Single(sheet => sheet.Name == "Tanggal tutup sudah lewat").Id!.Value!);
        var cells = late.Worksheet!.Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();
        Assert.Equal("PT Sumber Makmur – perpanjangan", cells[0].InnerText);
        Assert.Equal("185000000", cells[3].CellValue!.Text);
        Assert.Equal(
            new DateOnly(2026, 6, 30),
            DateOnly.FromDateTime(DateTime.FromOADate(double.Parse(cells[4].CellValue!.Text, CultureInfo.InvariantCulture))));
    }

    // Open deals of 3.4 billion rupiah with a fraction of one, as converted money has it.
    [Fact]
    public async Task Money_of_large_firms_is_no_wider_than_its_column()
    {
        var (_, shown) = await Pages.RenderAsync("sales", "id");
        shown.Add(
            new PageFigure(
                "Triliun",
                new Figure
                {
                    Metric = "open_value",
                    Period = new(new(2026, 7, 1), new(2026, 7, 14)),
                    Value = -12_345_678_901_234.56,
                    Unit = "IDR",
                    N = 40
                }, []));
        using var document =
            SpreadsheetDocument.Open(new MemoryStream(ReportWorkbook.Write(SampleReports.Sales(), shown, "id")), isEditable: false);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var checkedCells = 0;
        foreach (var sheet in document.WorkbookPart.WorksheetParts.Select(part => part.Worksheet!))
        {
            var columns = sheet.Descendants<Column>().ToList();
            foreach (var (cell, at) in sheet.Descendants<Row>().SelectMany(row => row.Elements<Cell>().Select((cell, at) => (cell, at)))
                .Where(pair => pair.cell.CellValue is not null))
            {
                var format = formats.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
                var code = formats.NumberingFormats!.Elements<NumberingFormat>()
                    .FirstOrDefault(known => known.NumberFormatId!.Value == format.NumberFormatId?.Value)?.FormatCode?.Value;
                if (code?.StartsWith("\"IDR\"", StringComparison.Ordinal) == true)
                {
                    var text = double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)
                        .ToString(code, CultureInfo.InvariantCulture);
                    Assert.DoesNotContain(".", text, StringComparison.Ordinal);
                    Assert.True(text.Length < columns.Single(column => column.Min! <= at + 1 && column.Max! >= at + 1).Width!.Value, text);
                    checkedCells++;
                }
            }
        }

        Assert.True(checkedCells > 50);
    }

    private static async Task<byte[]> WriteAsync(string side)
    {
        var (_, shown) = await Pages.RenderAsync(side, "id");
        return ReportWorkbook.Write(side == "sales" ? SampleReports.Sales() : SampleReports.Marketing(), shown, "id");
    }
}
