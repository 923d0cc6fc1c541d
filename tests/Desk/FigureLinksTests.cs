using Pipeline.Desk;
using Pipeline.Metrics;
using Pipeline.Reports;
using Xunit;

namespace Pipeline.Tests.Desk;

/// <summary>Which numbers of a report's page lead to their rows, and where each leads.</summary>
public sealed class FigureLinksTests
{
    private static readonly FigureLinks Links = new(
        ReportMeasuring.MetricsOf(global::Sales.SalesPipeline.Sales),
        asked => "/f?" + string.Join('&', asked.Where(pair => pair.Value is not null).Select(pair => pair.Key + "=" + pair.Value)));

    [Theory]
    [InlineData(
        """<p class="value" data-days="2026-02" data-metric="won_value" data-value="0">Rp&#xA0;0</p>""",
        "/f?metric=won_value&amp;period=2026-02", "Rp&#xA0;0")]
    [InlineData("""<td class="figure" data-metric="won_value" data-value="7">7</td>""", "/f?metric=won_value", "7")]
    [InlineData(
        """<td data-by="owner" data-item="Ayu &amp; &quot;Co&quot;" data-metric="won_value" data-value="7">7</td>""",
        "/f?metric=won_value&amp;by=owner&amp;part=Ayu &amp; &quot;Co&quot;", "7")]
    public void A_figure_leads_to_its_rows(string element, string address, string text)
    {
        var (open, close) = (element[..(element.IndexOf('>', StringComparison.Ordinal) + 1)], element[element.LastIndexOf('<')..]);
        Assert.Equal($"{open}<a href=\"{address}\">{text}</a>{close}", Links.Into(element));
    }

    [Theory]
    [InlineData("""<span data-field="n" data-metric="won_value" data-value="1">1</span>""")]
    [InlineData("""<span data-against="2026-01" data-metric="won_value" data-value="1">1</span>""")]
    [InlineData("""<span data-metric="no_metric" data-value="1">1</span>""")]
    [InlineData("""<span data-by="planet" data-item="Mars" data-metric="won_value" data-value="1">1</span>""")]
    [InlineData("""<td class="figure" data-metric="won_value">–</td>""")]
    [InlineData("""<span data-metric="won_value" data-value="1"><b>1</b></span>""")]
    [InlineData("<p>data-metric=&quot;won_value&quot; data-value=&quot;1&quot;</p>")]
    public void What_has_no_rows_of_its_own_stays(string element) => Assert.Equal(element, Links.Into(element));
}
