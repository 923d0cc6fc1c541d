using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.House.Licences;

public sealed class LicencesTests
{
    // They ask for their notice to be kept, and nothing of who uses what they are of.
    private static readonly string[] Permissive =
        ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "MS-PL OR Apache-2.0", "BlueOak-1.0.0"];

    // It asks for changed files of its own to be given on; what only tests use is changed by nobody.
    private static readonly string[] ForTests = [.. Permissive, "MPL-2.0"];

    [Fact]
    public void The_page_of_licences_says_what_the_packages_say()
    {
        var path = Path.Combine(Repository.Root, "functions", "LICENCES.md");
        if (Environment.GetEnvironmentVariable("PIPELINE_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, LicencesPage.Write());
        }

        Assert.Equal(LicencesPage.Write(), File.ReadAllText(path));
    }

    [Fact]
    public void Every_licence_is_fit_for_what_its_package_is_used_for() =>
        Assert.Empty(DotNetPackages.Read().Concat(NpmPackages.Read())
            .Where(package => !(package.Ships ? Permissive : ForTests).Contains(package.Licence))
            .Select(package => $"{package.Name}: {package.Licence}"));

    [Fact]
    public void What_ships_and_what_serves_tests_are_told_apart()
    {
        var packages = DotNetPackages.Read();
        Assert.True(packages.Single(package => package.Name == "DuckDB.NET.Data.Full").Ships);
        Assert.True(packages.Single(package => package.Name.EndsWith(".ServiceBus", StringComparison.Ordinal)).Ships);
        Assert.False(packages.Single(package => package.Name == "Microsoft.Playwright").Ships);
        Assert.False(packages.Single(package => package.Name == "Microsoft.CodeAnalysis.BannedApiAnalyzers").Ships);
    }
}
