using System.Text.Json;
using Xunit;

namespace Pipeline.Tests.House.Cloud;

/// <summary>
/// What infra/main.bicep would make, with every loop, condition and module evaluated by the compiler itself
/// (bicep snapshot), all groups of people named.
/// </summary>
public sealed class EvaluatedCloud : IAsyncLifetime
{
    private JsonElement resources;

    internal static IReadOnlyDictionary<string, string> Groups { get; } = new Dictionary<string, string>
    {
        ["marketingPeople"] = "00000000-0000-0000-0000-00000000000a",
        ["salesPeople"] = "00000000-0000-0000-0000-00000000000b",
        ["handoffPeople"] = "00000000-0000-0000-0000-00000000000c",
    };

    private static IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string>
    {
        ["AZURE_ENV_NAME"] = "test",
        ["AZURE_LOCATION"] = "southeastasia",
        ["PIPELINE_ALERT_EMAILS"] = "duty@example.com,owner@example.com",
        ["PIPELINE_MARKETING_PEOPLE"] = Groups["marketingPeople"],
        ["PIPELINE_SALES_PEOPLE"] = Groups["salesPeople"],
        ["PIPELINE_HANDOFF_PEOPLE"] = Groups["handoffPeople"],
    };

    internal IReadOnlyList<JsonElement> All(string type)
    {
        BicepCompiler.SkipWithout();
        return [.. resources.EnumerateArray().Where(resource => resource.GetProperty("type").GetString() == type)];
    }

    public async ValueTask InitializeAsync()
    {
        if (BicepCompiler.Location is null)
        {
            return;
        }

        // The snapshot is written beside the parameters, and the work tree stays as it is.
        var copy = Directory.CreateTempSubdirectory("bicep");
        try
        {
            foreach (var file in InfraFiles.BicepFiles.Concat(["infra/main.bicepparam", "infra/bicepconfig.json", Wall.File]))
            {
                var target = Path.Combine(copy.FullName, file);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(Path.Combine(InfraFiles.Root, file), target);
            }

            var folder = Path.Combine(copy.FullName, "infra");
            var (exitCode, _, complaints) = await BicepCompiler.RunAsync(
                folder, Variables, "snapshot", "main.bicepparam",
                "--subscription-id", "00000000-0000-0000-0000-000000000001", "--location", "southeastasia");
            Assert.True(exitCode == 0, complaints);
            var snapshot = await File.ReadAllTextAsync(
                Path.Combine(folder, "main.snapshot.json"), TestContext.Current.CancellationToken);
            resources = JsonDocument.Parse(snapshot).RootElement.GetProperty("predictedResources");
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
