using System.Text;
using Marketing;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Reports;

/// <summary>What cannot be made of a report is left out and told of; the rest of it is written.</summary>
public sealed class FailuresTests
{
    [Fact]
    public async Task A_metric_a_list_and_a_warning_that_fail_leave_the_rest_whole()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "deals-2026-03-01.csv",
            "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner\n1,One,Closed Won,100,2026-01-10,2026-01-01,Ayu\n2,"
                + "Two,Appointment,5,2026-01-10,2026-01-01,Ayu\n");

        // Whatever reads the overdue deals now meets a value that it cannot take.
        var (report, failures) =
            facts.MeasureSpoilt(
                new(2026, 3, 1),
                "drop view if exists overdue_deals; create view overdue_deals as select * replace (error('a value: ' || name)::varchar as "
                    + "deal_id) from open_deals");
        Assert.Contains(failures, failure => (failure.Kind, failure.Id) == ("list", "overdue_deals"));
        Assert.Equal(failures.Select(failure => failure.Warning), report.Warnings.Where(warning => warning.Code == Failures.Code));
        Assert.Contains(report.Measurements, measurement => measurement is { Metric: "won_value", Grain: "all", Value: 100 });
        Assert.Contains(report.Lists, list => list.Id == "won_without_amount");
        Assert.DoesNotContain(
            "Two", string.Concat(report.Warnings.Where(warning => warning.Code == Failures.Code)), StringComparison.Ordinal);

        var html = await PageOf(report, SalesPipeline.Sales);
        Assert.Contains("data-warning=\"part-failed\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"who\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_and_a_sheet_that_fail_are_a_sentence_each()
    {
        var report = SampleReports.Sales();
        report =
            report with
            {
                Lists =
                [.. report.Lists.Where(list => list.Id != "stalled_deals"),
                    new() { Id = "stalled_deals", English = "x", Indonesian = "x", Columns = ["name", "value"],
                        Rows = [["a row that is too short"]] }]
            };
        using var workplace = new Workplace();
        var written = await ReportFiles.WriteAsync(report, SalesPipeline.Sales, new PipelineSettings { Language = "en" }, workplace.Folder);
        Assert.Contains(written.Failures, failure => failure.Kind == "section");
        var html = Text(written, "report.html");
        Assert.Contains("class=\"failed\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"odds\"", html, StringComparison.Ordinal);
        Assert.Contains(
            ReportJson.Read(Encoding.UTF8.GetBytes(Text(written, "report.json"))).Warnings, warning => warning.Code == Failures.Code);
        Assert.Equal(6, written.Files.Count);
    }

    [Fact]
    public async Task A_page_that_cannot_be_rendered_is_a_plain_one()
    {
        using var workplace = new Workplace();
        var written =
            await ReportFiles.WriteAsync(
                SampleReports.Sales(), SalesPipeline.Sales, new PipelineSettings { Language = "en" }, workplace.Folder,
                new Dictionary<string, object?> { ["Nobody knows this"] = 1 });
        Assert.Equal(("page", "sales"), written.Failures.Select(failure => (failure.Kind, failure.Id)).Single());
        Assert.Contains("data-warning=\"part-failed\"", Text(written, "report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_of_a_table_whose_rows_are_too_short_is_a_sentence_in_its_place()
    {
        var shown = new PageContent { Title = "Sales" };
        shown.Add(new ReportTable { Id = "a", Title = "A", Columns = [new("one"), new("two")], Rows = [["x"]] });
        shown.Add(new ReportTable { Id = "b", Title = "B", Columns = [new("one")], Rows = [["kept"]] });
        var workbook = Pipeline.Reports.Workbook.ReportWorkbook.Write(SampleReports.Sales(), shown, "en");
        using var memory = new MemoryStream(workbook);
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(memory, isEditable: false);
        var texts = document.WorkbookPart!.WorksheetParts.Select(sheet => sheet.Worksheet!.InnerText).ToList();
        Assert.Contains(texts, text => text.Contains("could not be made", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("kept", StringComparison.Ordinal));
        Assert.Equal(("sheet", "A"), shown.Failures.All.Select(failure => (failure.Kind, failure.Id)).Single());
    }

    [Fact]
    public void What_may_pass_is_thrown_and_tried_again()
    {
        var failures = new Failures();
        Assert.Throws<IOException>(() => failures.Try<int>("list", "a", () => throw new IOException(), 0));
        Assert.Throws<OperationCanceledException>(() => failures.Try<int>("list", "a", () => throw new OperationCanceledException(), 0));
        Assert.Throws<Azure.RequestFailedException>(
            () => failures.Try<int>("list", "a", () => throw new Azure.RequestFailedException("away"), 0));
        Assert.Empty(failures.All);
        Assert.Equal(7, failures.Try("list", "a", () => throw new OverflowException(), 7));
    }

    private static string Text(WrittenReport written, string name) =>
        Encoding.UTF8.GetString(written.Files.Single(file => file.Name == name).Content.Span);

    private static async Task<string> PageOf(Report report, Side side)
    {
        using var workplace = new Workplace();
        return Text(await ReportFiles.WriteAsync(report, side, new PipelineSettings { Language = "en" }, workplace.Folder), "report.html");
    }
}
