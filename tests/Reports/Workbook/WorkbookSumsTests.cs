using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Marketing;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;
using Pipeline.Reports.Workbook;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Reports.Workbook;

/// <summary>Whoever adds a column up counts nothing twice.</summary>
public sealed class WorkbookSumsTests
{
    private static readonly ReportTable Template = new()
    {
        Id = "t",
        Title = "Effects",
        Columns = [new("Cause"), new("Effect", true), new("Rate, n", true) { Cases = "n" }],
        Rows =
        [
            ["Marketing", new Amount(7, ""), new Amount(0.5, "ratio", 4)], ["Follow-up", new Amount(-3, ""), null],
            ["Change in all", new Amount(4, ""), null],
        ],
    };

    [Fact]
    public void A_whole_stands_in_a_column_of_its_own_and_a_rate_beside_its_n()
    {
        var sheet = Sheets(Template with { Wholes = [2] })["Effects"];
        Assert.Equal(["Cause", "Effect", "Effect, in all", "Rate", "n"], sheet[0]);
        Assert.Equal(["7", "-3", ""], sheet.Skip(1).Select(row => row[1]));
        Assert.Equal(["", "", "4"], sheet.Skip(1).Select(row => row[2]));
    }

    [Fact]
    public void A_heading_keeps_its_letters_where_one_of_its_figures_has_an_n()
    {
        var sheet = Sheets(Template with { Columns = [new("Cause"), new("Effect", true), new("Value", true)] })["Effects"];
        Assert.Equal(["Cause", "Effect", "Value", "n"], sheet[0]);
    }

    [Fact]
    public void Ways_to_divide_one_whole_are_sheets_of_their_own()
    {
        var sheets = Sheets(Template with { Ways = ["Campaign", "Campaign", "Channel"] });
        Assert.Equal(["7", "-3"], sheets["Effects Campaign"].Skip(1).Select(row => row[1]));
        Assert.Equal(["4"], sheets["Effects Channel"].Skip(1).Select(row => row[1]));
        Assert.DoesNotContain("Effects", sheets.Keys);
    }

    [Fact]
    public void Days_of_a_figure_are_dates()
    {
        var days = new LabelledDays("3–30 Oct 2026", new(new(2026, 10, 3), new(2026, 10, 30)));
        var sheet = Sheets(Template with { Columns = [new("Figure"), new("Days")], Rows = [["Leads", days]] })["Effects"];
        Assert.Equal(["Figure", "Days: from", "Days: to"], sheet[0]);
        Assert.Equal(
            [new DateTime(2026, 10, 3), new DateTime(2026, 10, 30)],
            sheet[1].Skip(1).Select(cell => DateTime.FromOADate(double.Parse(cell, CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("sales")]
    [InlineData("marketing")]
    public async Task A_figure_of_the_summary_stands_once_however_often_it_is_compared(string side)
    {
        var (_, shown, report) = await Pages.WriteAsync(side, "en");
        var rows = Rows(ReportWorkbook.Write(report, shown, "en"))["Summary"]
            .SkipWhile(row => row.FirstOrDefault() != "Figure").Skip(1).ToList();
        Assert.Equal(shown.Figures.Sum(figure => Math.Max(1, figure.Comparisons.Count)), rows.Count);
        Assert.Equal(shown.Figures.Count(figure => figure.Figure.Value is not null), rows.Count(row => row[4].Length > 0));
        Assert.True(rows.Count > shown.Figures.Count);
    }

    [Fact]
    public async Task The_causes_of_a_change_add_up_to_it_and_their_whole_is_beside_them()
    {
        var (_, shown, report) = await Pages.WriteAsync("handoff", "en");
        var sheets = Rows(ReportWorkbook.Write(report, shown, "en")).Values
            .Where(sheet => sheet.Count > 0 && sheet[0].Contains("Effect, in all")).ToList();
        Assert.NotEmpty(sheets);
        foreach (var sheet in sheets)
        {
            double Sum(string heading) => sheet.Skip(1).Select(row => row[sheet[0].IndexOf(heading)]).Where(cell => cell.Length > 0)
                .Sum(cell => double.Parse(cell, CultureInfo.InvariantCulture));
            Assert.Equal(Sum("Effect, in all"), Sum("Effect"), 1e-3 * Math.Max(1, Math.Abs(Sum("Effect"))));
        }
    }

    // Effects of one metric, by day, by month and by channel: three times the whole, and the addends once.
    [Theory]
    [InlineData("sales")]
    [InlineData("marketing")]
    public async Task Addends_of_metrics_csv_come_to_the_whole_once(string side)
    {
        using var workplace = new Workplace();
        var (of, report) = side == "sales"
            ? (SalesPipeline.Sales, SampleReports.Sales()) : (MarketingPipeline.Marketing, SampleReports.Marketing());
        var written = await ReportFiles.WriteAsync(report, of, new PipelineSettings { Language = "en" }, workplace.Folder);
        var path = Path.Combine(workplace.Folder, "metrics.csv");
        await File.WriteAllBytesAsync(
            path, written.Files.Single(file => file.Name == "metrics.csv").Content.ToArray(), TestContext.Current.CancellationToken);
        using var database = new Pipeline.Facts.Database(workplace.Folder);
        var metrics = database.Query(
            $"""
            select metric, coalesce(sum(addend::double), 0), max(value::double) filter (grain = 'all' and dimension is null),
                sum(value::double)
            from read_csv('{path}', all_varchar = true, nullstr = '', quote = '"') group by metric having count(addend) > 0
            """,
            row => (Metric: row.GetString(0), Addends: row.GetDouble(1), Whole: row.GetDouble(2), Sum: row.GetDouble(3))).ToList();
        Assert.True(metrics.Count > 5);
        Assert.All(metrics, metric => Assert.Equal(metric.Whole, metric.Addends, 1e-6 * Math.Max(1, Math.Abs(metric.Whole))));
        Assert.Contains(metrics, metric => metric.Sum > 2 * metric.Whole);
    }

    private static Dictionary<string, List<List<string>>> Sheets(ReportTable table)
    {
        var shown = new PageContent();
        shown.Add(table);
        return Rows(ReportWorkbook.Write(SampleReports.Sales(), shown, "en"));
    }

    private static Dictionary<string, List<List<string>>> Rows(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ToDictionary(
            sheet => sheet.Name!.Value!,
            sheet => ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Row>()
                .Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToList()).ToList());
    }
}
