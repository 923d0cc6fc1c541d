using System.Diagnostics;
using System.Reflection;
using Xunit;

namespace Pipeline.Tests.House.Cloud;

/// <summary>The Bicep compiler that the tests restore as a package (see Tests.csproj).</summary>
internal static class BicepCompiler
{
    /// <summary>Where the compiler lies; null when there is none for this machine, or the build was told to do without.</summary>
    public static string? Location { get; } =
        typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(data => data.Key == "Bicep").Select(data => data.Value)
            .SingleOrDefault(File.Exists);

    public static void SkipWithout()
    {
        if (Location is null)
        {
            Assert.Skip(
                "NOT CHECKED: no Bicep compiler here, so nobody compiled infra/main.bicep (built with -p:Bicep=false, or no package for "
                    + "this system).");
        }
    }

    /// <summary>Runs the compiler and returns what it printed; anything on its error stream counts, as warnings go there.</summary>
    public static async Task<(int ExitCode, string Output, string Complaints)> RunAsync(
        string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo(Location!, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complaints = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await complaints);
    }
}
