using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Pipeline.Tests.House.Cloud;

public sealed partial class FilesThatToolsReadTests
{
    [Theory]
    [InlineData("host.json")]
    [InlineData("infra/wall.json")]
    [InlineData("infra/bicepconfig.json")]
    [InlineData("infra/local/servicebus/Config.json")]
    public void It_is_plain_json(string path) => Assert.Equal(JsonValueKind.Object, InfraFiles.Json(path).ValueKind);

    [Fact]
    public void A_message_stays_locked_for_longer_than_a_function_may_run()
    {
        var host = InfraFiles.Json("host.json");
        var serviceBus = host.GetProperty("extensions").GetProperty("serviceBus");

        Assert.True(
            Time(serviceBus.GetProperty("maxAutoLockRenewalDuration")) > Time(host.GetProperty("functionTimeout")));
        Assert.False(serviceBus.GetProperty("autoCompleteMessages").GetBoolean());
        Assert.Equal("OpenTelemetry", host.GetProperty("telemetryMode").GetString());

        static TimeSpan Time(JsonElement text) => TimeSpan.Parse(text.GetString()!, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void The_emulator_has_the_queues_and_the_topic_of_the_cloud()
    {
        var space = InfraFiles.Json("infra/local/servicebus/Config.json")
            .GetProperty("UserConfig").GetProperty("Namespaces")[0];
        var topic = space.GetProperty("Topics").EnumerateArray().Single();

        Assert.Equal("sbemulatorns", space.GetProperty("Name").GetString());
        Assert.Equal(
            Wall.Rows.Where(row => row.Kind == "queue").Select(row => row.On).Distinct().Order(StringComparer.Ordinal),
            space.GetProperty("Queues").EnumerateArray().Select(queue => queue.GetProperty("Name").GetString()!)
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            Wall.Rows.Where(row => row.Kind == "topic").Select(row => row.On).Distinct(),
            [topic.GetProperty("Name").GetString()!]);
        Assert.Equal(
            "handoff-report", topic.GetProperty("Subscriptions")[0].GetProperty("Properties").GetProperty("ForwardTo").GetString());
    }

    [Fact]
    public void Azd_deploys_the_three_apps()
    {
        var services = Service().Matches(InfraFiles.Text("azure.yaml"))
            .ToDictionary(found => found.Groups["name"].Value, found => found.Groups["project"].Value);

        Assert.Equal(["handoff", "marketing", "sales"], services.Keys.Order(StringComparer.Ordinal));
        Assert.All(services.Values, folder => Assert.True(
            Directory.EnumerateFiles(Path.Combine(InfraFiles.Root, folder), "*.csproj").Any(), folder));
    }

    [Fact]
    public void A_replay_leaves_no_queue_out() =>
        Assert.Equal(
            Wall.Rows.Where(row => row.Kind == "queue").Select(row => row.On).Distinct().Order(StringComparer.Ordinal),
            Replayed().Match(InfraFiles.Text("infra/replay.sh")).Groups["queues"].Value.Split(' ').Order(StringComparer.Ordinal));

    [GeneratedRegex("^for queue in (?<queues>[a-z -]+); do$", RegexOptions.Multiline)]
    private static partial Regex Replayed();

    [GeneratedRegex(@"^  (?<name>\w+):\n    project: (?<project>\S+)\n    language: dotnet\n    host: function$", RegexOptions.Multiline)]
    private static partial Regex Service();
}
