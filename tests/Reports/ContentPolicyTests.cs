using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Reports;
using Xunit;

namespace Pipeline.Tests.Reports;

public sealed partial class ContentPolicyTests
{
    [Theory]
    [InlineData("sales")]
    [InlineData("marketing")]
    [InlineData("handoff")]
    public async Task A_page_holds_one_style_and_one_script_of_the_policys_hashes(string side)
    {
        var (html, _) = await Pages.RenderAsync(side, "id");
        var policy = Policy().Match(html).Groups[1].Value;
        var style = Assert.Single(Style().Matches(html)).Groups[1].Value;
        Assert.Contains(
            $"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}';", policy,
            StringComparison.Ordinal);
        var script = Assert.Single(Script().Matches(html)).Groups[1].Value;
        Assert.Contains(
            $"script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}';", policy,
            StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.True(html.IndexOf("Content-Security-Policy", StringComparison.Ordinal) < html.IndexOf("<style>", StringComparison.Ordinal));
        Assert.Empty(Inline().Matches(html.Replace(script, "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Styles_of_elements_move_into_the_sheet_once_each_and_texts_stay()
    {
        var html = ContentPolicy.Apply(
            "<html><head><style>p{}\n</style></head><p style=\"--share: 5%\">a style=\"x\"</p><p style=\"--share: 5%\"></p></html>");
        Assert.Contains("[data-style=\"0\"]{--share: 5%!important}", html, StringComparison.Ordinal);
        Assert.Contains("<p data-style=\"0\">a style=\"x\"</p><p data-style=\"0\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_reports_has_its_policy_too() =>
        Assert.Matches(Policy(), Encoding.UTF8.GetString(await ReportHtml.IndexAsync("Sales", [new(2026, 1, 1)], "en")));

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">")]
    private static partial Regex Policy();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<script [^<>]*>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<[a-zA-Z][^<>]*\\s(style|on[a-z]+)\\s*=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
