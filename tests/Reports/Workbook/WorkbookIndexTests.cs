using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Workbook;
using Xunit;

namespace Pipeline.Tests.Reports.Workbook;

/// <summary>What a workbook's sheets are called, where they are told, and what their cells are.</summary>
public sealed class WorkbookIndexTests
{
    [Theory]
    [InlineData("sales", "en", "Contents")]
    [InlineData("handoff", "id", "Isi")]
    public async Task The_second_sheet_tells_what_each_other_holds_and_leads_there(string side, string language, string name)
    {
        var (html, shown, report) = await Pages.WriteAsync(side, language);
        using var document =
            SpreadsheetDocument.Open(new MemoryStream(ReportWorkbook.Write(report, shown, language)), isEditable: false);
        var sheets = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ToList();
        Assert.Equal(name, sheets[1].Name!.Value);
        var index = Of(document, sheets[1]);
        var rows = index.Descendants<Row>().Skip(1).TakeWhile(row => row.HasChildren)
            .Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToList()).ToList();
        Assert.Equal(sheets.Skip(2).Select(sheet => sheet.Name!.Value), rows.Select(row => row[0]));
        Assert.Contains("\"addend\"", index.Descendants<Row>().Last().InnerText, StringComparison.Ordinal);
        Assert.Equal(shown.Tables.Select(table => table.Title), rows.SkipLast(1).Select(row => row[1]));
        Assert.Equal(shown.Tables.Select(table => SectionOf(html, table.Id)), rows.SkipLast(1).Select(row => row[2]));
        Assert.True(rows.Select(row => row[2]).Distinct().Count() > 3);
        Assert.Equal(rows.Select(row => $"'{row[0]}'!A1"), index.Descendants<Hyperlink>().Select(link => link.Location!.Value));
        foreach (var (sheet, row) in sheets.Skip(2).Zip(rows))
        {
            Assert.Equal(row[3], (Of(document, sheet).Descendants<Row>().Count() - 1).ToString(CultureInfo.InvariantCulture));
        }

        Assert.Empty(
            new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)
                .Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public void A_long_name_is_cut_behind_a_word_and_seen_to_be_cut()
    {
        var shown = new PageContent();
        foreach (var id in new[] { "a", "b" })
        {
            shown.Add(Table(id, "Qualified leads not contacted yet, all", "x"));
        }

        using var document =
            SpreadsheetDocument.Open(new MemoryStream(ReportWorkbook.Write(SampleReports.Sales(), shown, "en")), isEditable: false);
        Assert.Equal(
            ["Summary", "Contents", "Qualified leads not contacted…", "Qualified leads not… (2)", "Columns and ids"],
            document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value));
    }

    [Fact]
    public void Months_days_and_moments_are_numbers_that_a_spreadsheet_sorts_and_computes_with()
    {
        var shown = new PageContent();
        shown.Add(Table(
            "a", "Times", new LabelledDay("Oct 2026", new(2026, 10, 1), IsMonth: true),
            new LabelledDay("3 Oct 2026", new(2026, 10, 3), IsMonth: false), new DateTime(2026, 10, 31, 6, 0, 0)));
        using var document =
            SpreadsheetDocument.Open(new MemoryStream(ReportWorkbook.Write(SampleReports.Sales(), shown, "en")), isEditable: false);
        var sheets = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ToList();
        var cells = Of(document, sheets[2]).Descendants<Row>().Skip(1).Select(row => row.Elements<Cell>().Single()).ToList();
        Assert.All(cells, cell => Assert.Null(cell.DataType));
        Assert.Equal(
            [new DateTime(2026, 10, 1), new DateTime(2026, 10, 3), new DateTime(2026, 10, 31, 6, 0, 0)],
            cells.Select(cell => DateTime.FromOADate(double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture))));
        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!;
        Assert.Equal(
            ["mmm yyyy", "d mmm yyyy", "d mmm yyyy hh:mm"],
            cells.Select(cell => formats.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value)
                .Select(id => formats.NumberingFormats!.Elements<NumberingFormat>().Single(format => format.NumberFormatId! == id))
                .Select(format => format.FormatCode!.Value));
    }

    [Theory]
    [InlineData("sales", "en")]
    [InlineData("marketing", "id")]
    [InlineData("handoff", "en")]
    [InlineData("handoff", "id")]
    public async Task No_sheet_of_a_page_is_told_from_another_by_a_number(string side, string language)
    {
        var (_, shown, report) = await Pages.WriteAsync(side, language);
        using var document =
            SpreadsheetDocument.Open(new MemoryStream(ReportWorkbook.Write(report, shown, language)), isEditable: false);
        Assert.DoesNotContain(
            document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!),
            name => name.EndsWith("(2)", StringComparison.Ordinal) || name.Length > 31);
    }

    [Fact]
    public void Tables_of_one_title_are_told_by_their_sections_and_cut_ones_by_their_ends()
    {
        var shown = new PageContent();
        shown.Add(Table("a", "By channel", "x") with { Section = "Campaign or follow-up? July vs the previous quarter" });
        shown.Add(Table("b", "By channel", "x") with { Section = "Campaign or follow-up? July vs a year earlier" });
        shown.Add(Table("c", "By owner", "x") with { Section = "Pipeline health" });
        shown.Add(Table("d", "By owner", "x") with { Section = "Performance by team and source" });
        shown.Add(Table("e", "Median of the posts' engagement rates by kind of post", "x") with { Section = "Social media" });
        shown.Add(Table("f", "Median of the posts' engagement rates", "x") with { Section = "Social media" });
        using var document =
            SpreadsheetDocument.Open(new MemoryStream(ReportWorkbook.Write(SampleReports.Sales(), shown, "en")), isEditable: false);
        Assert.Equal(
            ["By channel, previous quarter", "By channel, vs a year earlier", "By owner, Pipeline health", "By owner, by team and source",
                "Median of the…by kind of post", "Median of the…engagement rates"],
            document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value).Skip(2).SkipLast(1));
    }

    // The last heading of a section that stands before the table.
    private static string SectionOf(string html, string table)
    {
        var before = html[..html.IndexOf($"data-table=\"{table}\"", StringComparison.Ordinal)];
        var section = before.LastIndexOf("<section class=\"part\"", StringComparison.Ordinal);
        return section < 0 ? "" : System.Net.WebUtility.HtmlDecode(before[(before.IndexOf("<h2", section, StringComparison.Ordinal))..])
            .Split('>', 2)[1].Split("</h2>")[0];
    }

    private static ReportTable Table(string id, string title, params IEnumerable<object?> first) => new()
    {
        Id = id,
        Title = title,
        Columns = [new("Column")],
        Rows = [.. first.Select(cell => (IReadOnlyList<object?>)[cell])],
    };

    private static Worksheet Of(SpreadsheetDocument document, Sheet sheet) =>
        ((WorksheetPart)document.WorkbookPart!.GetPartById(sheet.Id!.Value!)).Worksheet!;
}
