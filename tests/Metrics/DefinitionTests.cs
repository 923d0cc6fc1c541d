using Handoff;
using Marketing;
using Pipeline.Metrics;
using Pipeline.Reports;
using Sales;
using Xunit;

namespace Pipeline.Tests.Metrics;

public sealed class DefinitionTests
{
    private const string Whole =
        """
        -- en: Won deals
        -- id: Transaksi dimenangkan
        -- unit: deals
        -- formula: deals won
        -- rumus: transaksi yang dimenangkan
        -- base: all deals
        -- dasar: semua transaksi
        -- source: common practice
        -- sumber: praktik umum
        -- adds: over time sum, over parts sum
        -- gap: pause after 28 days
        -- better: up
        -- day: closed_on
        select
            count(*) as value
        from won_deals
        """;

    // No Indonesian word is spelled like one of these, and hardly an English clause does without all of them.
    private static readonly string[] EnglishWords =
        ["a", "and", "are", "as", "by", "count", "days", "deals", "each", "from", "in", "is", "not", "of", "on", "once", "or", "sum",
            "that", "the", "their", "to", "where", "with", "won"];

    private static readonly IReadOnlyList<Metric> All =
        [.. ReportMeasuring.MetricsOf(MarketingPipeline.Marketing), .. ReportMeasuring.MetricsOf(SalesPipeline.Sales),
            .. ReportMeasuring.MetricsOf(HandoffPipeline.Handoff)];

    public static TheoryData<string> Ids => [.. All.Select(metric => metric.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_metric_is_defined_in_both_languages_and_no_line_is_left_untranslated(string id)
    {
        var metric = All.Single(metric => metric.Id == id);
        (string English, string Indonesian)[] lines =
        [
            (metric.English, metric.Indonesian),
            (metric.InEnglish.Formula, metric.InIndonesian.Formula),
            (metric.InEnglish.Base, metric.InIndonesian.Base),
            (metric.InEnglish.Source, metric.InIndonesian.Source),
        ];
        Assert.All(lines, line =>
        {
            Assert.False(string.IsNullOrWhiteSpace(line.English));
            Assert.False(string.IsNullOrWhiteSpace(line.Indonesian));
            Assert.False(
                line.English.Equals(line.Indonesian, StringComparison.OrdinalIgnoreCase),
                $"{id}.sql says “{line.English}” in both languages.");
        });

        // A source may cite an English term; what is measured is said in Indonesian throughout.
        var words = $"{metric.InIndonesian.Formula} {metric.InIndonesian.Base}".Split(
            [' ', ',', ';', ':', '(', ')', '/', '.'], StringSplitOptions.RemoveEmptyEntries);
        Assert.Empty(words.Intersect(EnglishWords, StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("formula")]
    [InlineData("rumus")]
    [InlineData("base")]
    [InlineData("dasar")]
    [InlineData("source")]
    [InlineData("sumber")]
    [InlineData("adds")]
    [InlineData("gap")]
    [InlineData("better")]
    public void A_file_that_lacks_a_line_of_its_definition_is_told_which(string head)
    {
        Assert.Equal(
            new Definition("transaksi yang dimenangkan", "semua transaksi", "praktik umum"), MetricFile.Parse("won_deals", Whole)
                .Definition("id"));

        var without = string.Join('\n', Whole.Split('\n').Where(line => !line.StartsWith($"-- {head}:", StringComparison.Ordinal)));
        var error = Assert.Throws<FormatException>(() => MetricFile.Parse("won_deals", without));
        Assert.Equal($"won_deals.sql lacks the line '-- {head}: …' at its head.", error.Message);
    }

    [Theory]
    [InlineData("en", "90 days pass")]
    [InlineData("id", "90 hari tanpa")]
    public void What_a_definition_says_of_a_setting_is_the_setting(string language, string expected)
    {
        var told = ReportMeasuring.MetricsOf(MarketingPipeline.Marketing, new PipelineSettings { SilenceDays = 90 });
        Assert.Contains(expected, told.Single(metric => metric.Id == "leads").Definition(language).Formula, StringComparison.Ordinal);
        Assert.All(
            All.SelectMany(metric => new[] { metric.InEnglish.Formula, metric.InIndonesian.Formula }),
            formula => Assert.DoesNotContain("{", formula, StringComparison.Ordinal));
    }

    [Fact]
    public void What_may_be_done_with_a_metric_is_read_from_its_head()
    {
        var metric = MetricFile.Parse("won_deals", Whole);
        Assert.Equal(
            (Adding.Sum, Adding.Sum, new Gap(IsZero: true, PauseDays: 28), Better.Up),
            (metric.OverTime, metric.OverParts, metric.Gap, metric.Better));
    }

    [Theory]
    [InlineData("adds: over time sum, over parts sum", "adds: sum", "over time X")]
    [InlineData("adds: over time sum, over parts sum", "adds: over time sum, over parts last", "over time X")]
    [InlineData("gap: pause after 28 days", "gap: pause", "pause after N days")]
    [InlineData("better: up", "better: higher", "up, down or neither")]
    public void A_word_that_is_none_of_these_is_told_with_those_that_are(string line, string wrong, string expected) =>
        Assert.Contains(
            expected,
            Assert.Throws<FormatException>(
                () => MetricFile.Parse("won_deals", Whole.Replace(line, wrong, StringComparison.Ordinal))).Message,
                StringComparison.Ordinal);
}
