using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
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
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public async Task Every_table_of_the_page_is_a_sheet_with_figures_as_figures()
    {
        var (_, shown) = await Pages.RenderAsync("sales", "id");
        var bytes = ReportWorkbook.Write(SampleReports.Sales(), shown, "id");
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var sheets = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ToList();
        Assert.Equal(shown.Tables.Count + 2, sheets.Count);
        var late = (WorksheetPart)document.WorkbookPart.GetPartById(sheets.Single(sheet => sheet.Name == "Tanggal tutup sudah lewat").Id!.Value!);
        var cells = late.Worksheet!.Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();
        Assert.Equal("PT Sumber Makmur – perpanjangan", cells[0].InnerText);
        Assert.Equal("185000000", cells[3].CellValue!.Text);
        Assert.Equal(new DateOnly(2026, 6, 30), DateOnly.FromDateTime(DateTime.FromOADate(double.Parse(cells[4].CellValue!.Text, CultureInfo.InvariantCulture))));
    }

    private static async Task<byte[]> WriteAsync(string side)
    {
        var (_, shown) = await Pages.RenderAsync(side, "id");
        return ReportWorkbook.Write(side == "sales" ? SampleReports.Sales() : SampleReports.Marketing(), shown, "id");
    }
}
