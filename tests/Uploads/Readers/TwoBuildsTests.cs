using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Pipeline.Tests.House.Cloud;
using Pipeline.Uploads;
using Pipeline.Uploads.Readers;
using Sales;
using Xunit;

namespace Pipeline.Tests.Uploads.Readers;

[Trait("Category", "Slow")]
public sealed class TwoBuildsTests
{
    private static readonly string[] Built =
        ["shared", "functions/Sales", "functions/Sales.Published", "tests/House/BannedSymbols.txt", "Directory.Build.props",
            "Directory.Packages.props", "global.json", ".editorconfig", "README.md"];

    // Another folder, configuration, line ending and README; and one more word in one format.
    [Fact]
    public async Task Two_builds_in_two_folders_have_the_same_fingerprints_and_a_changed_format_its_own()
    {
        Assert.SkipUnless(Lane.Slow, "Three builds take minutes: PIPELINE_SLOW=1 runs them.");
        using var one = new Workplace();
        using var other = new Workplace();
        Copy(one.Folder, text => text);
        Copy(other.Folder, text => text.ReplaceLineEndings("\r\n"));
        await File.AppendAllTextAsync(Path.Combine(other.Folder, "README.md"), "\nAnother word.\n", TestContext.Current.CancellationToken);
        var first = await BuildAsync(one.Folder, "Debug");
        var second = await BuildAsync(other.Folder, "Release");

        Assert.Equal(first.Sources, second.Sources);
        Assert.Equal(first.Prints, second.Prints);
        Assert.Equal(SourcesOf(SalesPipeline.Sales.Knowledge), first.Sources);
        Assert.Equal(Sorted(FormatSources.Of(SalesPipeline.Sales.Knowledge)), first.Prints);

        await File.AppendAllTextAsync(
            Path.Combine(other.Folder, "functions/Sales/Exports/QuotaTemplate.cs"), "\ninternal static class OneMore;\n",
            TestContext.Current.CancellationToken);
        var changed = await BuildAsync(other.Folder, "Release");
        Assert.Equal("quotas", Assert.Single(first.Prints.Zip(changed.Prints), pair => pair.First.Value != pair.Second.Value).First.Key);
    }

    private static List<string> SourcesOf(Assembly knowledge) =>
        Told(SourceTexts.Of(typeof(FormatSources).Assembly), SourceTexts.Of(knowledge));

    // Each by its name, so that a difference is told by the file.
    private static List<string> Told(IReadOnlyDictionary<string, string> shared, IReadOnlyDictionary<string, string> own) =>
        [.. shared.Concat(own).Select(source => $"{source.Key} {Hash(source.Value)}")];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    private static List<KeyValuePair<string, FormatSources>> Sorted(IReadOnlyDictionary<string, FormatSources> prints) =>
        [.. prints.OrderBy(format => format.Key, StringComparer.Ordinal)];

    private static void Copy(string folder, Func<string, string> change)
    {
        foreach (var file in Built.Select(path => Path.Combine(InfraFiles.Root, path))
            .SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path]))
        {
            var path = Path.GetRelativePath(InfraFiles.Root, file);
            if (path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            {
                continue;
            }

            var copy = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, change(File.ReadAllText(file)));
        }
    }

    // As text: another copy of the same assemblies cannot be loaded beside these as code.
    private static async Task<(List<string> Sources, List<KeyValuePair<string, FormatSources>> Prints)> BuildAsync(
        string folder, string configuration)
    {
        var build =
            new ProcessStartInfo(
                "dotnet",
                ["build", Path.Combine(folder, "functions/Sales"), "-c", configuration, "-v:q", "-nologo", "-p:RunAnalyzers=false",
                    "-p:UseSharedCompilation=false", "-nodeReuse:false"])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
            };
        using var process = Process.Start(build)!;
        var told = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, told);

        var loading = new AssemblyLoadContext(folder, isCollectible: true);
        try
        {
            var output = Path.Combine(folder, "functions/Sales/bin", configuration, "net10.0");
            var (shared, own) = (Sources("Pipeline.Shared.dll"), Sources("Sales.dll"));
            return (Told(shared, own), Sorted(FormatSources.Of(Knowledge.FormatsOf(SalesPipeline.Sales.Knowledge), shared, own)));

            IReadOnlyDictionary<string, string> Sources(string file)
            {
                using var bytes = new MemoryStream(File.ReadAllBytes(Path.Combine(output, file)));
                return SourceTexts.Of(loading.LoadFromStream(bytes));
            }
        }
        finally
        {
            loading.Unload();
        }
    }
}
