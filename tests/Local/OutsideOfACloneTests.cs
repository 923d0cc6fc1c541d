using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>Installed as a tool, the program has no repository around it, and brings what it installs its emulator from.</summary>
public sealed class OutsideOfACloneTests
{
    [Fact]
    public void What_the_emulator_is_installed_from_lies_beside_the_program_as_it_is_in_infra()
    {
        var infra = Path.Combine(Repository.Root, "infra", "local", "azurite");
        var brought = Path.Combine(AppContext.BaseDirectory, "emulator");
        Assert.Equal(
            ["emulator.js", "package-lock.json", "package.json"],
            Directory.EnumerateFiles(brought).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Directory.EnumerateFiles(brought), file => Assert.Equal(
            File.ReadAllBytes(Path.Combine(infra, Path.GetFileName(file))), File.ReadAllBytes(file)));
    }

    [Theory]
    [InlineData("emulator.js")]
    [InlineData("package.json")]
    [InlineData("package-lock.json")]
    public void A_version_that_brings_another_emulator_installs_its_own(string changed)
    {
        var brought = Directory.CreateTempSubdirectory("pipeline-brought-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "emulator")))
            {
                File.Copy(file, Path.Combine(brought.FullName, Path.GetFileName(file)));
            }

            var before = AzuriteInstall.InCache(brought.FullName);
            Assert.StartsWith(CacheFolder.Own, before, StringComparison.Ordinal);
            Assert.Equal(before, AzuriteInstall.InCache(brought.FullName));
            File.AppendAllText(Path.Combine(brought.FullName, changed), "\n");
            Assert.NotEqual(before, AzuriteInstall.InCache(brought.FullName));
        }
        finally
        {
            brought.Delete(recursive: true);
        }
    }

    [Fact]
    public void What_can_be_fetched_again_lies_where_the_user_keeps_such_things()
    {
        var stated = Path.Combine(Path.GetTempPath(), "stated");
        var home = Path.Combine(Path.GetTempPath(), "home");
        var local = Path.Combine(home, "local");
        Assert.Equal(Path.Combine(stated, "pipeline"), CacheFolder.Of(stated, home, local));
        Assert.StartsWith(home, CacheFolder.Of(null, home, local), StringComparison.Ordinal);
        // The specification of that variable: a path that is not absolute is not one.
        Assert.StartsWith(home, CacheFolder.Of("relative", home, local), StringComparison.Ordinal);
        Assert.True(Path.IsPathFullyQualified(CacheFolder.Of(null, "", "")));
    }
}
