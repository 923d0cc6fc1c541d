using System.Text.RegularExpressions;
using Handoff;
using Marketing;
using Marketing.Published;
using Pipeline.Desk;
using Pipeline.DigestDelivery;
using Pipeline.Local;
using Sales;
using Sales.Published;
using Xunit;

namespace Pipeline.Tests.House;

/// <summary>What a document names, a file, a folder or a type, is there.</summary>
public sealed partial class DocumentsTests
{
    private static readonly HashSet<string> Types =
    [
        .. new[]
        {
            typeof(Side), typeof(MarketingPipeline), typeof(SalesPipeline), typeof(HandoffPipeline), typeof(LocalRun), typeof(LeadRecord),
            typeof(LeadOutcome), typeof(DeskHandlers), typeof(DigestRound),
        }.SelectMany(type => type.Assembly.GetTypes()).Select(type => type.Name.Split('`')[0]),
    ];

    [Theory]
    [InlineData("functions/ARCHITECTURE.md", 40)]
    [InlineData("functions/GLOSSARY.md", 20)]
    [InlineData(".github/CONTRIBUTING.md", 5)]
    [InlineData(".github/SECURITY.md", 1)]
    public void Every_name_in_it_is_there(string document, int least)
    {
        var named = Names(document).ToList();
        Assert.True(named.Count >= least, $"{document} names {named.Count}; expected at least {least}.");
        Assert.DoesNotContain(named, name => !IsThere(document, name));
    }

    [Fact]
    public void What_is_not_there_is_found()
    {
        Assert.False(IsThere("README.md", "functions/Nowhere.cs"));
        Assert.False(IsThere("README.md", "NoSuchType"));
        Assert.True(IsThere("functions/ARCHITECTURE.md", "../README.md"));
    }

    // Code spans that are paths or names of types, and links; commands and settings are neither.
    private static IEnumerable<string> Names(string document)
    {
        var text = Fence().Replace(File.ReadAllText(Path.Combine(Repository.Root, document)), "");
        return Span().Matches(text).Concat(Link().Matches(text)).Select(match => match.Groups["name"].Value)
            .Where(name => IsPath(name) || TypeName().IsMatch(name)).Distinct();
    }

    private static bool IsPath(string name) => !name.Contains(' ', StringComparison.Ordinal)
        && (name.Contains('/', StringComparison.Ordinal) || Path.GetExtension(name) is ".md" or ".cs" or ".json" || name is "infra");

    private static bool IsThere(string document, string name)
    {
        var beside = Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, name);
        var below = Path.Combine(Repository.Root, name);
        return IsPath(name) ? Path.Exists(beside) || Path.Exists(below) : Types.Contains(name);
    }

    [GeneratedRegex("(?s)```.*?```")]
    private static partial Regex Fence();

    [GeneratedRegex("`(?<name>[^`\n]+)`")]
    private static partial Regex Span();

    [GeneratedRegex(@"\]\((?<name>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^[A-Z][A-Za-z]*[a-z][A-Za-z]*$")]
    private static partial Regex TypeName();
}
