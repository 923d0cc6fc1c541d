using System.Text.RegularExpressions;
using System.Xml.Linq;
using Pipeline.Local;

namespace Pipeline.Tests.House;

/// <summary>Which project may reference which: as the README draws it, and as the project files have it.</summary>
public static partial class Arrows
{
    /// <summary>Rows of the README's arrow table: project, then the projects it references.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Drawn { get; } =
        File.ReadLines(Path.Combine(Repository.Root, "README.md"))
        .SkipWhile(line => line != "## Who may lean on whom")
        .Select(line => Row().Match(line))
        .Where(match => match.Success)
        .ToDictionary(
            match => match.Groups["from"].Value,
            match => (IReadOnlyList<string>)[
                .. Name().Matches(match.Groups["to"].Value).Select(name => name.Groups[1].Value).Order(StringComparer.Ordinal)],
            StringComparer.Ordinal);

    /// <summary>What the project files under functions/ and shared/ say.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Built { get; } = new[] { "functions", "shared" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories))
        // The Functions SDK leaves a project of its own in each app's obj.
        .Where(path => !path.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal))
        .ToDictionary(
            path => Path.GetFileNameWithoutExtension(path),
            path => (IReadOnlyList<string>)[.. XDocument.Load(path).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
                .Order(StringComparer.Ordinal)],
            StringComparer.Ordinal);

    [GeneratedRegex(@"^\| `(?<from>[A-Za-z.]+)` \|(?<to>[^|]*)\|$")]
    private static partial Regex Row();

    [GeneratedRegex("`([A-Za-z.]+)`")]
    private static partial Regex Name();
}
