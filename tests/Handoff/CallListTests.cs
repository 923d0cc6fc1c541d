using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Handoff;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Reports.Links;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Workbook;
using Pipeline.Tests.Facts;
using Sales;
using Xunit;
using static Pipeline.Tests.Handoff.Published;

namespace Pipeline.Tests.Handoff;

/// <summary>The list of leads to call, as people work from it: on the page, in the workbook and as CSV.</summary>
public sealed class CallListTests : IDisposable
{
    private const string First = "https://app.hubspot.com/contacts/123/record/0-1/52";

    private static readonly DateOnly AsOf = new(2026, 1, 12);

    private readonly Published published =
        new() { Settings = new PipelineSettings { CrmAddresses = RecordAddresses.Parse("hubspot=https://app.hubspot.com/contacts/123") } };

    public CallListTests() => published.Leads.AddRange(
    [
        Lead("51", new DateTime(2026, 1, 10, 9, 0, 0), "hubspot"), Lead("52", new DateTime(2026, 1, 11, 9, 0, 0), "hubspot"),
        Lead("L-1", new DateTime(2026, 1, 9, 9, 0, 0), "leads"),
    ]);

    [Fact]
    public async Task An_id_opens_its_record_on_the_page_and_in_the_workbook()
    {
        var (report, _) = published.Report(AsOf);
        var (html, shown) = await RenderAsync(report, "en");
        Assert.Contains($"<a href=\"{First}\" rel=\"noreferrer\">52</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">L-1</a>", html, StringComparison.Ordinal);
        Assert.Contains("the id opens the record in its system", html, StringComparison.Ordinal);
        Assert.Contains("leads_to_call.csv", html, StringComparison.Ordinal);

        using var document =
            SpreadsheetDocument.Open(new MemoryStream(ReportWorkbook.Write(report, shown, "en")), isEditable: false);
        var part = document.WorkbookPart!.WorksheetParts
            .Single(part => part.HyperlinkRelationships.Any(link => link.Uri.ToString() == First));
        var link = part.Worksheet!.Descendants<Hyperlink>().First();
        Assert.Equal(First, part.HyperlinkRelationships.Single(found => found.Id == link.Id!.Value).Uri.ToString());
        var row = part.Worksheet.Descendants<Row>().ElementAt(int.Parse(link.Reference!.Value![1..], CultureInfo.InvariantCulture) - 1);
        Assert.Equal("52", row.Elements<Cell>().ElementAt(link.Reference.Value[0] - 'A').InnerText);
        Assert.Equal(2, part.Worksheet.Descendants<Hyperlink>().Count());
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_an_address_the_page_says_where_to_find_the_name_and_how_to_set_one()
    {
        using var other = new Published();
        other.Leads.AddRange(published.Leads);
        var (html, _) = await RenderAsync(other.Report(AsOf).Report, "en");
        Assert.DoesNotContain("rel=\"noreferrer\"", html, StringComparison.Ordinal);
        Assert.Contains("look the id up in its system", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_csv_has_the_page_s_order_and_its_links()
    {
        using var database = published.Lay(AsOf);
        var failures = new Failures();
        var files = Feedback.Prepare(SalesPipeline.Sales, database, HandoffPipeline.Handoff, published.Folder, failures);
        Assert.Empty(failures.All);
        var lines = Encoding.UTF8.GetString(files.Single(file => file.Name == "leads_to_call.csv").Content.Span).TrimEnd().Split('\n');
        var page = published.Report(AsOf).Report.Lists.Single(list => list.Id == CallList.Id).Rows;
        Assert.Equal(page.Select(row => $"{row[0]},{row[1]},{row[2]}"), lines[1..].Select(line => string.Join(',', line.Split(',')[..3])));
        Assert.Equal([First, "https://app.hubspot.com/contacts/123/record/0-1/51", ""], lines[1..].Select(line => line.Split(',')[^1]));
    }

    // The report is made on its day, at an hour that it does not know: each has waited at least to the day's beginning, and to the last
    // moment that is known.
    [Theory]
    [InlineData(null, "52 15 False|51 39 True|L-1 63 True")]
    [InlineData("2026-01-12T05:00:00", "new 0 False|52 20 False|51 44 True|L-1 68 True")]
    [InlineData("2026-01-13T05:00:00", "52 15 False|51 39 True|L-1 63 True")]
    public void Who_waits_has_waited_to_the_last_moment_that_is_known(string? another, string list)
    {
        if (another is not null)
        {
            published.Leads.Add(Lead("new", DateTime.Parse(another, CultureInfo.InvariantCulture)));
        }

        Assert.Equal(list, string.Join('|', Queue("lead_id || ' ' || hours_waiting::int || ' ' || is_late")), ignoreCase: true);
    }

    [Fact]
    public void A_lead_that_marketing_s_own_list_calls_won_waits_for_nobody()
    {
        published.Leads.Add(Lead("won", new DateTime(2026, 1, 10, 10, 0, 0)) with { WonOn = new DateOnly(2026, 1, 11) });
        Assert.Equal(["52", "51", "L-1"], Queue("lead_id"));
    }

    // Who owns a lead is not published: sales looks it up in its own list.
    [Fact]
    public async Task Sales_list_says_who_is_to_call()
    {
        using var sales = new LocalFacts(SalesPipeline.Sales);
        using (var database = published.Lay(AsOf))
        {
            foreach (var file in Feedback.Prepare(SalesPipeline.Sales, database, HandoffPipeline.Handoff, published.Folder, new Failures()))
            {
                await File.WriteAllBytesAsync(
                    Path.Combine(sales.Folder, file.Name), file.Content.ToArray(), TestContext.Current.CancellationToken);
            }
        }

        const string heading = "Record ID,Email,Create Date,Contact owner,Lead Status\n";
        await sales.WriteAsync("contacts-2026-01-11.csv", heading + "52,a@x.example,2026-01-11 09:00,Budi,New\n");
        await sales.WriteAsync("contacts-2026-01-12.csv", heading + "52,a@x.example,2026-01-11 09:00,Ayu,New\n");
        var list = sales.Report(AsOf).Lists.Single(list => list.Id == CallList.Id);
        Assert.Equal("owner", list.Columns[3]);
        Assert.Equal(["52 Ayu", "51 ", "L-1 "], list.Rows.Select(row => $"{row[2]} {row[3]}"));
    }

    public void Dispose() => published.Dispose();

    private List<string> Queue(string column)
    {
        using var database = published.Lay(AsOf);
        return [.. database.Query($"select {column} from call_queue order by place", row => row.GetString(0))];
    }

    private static async Task<(string Html, PageContent Shown)> RenderAsync(Report report, string language)
    {
        var (shown, handoff) = (new PageContent(), HandoffPipeline.Handoff);
        var html = await ReportHtml.RenderAsync(
            report, handoff, ReportMeasuring.MetricsOf(handoff), language, shown,
            new Dictionary<string, object?> { ["Stories"] = Array.Empty<Story>() });
        Assert.Empty(shown.Failures.All);
        return (Encoding.UTF8.GetString(html), shown);
    }
}
