using System.Reflection;
using Marketing;
using Pipeline.Tables;
using Pipeline.Tests.House.Cloud;
using Pipeline.Uploads;
using Pipeline.Uploads.Readers;
using Sales;
using Xunit;

namespace Pipeline.Tests.Uploads.Readers;

public sealed class FormatSourcesTests
{
    private static readonly IReadOnlyDictionary<string, string> Shared = SourceTexts.Of(typeof(FormatSources).Assembly);

    /// <summary>
    /// Types that sources name and that read nothing: what moves bytes, settings (whose values count instead), and what a report reads.
    /// </summary>
    private static readonly HashSet<string> NoReaders = ["PipelineSettings", "Database", "GatheredFacts", "Receipt", "Knowledge"];

    public static TheoryData<string> Sides => ["marketing", "sales"];

    private static Assembly KnowledgeOf(string side) => (side == "sales" ? SalesPipeline.Sales : MarketingPipeline.Marketing).Knowledge;

    private static IReadOnlyDictionary<string, FormatSources> Prints(
        string side, IReadOnlyDictionary<string, string> shared, IReadOnlyDictionary<string, string> own) =>
        FormatSources.Of(Knowledge.FormatsOf(KnowledgeOf(side)), shared, own);

    // The words of a text tell what it uses; what the compiler made of it tells the same another way, and must hold nothing more.
    [Theory]
    [MemberData(nameof(Sides))]
    public void A_formats_sources_hold_every_type_that_its_code_uses(string side)
    {
        var knowledge = KnowledgeOf(side);
        var use = new SourceUse(Shared, SourceTexts.Of(knowledge));
        Assembly[] assemblies = [knowledge, typeof(FormatSources).Assembly];
        List<string> missing = [];
        var seen = 0;
        foreach (var format in Knowledge.FormatsOf(knowledge))
        {
            var paths = FormatSources.Reach(use, format).ToHashSet();
            var types = assemblies.SelectMany(assembly => assembly.GetTypes())
                .Where(type => !type.IsNested && IsReader(type) && use.Declaring(PlainName(type)).Any(paths.Contains)).ToList();
            foreach (var used in types.SelectMany(CompiledUse.Of)
                .Where(
                    type => assemblies.Contains(type.Assembly) && !type.Name.StartsWith('<')
                        && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true).Distinct())
            {
                seen++;
                if (!NoReaders.Contains(used.Name) && !use.Declaring(PlainName(used)).Any(paths.Contains))
                {
                    missing.Add($"{format.Id}: {used.FullName}");
                }
            }
        }

        Assert.True(seen > 1000, $"Only {seen} uses were looked at.");
        Assert.True(missing.Count == 0, string.Join('\n', missing.Distinct()));
    }

    [Theory]
    [MemberData(nameof(Sides))]
    public void Every_source_and_data_file_of_exports_is_some_formats(string side)
    {
        var own = SourceTexts.Of(KnowledgeOf(side));
        var use = new SourceUse(Shared, own);
        var reached = Knowledge.FormatsOf(KnowledgeOf(side)).SelectMany(format => FormatSources.Reach(use, format)).ToHashSet();

        Assert.DoesNotContain(own.Keys, path => !reached.Contains(SourceUse.OwnPrefix + path));
        Assert.True(side == "sales" || reached.Contains("own/Marketing.Exports.Logs.machines.txt"));
    }

