using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pipeline.Reports.Charts;
using Pipeline.Reports.Workbook;
using Xunit;
using Drawn = DocumentFormat.OpenXml.Drawing.Charts;

namespace Pipeline.Tests.Reports.Workbook;

/// <summary>The page's charts are charts of the workbook, over the cells that hold their figures.</summary>
public sealed class WorkbookChartTests
{
    [Theory]
    [InlineData("sales")]
    [InlineData("marketing")]
    [InlineData("handoff")]
    public async Task Each_chart_of_the_page_is_a_chart_over_its_own_cells(string side)
    {
        var (_, shown, report) = await Pages.WriteAsync(side, "en");
        var bytes = ReportWorkbook.Write(report, shown, "en");
        Assert.Equal(bytes, ReportWorkbook.Write(report, shown, "en"));
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var sheets = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>()
            .Select(sheet => (sheet.Name!.Value!, Part: (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!)))
            .Where(sheet => sheet.Part.DrawingsPart is not null).ToList();
        var charts = shown.Tables.Select(table => table.Drawn).OfType<Chart>().ToList();
        Assert.True(charts.Count > 2);
        Assert.Equal(charts.Count, sheets.Count);
        foreach (var ((name, part), chart) in sheets.Zip(charts))
        {
            var drawn = part.DrawingsPart!.ChartParts.Single().ChartSpace!;
            Assert.Equal(chart.Title, drawn.Descendants<Drawn.Title>().First().InnerText);
            var series = drawn.Descendants<Drawn.Values>().Select(values => Cells(part, name, values.InnerText)).ToList();
            var expected = chart.Series.SelectMany(one => one.Mark == Mark.Waterfall
                ? new[] { one.Values.Index().Where(at => at.Index > 0 && at.Index < one.Values.Count - 1), one.Values.Index()
                    .Where(at => at.Index == 0 || at.Index == one.Values.Count - 1) }
                    .Select(some => one.Values.Index().Select(at => some.Contains(at) ? at.Item : null))
                : [one.Values]).ToList();

            // Columns are drawn before lines.
            Assert.Equal(
                expected.Select(Text).Order(StringComparer.Ordinal), series.Select(Text).Order(StringComparer.Ordinal));
        }
    }

    private static string Text(IEnumerable<double?> values) =>
        string.Join(' ', values.Select(value => value?.ToString("R", CultureInfo.InvariantCulture) ?? "–"));

    private static List<double?> Cells(WorksheetPart part, string sheet, string reference)
    {
        Assert.StartsWith($"'{sheet}'!$", reference, StringComparison.Ordinal);
        var range = reference.Split('!')[1].Split('$', ':');
        var (column, first, last) = (range[1][0] - 'A', int.Parse(range[2], CultureInfo.InvariantCulture), int.Parse(
            range[^1], CultureInfo.InvariantCulture));
        return
        [
            .. part.Worksheet!.Descendants<Row>().Skip(first - 1).Take(last - first + 1)
                .Select(row => row.Elements<Cell>().ElementAt(column).CellValue?.Text)
                .Select(text => text is null ? (double?)null : double.Parse(text, CultureInfo.InvariantCulture)),
        ];
    }
}
