using System.Text.RegularExpressions;
using Pipeline.Reports.Pages;
using Xunit;

namespace Pipeline.Tests.Reports;

public sealed partial class PageTests
{
    public static TheoryData<string, string> SidesAndLanguages { get; } = new()
    {
        { "sales", "id" }, { "sales", "en" }, { "marketing", "id" }, { "marketing", "en" },
    };

    [Theory]
    [MemberData(nameof(SidesAndLanguages))]
    public async Task Rendered_twice_a_page_has_the_same_bytes(string side, string language)
    {
        var (first, _) = await Pages.RenderAsync(side, language);
        var (second, _, _) = await Pages.WriteAnewAsync(side, language);
        Assert.Equal(first, second);
        if (Environment.GetEnvironmentVariable("PAGES_FOLDER") is { Length: > 0 } folder)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{side}-{language}.html"), first, TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [MemberData(nameof(SidesAndLanguages))]
    public async Task A_page_fetches_nothing_and_runs_its_own_script_alone(string side, string language)
    {
        var (html, _) = await Pages.RenderAsync(side, language);
        Assert.DoesNotMatch("fetch|XMLHttp|WebSocket|import|Beacon|innerHTML|eval|location", PageScript.Text);
        html = html.Replace(PageScript.Text + "</script>", "", StringComparison.Ordinal);
        Assert.Single(html.Split("<script", StringSplitOptions.None)[1..]);
        Assert.DoesNotContain("@import", html, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Fetching().Matches(html));
    }

    [GeneratedRegex(
        @"(src|srcset|href|action|data)\s*=\s*""(?!#)[^""]*""|url\((?!#)|<(img|iframe|link|object|embed|base)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Fetching();
}
