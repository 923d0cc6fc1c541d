using System.Net;
using Pipeline.Local;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Tests.Storage;
using Sales;
using Xunit;

namespace Pipeline.Tests.Reports;

/// <summary>Who looks at a page or at the list of receipts learns which unread columns may make the figures another thing.</summary>
public sealed class UnreadColumnsOnPageTests(AzuriteFixture azurite)
{
    private const string Row = "1,A,Closed Won,5,x,y\n";

    [Fact]
    public async Task The_newest_file_s_unread_columns_that_may_matter_are_told_by_the_report_and_by_the_list_of_receipts()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("deals-2026-01-01.csv", "Record ID,Deal Name,Deal Stage,Amount,Sales region,Colour\n" + Row);
        var newest =
            await side.ReceiveAsync("deals-2026-02-01.csv", "Record ID,Deal Name,Deal Stage,Amount,Invoice currency 2,Colour\n" + Row);

        var report = await side.ReportAsync(new DateOnly(2026, 6, 1), CancellationToken.None);
        var source = Assert.Single(report.Sources);
        Assert.Equal([new UnreadColumn("hubspot-deals", "Invoice currency 2", "currency")], source.Unread);

        foreach (var (language, sentence)
            in new[] { ("en", "'Invoice currency 2' seems to tell a currency"), ("id", "'Invoice currency 2' tampaknya berisi mata uang") })
        {
            var html = await ReportHtml.RenderAsync(
                report, SalesPipeline.Sales, ReportMeasuring.MetricsOf(SalesPipeline.Sales), language, new PageContent());
            Assert.Contains(sentence, WebUtility.HtmlDecode(Encoding.UTF8.GetString(html)), StringComparison.Ordinal);
        }

        Assert.EndsWith(
            "; not read, look whether these matter: Invoice currency 2 (seems to tell a currency); columns not known: Colour",
            ReceiptLine.Of(newest, ReportCulture.Of("en")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("currency", "a currency", "mata uang")]
    [InlineData("date", "a date", "tanggal")]
    [InlineData("identity", "an identity", "identitas")]
    [InlineData("segment", "a segment", "segmen")]
    [InlineData("kind", "a kind", "jenis")]
    public void Each_meaning_has_its_words_in_both_languages(string meaning, string english, string indonesian)
    {
        var column = new UnreadColumn("x", "H", meaning);
        Assert.Equal(($"'H' seems to tell {english} (x)", $"'H' tampaknya berisi {indonesian} (x)"), (column.In("en"), column.In("id")));
    }
}
