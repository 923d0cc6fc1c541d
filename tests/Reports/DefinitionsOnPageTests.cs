using System.Net;
using System.Text.RegularExpressions;
using Handoff;
using Marketing;
using Pipeline.Reports;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Reports;

public sealed partial class DefinitionsOnPageTests
{
    [Theory]
    [InlineData("marketing")]
    [InlineData("sales")]
    [InlineData("handoff")]
    public async Task A_page_defines_each_figure_in_its_own_language_only(string name)
    {
        Side[] sides = [MarketingPipeline.Marketing, SalesPipeline.Sales, HandoffPipeline.Handoff];
        var metrics = ReportMeasuring.MetricsOf(sides.Single(side => side.Name == name));
        foreach (var language in (string[])["id", "en"])
        {
            var (html, _, report) = await Pages.WriteAsync(name, language);
            var section = Section().Match(html).Value;
            var known = metrics.Where(metric => report.Measurements.Any(measurement => measurement.Metric == metric.Id)).ToList();
            Assert.NotEmpty(known);
            foreach (var metric in known)
            {
                var entry = WebUtility.HtmlDecode(Regex.Match(section, $"<code>{metric.Id}</code>.*?</div>", RegexOptions.Singleline).Value);
                Assert.Contains($"<dd>{metric.Definition(language).Formula}.", entry, StringComparison.Ordinal);
                Assert.Contains($": {metric.Definition(language).Base}.", entry, StringComparison.Ordinal);
                Assert.Contains($": {metric.Definition(language).Source}.", entry, StringComparison.Ordinal);
                Assert.DoesNotContain(metric.Definition(language == "id" ? "en" : "id").Formula + ".", entry, StringComparison.Ordinal);
            }
        }
    }

    [GeneratedRegex(@"<section[^>]*aria-labelledby=""definitions"".*?</section>", RegexOptions.Singleline)]
    private static partial Regex Section();
}
