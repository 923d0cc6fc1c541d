using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.House;

public sealed class FolderTests
{
    private static readonly string[] TechnicalRoles = ["services", "helpers", "utils", "utilities", "models", "managers", "common", "misc"];

    [Fact]
    public void The_top_level_is_fixed() =>
        Assert.Equal(
            ["functions", "host.json", "infra", "Pipeline.sln", "README.md", "shared", "tests"],
            Directory.EnumerateFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path)!)
                .Where(
                    name => !name.StartsWith('.') && !name.StartsWith("Directory.", StringComparison.Ordinal)
                        && !name.StartsWith("pipeline-", StringComparison.Ordinal)
                    && name is not ("global.json" or "azure.yaml" or "bin" or "obj" or "TestResults"))
                .Order(StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void No_folder_is_named_after_a_technical_role() =>
        Assert.DoesNotContain(
            new[] { "functions", "shared", "tests" }.SelectMany(
                top => Directory.EnumerateDirectories(Path.Combine(Repository.Root, top), "*", SearchOption.AllDirectories))
                .Where(
                    folder => !folder.Contains($"{Path.DirectorySeparatorChar}obj", StringComparison.Ordinal)
                        && !folder.Contains($"{Path.DirectorySeparatorChar}bin", StringComparison.Ordinal)),
            folder => TechnicalRoles.Contains(Path.GetFileName(folder).ToLowerInvariant()));

    [Fact]
    public void The_sides_are_twins()
    {
        static string[] Inner(string side) =>
            [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "functions", side)).Select(path => Path.GetFileName(path)!)
            .Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal)];

        Assert.Equal(Inner("Marketing"), Inner("Sales"));
    }
}
