using Handoff;
using Marketing;
using Pipeline.Reports;
using Pipeline.Tests.Facts;
using Pipeline.Tests.Reports.Claims;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Reports.Numbers;

/// <summary>Every number on a page is in report.json with the same id.</summary>
public sealed class NumbersOnPagesTests(ITestOutputHelper output, ReceivedFolders folders)
{
    private static readonly Side[] Sides = [MarketingPipeline.Marketing, SalesPipeline.Sales];

    public static TheoryData<string, string> SidesAndLanguages { get; } =
        new([.. from side in new[] { "marketing", "sales", "handoff" } from language in new[] { "id", "en" } select (side, language)]);

    [Theory]
    [MemberData(nameof(SidesAndLanguages))]
    public async Task Every_number_of_a_made_up_report_is_in_report_json(string side, string language)
    {
        var (html, _, report) = await Pages.WriteAsync(side, language);
        var metrics = side == "handoff"
            ? ReportMeasuring.MetricsOf(HandoffPipeline.Handoff) : SampleReports.MetricsOf(Sides.Single(one => one.Name == side), report);
        Check(html, report, metrics, language);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task Every_number_of_the_samples_reports_is_in_report_json(string language) =>
        await ReportAsync(ReceivedFolders.Samples, ReceivedFolders.SamplesDay, language, mostBytes: 400_000);

    [Theory]
    [InlineData("id", "2026-06-05")]
    [InlineData("en", "2026-06-05")]
    [InlineData("id", "2017-10-20")]
    [InlineData("en", "2025-04-20")]
    public async Task Every_number_of_the_real_exports_reports_is_in_report_json(string language, string asOf)
    {
        var folder = Path.GetDirectoryName(Path.GetDirectoryName(RealExports.Path("crm-maven/maven_sales_pipeline.csv")))!;
        await ReportAsync(folder, DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture), language);
    }

    // Leads and deals of one CRM: the hand-off compares its months.
    [Theory]
    [InlineData("id", "crm-zoho/zoho_Leads.csv", "2022-12-31")]
    [InlineData("en", "crm-zoho/zoho_Leads.csv", "2022-12-31")]
    public async Task Every_number_of_a_real_crm_s_reports_is_in_report_json(string language, string file, string asOf) =>
        await ReportAsync(
            Path.GetDirectoryName(RealExports.Path(file))!, DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            language);

    // What would not be found would prove nothing.
    [Theory]
    [InlineData("""<p><span data-metric="won_deals" data-value="7">7</span></p>""")]
    [InlineData("<p>There were 7 of them.</p>")]
    [InlineData("""<p title="Seven: 7">Seven</p>""")]
    [InlineData("""<ul><li data-warning="source-late">7.5 days</li></ul>""")]
    [InlineData(
        """<div data-list="overdue_deals"><table><tr><td data-row="0" data-column="days_late" data-value="14">15 days</td></tr></table></div>""")]
    public void A_number_that_stands_nowhere_is_found(string html) =>
        Assert.Single(
            new NumberAudit(ReportJson.Read(ReportJson.Write(SampleReports.Sales())), [], ReportCulture.Of("en"))
                .Walk($"<html><body>{html}</body></html>").Unexplained);

    // A page is opened from a mail on a phone: what is longer belongs into a file beside it.
    private async Task ReportAsync(string folder, DateOnly asOf, string language, int mostBytes = 1_000_000)
    {
        var measured = await folders.MeasuredAsync(folder, asOf);
        foreach (var (side, measuredReport) in measured.Sides)
        {
            var (html, report) = await LocalFacts.WriteAsync(measuredReport, side, new PipelineSettings { Language = language });
            Check(html, report, ReportMeasuring.MetricsOf(side), language);
            Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, mostBytes);
        }

        await CheckHandoffAsync(measured, language, mostBytes);
    }

    private async Task CheckHandoffAsync(MeasuredFolder measured, string language, int mostBytes)
    {
        using var workplace = new Workplace();
        var side = HandoffPipeline.Handoff;
        output.WriteLine($"{string.Join(", ", measured.Stories.Select(story => $"{story.Pair.Kind} {story.Answer.Verdict.Kind}"))}");
        var written = await ReportFiles.WriteAsync(
            measured.Handoff,
            side,
            new PipelineSettings { Language = language },
            workplace.Folder,
            new Dictionary<string, object?> { ["Stories"] = measured.Stories });
        var files = written.Files.ToDictionary(file => file.Name, file => file.Content);
        // Where no lead has come yet there is little to hand over.
        Check(
            Encoding.UTF8.GetString(files["report.html"].Span), ReportJson.Read(files["report.json"].Span), ReportMeasuring.MetricsOf(side),
            language, least: 0);
        Assert.InRange(files["report.html"].Length, 1, mostBytes);
    }

    private void Check(string html, Report report, IReadOnlyList<Pipeline.Metrics.Metric> metrics, string language, int least = 100)
    {
        SentenceCheck.Follow(report, language);
        // The sides are sources of the hand-off, and no names within its sentences.
        Assert.DoesNotMatch(@"<li data-warning=[^<]*\d (Sales|Marketing|Penjualan|Pemasaran) ", html);
        var audit = new NumberAudit(ReportJson.Read(ReportJson.Write(report)), metrics, ReportCulture.Of(language)).Walk(html);
        foreach (var (reason, count) in audit.Explained)
        {
            output.WriteLine($"{report.Side} {language} {count}: {reason}");
        }

        Assert.True(
            audit.Unexplained.Count == 0, $"{audit.Unexplained.Count} numbers stand nowhere:\n" + string.Join('\n', audit.Unexplained));
        Assert.True(audit.Explained.GetValueOrDefault("has an id") > least, "hardly any number has an id");
    }
}