    [Fact]
    public void A_change_of_one_format_is_its_own_and_one_beneath_is_everybodys()
    {
        var own = SourceTexts.Of(KnowledgeOf("sales"));
        var before = Prints("sales", Shared, own);

        Assert.Equal(["pipedrive-deals"], Changed(before, Prints("sales", Shared, With(own, "Exports/PipedriveStatuses.cs"))));
        Assert.Equal(
            ["hubspot-calls", "hubspot-meetings"],
            Changed(before, Prints("sales", Shared, With(own, "Exports/HubSpotActivities.cs"))));
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), Changed(before, Prints("sales", With(Shared, "Tables/Numbers.cs"), own)));
        Assert.Equal(
            before.Keys.Order(StringComparer.Ordinal), Changed(before, Prints("sales", With(Shared, "Uploads/FileReader.cs"), own)));
        Assert.Empty(Changed(before, Prints("sales", Shared, own)));
    }

    [Fact]
    public void New_words_for_machines_are_read_into_logs_and_nothing_else()
    {
        var own = SourceTexts.Of(KnowledgeOf("marketing"));
        var changed =
            Changed(Prints("marketing", Shared, own), Prints("marketing", Shared, With(own, "Marketing.Exports.Logs.machines.txt")));

        Assert.Contains("access-log-combined", changed);
        Assert.All(
            changed,
            id => Assert.IsAssignableFrom<LineFormat>(Knowledge.FormatsOf(KnowledgeOf("marketing")).Single(format => format.Id == id)));
    }

    // A row of an unknown metric is rejected: the metrics' names are the template's vocabulary.
    [Fact]
    public void A_metric_more_is_a_word_more_for_targets()
    {
        var own = SourceTexts.Of(KnowledgeOf("sales"));

        Assert.Equal(["sales-targets"], Changed(Prints("sales", Shared, own), Prints("sales", Shared, With(own, SourceTexts.MetricNames))));
    }

    [Fact]
    public void Line_endings_indentation_and_comments_change_nothing_and_a_word_does()
    {
        var own = SourceTexts.Of(KnowledgeOf("sales"));
        var before = Prints("sales", Shared, own);
        var elsewhere = own.ToDictionary(
            source => source.Key,
            source => !source.Key.EndsWith(".cs", StringComparison.Ordinal)
                ? source.Value
                : SourceTexts.Normalize(source.Key, "\uFEFF// A new comment.\r\n" + source.Value.ReplaceLineEndings("\r\n  ") + "\r\n"));

        Assert.Empty(Changed(before, Prints("sales", Shared, elsewhere)));
        Assert.NotEmpty(
            Changed(
                before,
                Prints(
                    "sales", Shared,
                    own.ToDictionary(
                        source => source.Key, source => source.Value.Replace("Amount", "Amounts", StringComparison.Ordinal)))));
    }

    [Fact]
    public void What_stands_inside_a_literal_of_several_lines_is_content()
    {
        Assert.NotEqual(
            SourceTexts.Normalize("A.cs", "x = \"\"\"\n  // a\n\"\"\";"), SourceTexts.Normalize("A.cs", "x = \"\"\"\n// a\n\"\"\";"));
        Assert.NotEqual(SourceTexts.Normalize("A.cs", "x = @\"\n  // a\n\";"), SourceTexts.Normalize("A.cs", "x = @\"\n// a\n\";"));
        Assert.Equal(
            SourceTexts.Normalize("A.cs", "x = @\"\\d\" + \"\"\"a\"\"\";\n  // why"),
            SourceTexts.Normalize("A.cs", "x = @\"\\d\" + \"\"\"a\"\"\";"));
        Assert.Equal("a\nb", SourceTexts.Normalize("A.cs", "\uFEFF  a\r\n\r\n   // why\r\n\tb\r\n"));
    }

    [Theory]
    [InlineData("shared", typeof(FormatSources))]
    [InlineData("functions/Sales", typeof(SalesPipeline))]
    [InlineData("functions/Marketing", typeof(MarketingPipeline))]
    public void What_lies_in_an_assembly_is_what_lies_in_its_folder(string folder, Type of)
    {
        var sources = SourceTexts.Of(of.Assembly).Where(source => source.Key.EndsWith(".cs", StringComparison.Ordinal)).ToList();
        Assert.True(sources.Count > 20);
        Assert.All(
            sources,
            source => Assert.Equal(
                SourceTexts.Normalize(source.Key, File.ReadAllText(Path.Combine(InfraFiles.Root, folder, source.Key))),
                source.Value));
    }

    [Fact]
    public void An_assembly_without_sources_is_named() =>
        Assert.Contains(
            "holds no resource",
            Assert.Throws<InvalidOperationException>(() => SourceTexts.Of(typeof(FormatSourcesTests).Assembly)).Message,
            StringComparison.Ordinal);

    // A name may be a type of the reports too, which no reader uses.
    private static bool IsReader(Type type) =>
        type.Namespace?.Split('.') is { } parts && parts is ["Pipeline"] or [_, "Tables" or "Uploads" or "Facts" or "Exports", ..];

    private static string PlainName(Type type) => type.Name.Split('`')[0];

    private static string[] Changed(IReadOnlyDictionary<string, FormatSources> before, IReadOnlyDictionary<string, FormatSources> after) =>
        [.. before.Keys.Where(id => before[id].Print != after[id].Print).Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> sources, string path)
    {
        var changed = sources.ToDictionary();
        changed[path] = sources[path] + "\nx();";
        return changed;
    }
}
