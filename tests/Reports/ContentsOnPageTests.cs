using System.Text.RegularExpressions;
using Marketing;
using Pipeline.Tests.Facts;
using Xunit;

namespace Pipeline.Tests.Reports;

public sealed partial class ContentsOnPageTests(ReceivedFolders folders)
{
    [Theory]
    [InlineData("marketing", "id")]
    [InlineData("sales", "en")]
    [InlineData("handoff", "id")]
    [InlineData("handoff", "en")]
    public async Task Every_section_is_linked_in_its_order_before_the_first_of_them(string name, string language)
    {
        var (html, _) = await Pages.RenderAsync(name, language);
        var contents = Contents().Match(html);
        List<string> linked = [.. Link().Matches(contents.Value).Select(link => link.Groups[1].Value)];
        List<string> sections = [.. SectionId().Matches(html).Select(section => section.Groups[1].Value).Where(id => id != "missing")];
        Assert.True(sections.Count > 4, $"Only {sections.Count} sections.");
        Assert.Equal(sections, linked);
        Assert.True(contents.Index < html.IndexOf("class=\"cards\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("marketing")]
    [InlineData("sales")]
    [InlineData("handoff")]
    public async Task Every_link_within_the_page_has_one_target(string name)
    {
        HasOneTarget((await Pages.RenderAsync(name, "en")).Html);
    }

    // Of the samples, with posts: a page of leads and visits alone has no section of what was posted.
    [Fact]
    public async Task So_has_each_link_of_marketing_s_page_with_all_its_sections()
    {
        var measured = await folders.MeasuredAsync(ReceivedFolders.Samples, ReceivedFolders.SamplesDay);
        var side = MarketingPipeline.Marketing;
        var (html, _) = await LocalFacts.RenderAsync(measured.Of(side), side, "id");
        Assert.Contains("href=\"#content\"", html, StringComparison.Ordinal);
        HasOneTarget(html);
    }

    private static void HasOneTarget(string html)
    {
        List<string> ids = [.. Id().Matches(html).Select(id => id.Groups[1].Value)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(Link().Matches(html).Select(link => link.Groups[1].Value).Except(ids));
    }

    [GeneratedRegex("<nav class=\"contents\".*?</nav>", RegexOptions.Singleline)]
    private static partial Regex Contents();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("<section class=\"part\" aria-labelledby=\"([^\"]+)\"")]
    private static partial Regex SectionId();
}
