using System.Text.RegularExpressions;
using Xunit;

namespace Pipeline.Tests.House.Cloud;

/// <summary>Each app's settings example against its triggers and against what the cloud sets.</summary>
public sealed partial class LocalSettingsTests
{
    private static readonly string[] Apps = ["Marketing", "Sales", "Handoff"];

    [Theory]
    [InlineData("Marketing")]
    [InlineData("Sales")]
    [InlineData("Handoff")]
    public void The_example_has_all_that_the_cloud_sets_of_the_business(string app)
    {
        var inCloud = MarkdownTable.Under("## App settings", InfraFiles.Readme).Skip(1)
            .Where(cells => cells[1] == "all" || cells[1].Split(", ").Contains(app.ToLowerInvariant()))
            .Select(cells => MarkdownTable.Names(cells[0]).Single())
            .Where(name => name == "NightlySchedule" || name.StartsWith("Pipeline__", StringComparison.Ordinal));

        Assert.Equal(inCloud.Order(StringComparer.Ordinal), Values(app).Keys
            .Where(name => name == "NightlySchedule" || name.StartsWith("Pipeline__", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Marketing")]
    [InlineData("Sales")]
    [InlineData("Handoff")]
    public void Over_Azurite_the_storage_queues_run_and_in_the_cloud_Service_Bus(string app)
    {
        var triggers = Triggers(app);
        Assert.Equal(
            triggers.Where(trigger => trigger.Kind == "ServiceBus").Select(trigger => $"AzureWebJobs.{trigger.Name}.Disabled")
                .Order(StringComparer.Ordinal),
            Values(app).Where(value => value is { Value: "true" } && value.Key.EndsWith(".Disabled", StringComparison.Ordinal))
                .Select(value => value.Key).Order(StringComparer.Ordinal));
        Assert.Equal(
            triggers.Where(trigger => trigger.Kind == "Queue").Select(trigger => $"AzureWebJobs.{trigger.Name}.Disabled")
                .Order(StringComparer.Ordinal),
            MarkdownTable.Under("## App settings", InfraFiles.Readme).Skip(1)
                .Where(cells => cells[1] == "all" || cells[1].Split(", ").Contains(app.ToLowerInvariant()))
                .Select(cells => MarkdownTable.Names(cells[0]).Single())
                .Where(name => name.EndsWith(".Disabled", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_queue_of_a_trigger_is_there_in_the_cloud() =>
        Assert.Equal(
            Wall.Rows.Where(row => row.Kind == "queue").Select(row => row.On).Distinct().Order(StringComparer.Ordinal),
            Apps.SelectMany(
                app => QueueName().Matches(InfraFiles.Text($"functions/{app}.App/Triggers.cs")).Select(found => found.Groups[1].Value))
                    .Order(StringComparer.Ordinal));

    [Fact]
    public void Three_apps_run_side_by_side_on_Azurite_and_know_themselves_again()
    {
        Assert.Distinct(Apps.Select(app => InfraFiles.Json(Path(app)).GetProperty("Host").GetProperty("LocalHttpPort").GetInt32()));
        Assert.Distinct(Apps.Select(app => Values(app)["AzureFunctionsWebHost__hostid"]));
        Assert.All(Apps.Select(Values), values =>
        {
            Assert.Equal("dotnet-isolated", values["FUNCTIONS_WORKER_RUNTIME"]);
            Assert.Equal("UseDevelopmentStorage=true", values["AzureWebJobsStorage"]);
            Assert.Equal("UseDevelopmentStorage=true", values["Data"]);
        });
    }

    private static string Path(string app) => $"functions/{app}.App/local.settings.example.json";

    private static Dictionary<string, string> Values(string app) =>
        InfraFiles.Json(Path(app)).GetProperty("Values").EnumerateObject()
            .ToDictionary(value => value.Name, value => value.Value.GetString()!);

    private static IReadOnlyList<(string Name, string Kind)> Triggers(string app) =>
        [.. Trigger().Matches(InfraFiles.Text($"functions/{app}.App/Triggers.cs"))
            .Select(found => (found.Groups["name"].Value, found.Groups["kind"].Value))];

    [GeneratedRegex(@"\[Function\(""(?<name>\w+)""\)\].*?\[(?<kind>ServiceBus|Queue|Timer)Trigger\(", RegexOptions.Singleline)]
    private static partial Regex Trigger();

    [GeneratedRegex(@"private const string \w+ = ""([a-z-]+)"";")]
    private static partial Regex QueueName();
}
