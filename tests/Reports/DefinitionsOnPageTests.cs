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
            var (html, _) = await Pages.RenderAsync(name, language);
            var entries = Entry().Matches(Section().Match(html).Value)
                .ToDictionary(entry => entry.Groups[1].Value, entry => WebUtility.HtmlDecode(entry.Value));
            Assert.True(entries.Count > 10, $"Only {entries.Count} definitions.");
            foreach (var metric in metrics.Where(metric => entries.ContainsKey(metric.Id)))
            {
                var entry = entries[metric.Id];
                Assert.Contains($"<dd>{metric.Definition(language).Formula}.", entry, StringComparison.Ordinal);
                Assert.Contains($": {metric.Definition(language).Base}.", entry, StringComparison.Ordinal);
                Assert.Contains($": {metric.Definition(language).Source}.", entry, StringComparison.Ordinal);
                Assert.DoesNotContain(metric.Definition(language == "id" ? "en" : "id").Formula + ".", entry, StringComparison.Ordinal);
            }
        }
    }

    [GeneratedRegex(@"<code>(\w+)</code>.*?</div>", RegexOptions.Singleline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"<section[^>]*aria-labelledby=""definitions"".*?</section>", RegexOptions.Singleline)]
    private static partial Regex Section();
}
