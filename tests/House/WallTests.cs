using System.Text.RegularExpressions;
using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.House;

public sealed partial class WallTests
{
    private const string HostPackages = @"Microsoft\.Azure\.Functions";

    [Fact]
    public void The_arrows_in_the_readme_are_the_references_in_the_project_files()
    {
        Assert.NotEmpty(Arrows.Drawn);
        Assert.Equal(
            Arrows.Built.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} -> {string.Join(", ", pair.Value)}"),
            Arrows.Drawn.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{pair.Key} -> {string.Join(", ", pair.Value)}"));
    }

    [Theory]
    [InlineData("Marketing", "Sales")]
    [InlineData("Sales", "Marketing")]
    public void Neither_side_reaches_the_other_by_any_way(string from, string other)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>([from, from + ".App", from + ".Published"]);
        while (next.TryDequeue(out var project))
        {
            if (reached.Add(project))
            {
                foreach (var to in Arrows.Built[project])
                {
                    next.Enqueue(to);
                }
            }
        }

        Assert.DoesNotContain(reached, project => project.StartsWith(other, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Marketing", "Sales")]
    [InlineData("Sales", "Marketing")]
    public void Neither_side_names_the_other_in_its_code(string side, string other) =>
        Assert.DoesNotContain(
            Sources($"functions/{side}").Concat(Sources($"functions/{side}.Published")).Concat(Sources($"functions/{side}.App")),
            file => Regex.IsMatch(File.ReadAllText(file), $@"\b(using|namespace) {other}\b"));

    [Fact]
    public void Only_apps_name_the_functions_and_service_bus_packages() =>
        Assert.DoesNotContain(
            Sources("functions").Concat(Sources("shared")).Concat(Sources("tests"))
                .Where(file => !AppFolder().IsMatch(file) && !file.EndsWith("House/WallTests.cs", StringComparison.Ordinal)),
            file => Regex.IsMatch(
                File.ReadAllText(file), IsListener(file) ? HostPackages : $@"{HostPackages}|Azure\.Messaging\.ServiceBus"));

    // What the apps send and settle by Service Bus is tried over a listener: that takes the broker's client, and never the host's packages.
    private static bool IsListener(string file) =>
        file.Contains("/tests/Queues/ServiceBus/", StringComparison.Ordinal) || file.EndsWith("/tests/Tests.csproj", StringComparison.Ordinal);

    [Fact]
    public void Published_and_shared_lean_on_nothing()
    {
        Assert.Empty(Arrows.Built["Shared"]);
        Assert.Empty(Arrows.Built["Marketing.Published"]);
        Assert.Empty(Arrows.Built["Sales.Published"]);
        Assert.Equal(["Shared"], Arrows.Built["Desk"]);
    }

    [Fact]
    public void Shared_knows_no_business_word() =>
        Assert.DoesNotContain(
            Directory.EnumerateFileSystemEntries(Path.Combine(Repository.Root, "shared"), "*", SearchOption.AllDirectories)
                .Select(Path.GetFileName),
            name => BusinessWord().IsMatch(name!));

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
            .Select(file => file.Replace('\\', '/'))
            .Where(file => (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".csproj", StringComparison.Ordinal))
                && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    [GeneratedRegex(@"\.App/")]
    private static partial Regex AppFolder();

    [GeneratedRegex("(?i)deal|campaign|lead(s|_|$)|quota|visit")]
    private static partial Regex BusinessWord();
}
