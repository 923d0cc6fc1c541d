using System.Net;
using Marketing;
using Pipeline.Local;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Tests.Facts;
using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Pipeline.Tests.Reports.Claims;
using Pipeline.Tests.Uploads;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Reports;

/// <summary>
/// Of every format: the headline names the last day for which its sample speaks. The file "last-day" beside the sample holds it, told by
/// whoever wrote the sample: the last day on which anything in it had happened, or the day that its range, its header or its name tells
/// where that is later. The ordinary lane writes each sample's page in one language, every other sample in the other; the slow lane writes
/// both, and the report's other forms, which name no days of their own.
/// </summary>
public sealed class HeadlineDayTests
{
    /// <summary>Formats that tell no day of which anything is reported, each with its reason.</summary>
    private static readonly Dictionary<string, string> WithoutDays = new(StringComparer.Ordinal)
    {
        ["brand-terms"] = "settings: words",
        ["channel-rules"] = "settings: rules",
        ["marketing-mappings"] = "settings: which column is which",
        ["sales-mappings"] = "settings: which column is which",
        ["marketing-targets"] = "settings: what is wanted of months, not what came",
        ["exchange-rates"] = "settings: days of rates, on which nothing happened in the business",
        ["holidays"] = "settings: days off, most of them ahead",
        ["quotas"] = "settings: what is wanted of months",
        ["sales-targets"] = "settings: what is wanted of months",
        ["stages"] = "settings: meanings of words",
        ["teams"] = "settings: who belongs to whom",
        ["zoho-campaigns"] = "names of campaigns for the leads that they brought; begin and end are planned",
    };

    /// <summary>Samples whose headline names an earlier day, each with its reason.</summary>
    private static readonly Dictionary<string, string> Earlier = new(StringComparer.Ordinal)
    {
        ["hubspot-contacts.es"] =
            "the last day stands in the row of a contact who is no lead: it is set aside and leaves no fact that would tell the day",
    };

    public static TheoryData<string> Folders =>
        [.. SampleFolders.All.Where(
            folder => !WithoutDays.ContainsKey(SampleFolders.Format(folder)) && !Earlier.ContainsKey(Path.GetFileName(folder)))
                .Select(folder => Path.GetRelativePath(Repository.Root, folder).Replace('\\', '/'))];

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Folders))]
    public async Task The_headline_names_the_last_day_of_which_a_sample_speaks(string folder)
    {
        var path = Path.Combine(Repository.Root, folder);
        var told =
            DateOnly.ParseExact(
                (await File.ReadAllTextAsync(LastDay(path), TestContext.Current.CancellationToken))
                    .Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var side = SampleFolders.Side(path) == "marketing" ? MarketingPipeline.Marketing : SalesPipeline.Sales;
        using var facts = new LocalFacts(side);
        await facts.TakeAsync(SampleFolders.Input(path));
        var report = facts.Report(told.AddDays(4));
        var place = SampleFolders.All.ToList().IndexOf(path);
        foreach (var (language, culture) in new[] { ("en", "en-GB"), ("id", "id-ID") }.Where((_, at) => Lane.Slow || at == place % 2))
        {
            var (html, written) = Lane.Slow
                ? await LocalFacts.WriteAsync(report, side, new PipelineSettings { Language = language })
                : await LocalFacts.RenderAsync(report, side, language);
            var words = string.Join('\n', written.Headline.Select(sentence => sentence.Words));
            Assert.True(Named(words, told, culture), $"{language}: expected {Long(told, culture)} in: {words}");
            for (var later = told.AddDays(1); later <= report.AsOf; later = later.AddDays(1))
            {
                Assert.False(Named(words, later, culture), $"{language}: {Long(later, culture)} lies after {Long(told, culture)}: {words}");
            }

            Assert.All(
                written.Headline.Where(sentence => sentence.Code == ClaimCodes.Reached),
                sentence => SentenceCheck.Follows(written, sentence, language));
            Assert.True(
                Named(WebUtility.HtmlDecode(html).Replace('\u00a0', ' '), told, culture),
                $"{language}: {Long(told, culture)} is not on the page");
        }
    }

    [Fact]
    public void Every_format_says_its_last_day_or_why_it_has_none()
    {
        Assert.All(SampleFolders.All, folder => Assert.True(
            File.Exists(LastDay(folder)) != WithoutDays.ContainsKey(SampleFolders.Format(folder)),
            $"{folder}: a file 'last-day', or a reason why it tells no days"));
        Assert.All(Earlier.Keys, name => Assert.Contains(SampleFolders.All, folder => Path.GetFileName(folder) == name));
        Assert.All(WithoutDays.Keys, format => Assert.Contains(LocalFiles.Formats, known => known.Id == format));
    }

    private static string LastDay(string folder) => Path.Combine(folder, "last-day");

    private static string Long(DateOnly day, string culture) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(culture));

    // "11 January 2026" holds no 1 January.
    private static bool Named(string text, DateOnly day, string culture) =>
        (" " + text).Split(Long(day, culture)) is { Length: > 1 } parts && parts[..^1].Any(part => !char.IsDigit(part[^1]));
}
