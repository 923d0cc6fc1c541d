using System.Text.RegularExpressions;
using Pipeline.Metrics;
using Pipeline.Reports;
using Xunit;

namespace Pipeline.Tests.Reports;

/// <summary>Every figure of a page stands in report.json under the same id: the page is parsed, and each one looked up.</summary>
public sealed partial class FiguresOnPageTests
{
    [Theory]
    [InlineData("sales", "id")]
    [InlineData("sales", "en")]
    [InlineData("marketing", "id")]
    [InlineData("marketing", "en")]
    public async Task A_metric_s_figure_on_the_page_is_in_report_json(string side, string language)
    {
        var (html, _, report) = await Pages.WriteAsync(side, language);
        report = ReportJson.Read(ReportJson.Write(report));
        var known = report.Measurements.Concat(report.Spans).ToLookup(Key);
        var told = Elements(html).Where(element => element.ContainsKey("data-metric") && element.ContainsKey("data-value")).ToList();
        Assert.True(told.Count > 200, $"only {told.Count} figures");
        Assert.Empty(told.Where(element => !known[Key(element)].Any(measurement => Text(measurement.Value) == element["data-value"])).Select(element => string.Join(' ', element)).Distinct());
    }

    [Theory]
    [InlineData("sales")]
    [InlineData("marketing")]
    public async Task A_list_on_the_page_is_the_list_of_report_json(string side)
    {
        var (html, _, report) = await Pages.WriteAsync(side, "id");
        foreach (var (id, part) in Lists(html))
        {
            var list = report.Lists.Single(list => list.Id == id);
            Assert.Equal(
                list.Rows.SelectMany(row => row.Where(cell => cell is double or long)).Select(cell => Text(Convert.ToDouble(cell, CultureInfo.InvariantCulture))),
                Elements(part).Where(element => element.ContainsKey("data-value")).Select(element => element["data-value"]));
        }

        Assert.Equal(side == "sales" ? ["overdue_deals", "close_date_past"] : [], Lists(html).Select(list => list.Id));
    }

    // What the two tests above cannot see: a figure that says nowhere what it is.
    [Theory]
    [InlineData("sales")]
    [InlineData("marketing")]
    public async Task No_figure_is_without_an_address(string side)
    {
        var (html, _, _) = await Pages.WriteAsync(side, "en");
        var figures = Cell().Matches(html).Select(cell => (Attributes: cell.Groups[2].Value, Text: System.Net.WebUtility.HtmlDecode(Tag().Replace(cell.Groups[3].Value, " ")).Trim(), cell.Index)).ToList();
        var sources = html.IndexOf("data-table=\"sources-table\"", StringComparison.Ordinal);
        Assert.NotEmpty(figures);
        Assert.Empty(figures
            .Where(figure => figure.Index < sources && figure.Text.Any(char.IsAsciiDigit) && !figure.Attributes.Contains("data-value", StringComparison.Ordinal) && !figure.Text.StartsWith('▲') && !figure.Text.StartsWith('▼'))
            .Select(figure => figure.Text));
    }

    private static (string, string?, string?, string?) Key(Measurement measurement) =>
        (measurement.Metric, measurement.From is { } from ? $"{from:yyyy-MM-dd}/{measurement.To:yyyy-MM-dd}" : null, measurement.Dimensions.Keys.FirstOrDefault(), measurement.Dimensions.Values.FirstOrDefault());

    private static (string, string?, string?, string?) Key(Dictionary<string, string> element) =>
        (element["data-metric"], element.GetValueOrDefault("data-days"), element.GetValueOrDefault("data-by"), element.GetValueOrDefault("data-item"));

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static IEnumerable<Dictionary<string, string>> Elements(string html) =>
        Opening().Matches(html).Select(tag => Attribute().Matches(tag.Value).ToDictionary(attribute => attribute.Groups[1].Value, attribute => System.Net.WebUtility.HtmlDecode(attribute.Groups[2].Value)));

    // A list ends where the next section, list or breakdown begins.
    private static IEnumerable<(string Id, string Part)> Lists(string html) => List().Matches(html).Select(list => (list.Groups[1].Value, list.Groups[2].Value));

    [GeneratedRegex("<(?:td|p|span|div)\\b[^>]*>")]
    private static partial Regex Opening();

    [GeneratedRegex("([a-z-]+)=\"([^\"]*)\"")]
    private static partial Regex Attribute();

    [GeneratedRegex("<div class=\"list\" data-list=\"([^\"]*)\">(.*?)(?=<div class=\"list\"|<section|</main>)", RegexOptions.Singleline)]
    private static partial Regex List();

    [GeneratedRegex("<(td|p)\\b([^>]*class=\"(?:figure|value)\"[^>]*)>(.*?)</\\1>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
