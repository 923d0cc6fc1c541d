using System.Text.Json;
using Xunit;

namespace Pipeline.Tests.House.Cloud;

public sealed class EvaluatedCloudTests(EvaluatedCloud cloud) : IClassFixture<EvaluatedCloud>
{
    private static readonly string[] Apps = ["handoff", "marketing", "sales"];

    [Fact]
    public async Task The_compiler_has_nothing_to_complain_of()
    {
        BicepCompiler.SkipWithout();
        foreach (var (command, file) in new[] { ("build", "main.bicep"), ("build-params", "main.bicepparam") })
        {
            var (exitCode, _, complaints) = await BicepCompiler.RunAsync(
                InfraFiles.Folder, new Dictionary<string, string>(), command, file, "--stdout");
            Assert.Equal((0, string.Empty), (exitCode, complaints));
        }
    }

    [Fact]
    public void What_would_be_assigned_is_the_wall_no_more_and_no_less() =>
        Assert.Equal(
            Wall.Rows.Select(row => row.ToString()).Order(StringComparer.Ordinal),
            cloud.All("Microsoft.Authorization/roleAssignments").Select(Assignment.Read)
                .Select(row => row.ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public void What_would_be_assigned_breaks_no_rule_of_the_wall() =>
        Assert.Empty(WallBreaches.In(cloud.All("Microsoft.Authorization/roleAssignments").Select(Assignment.Read)));

    [Fact]
    public void No_account_of_four_opens_to_a_key_or_to_the_public()
    {
        var accounts = cloud.All("Microsoft.Storage/storageAccounts");
        Assert.Equal(4, accounts.Count);
        Assert.All(accounts.Select(account => account.GetProperty("properties")), account =>
        {
            Assert.False(account.GetProperty("allowSharedKeyAccess").GetBoolean());
            Assert.False(account.GetProperty("allowBlobPublicAccess").GetBoolean());
            Assert.True(account.GetProperty("supportsHttpsTrafficOnly").GetBoolean());
            Assert.Equal("TLS1_2", account.GetProperty("minimumTlsVersion").GetString());
        });
        Assert.All(cloud.All("Microsoft.Storage/storageAccounts/blobServices/containers"), container =>
            Assert.Equal("None", container.GetProperty("properties").GetProperty("publicAccess").GetString()));
    }

    [Fact]
    public void Nothing_else_opens_to_a_key_or_to_old_tls_either()
    {
        var bus = Assert.Single(cloud.All("Microsoft.ServiceBus/namespaces")).GetProperty("properties");
        Assert.True(bus.GetProperty("disableLocalAuth").GetBoolean());
        Assert.Equal("1.2", bus.GetProperty("minimumTlsVersion").GetString());
        Assert.True(
            Assert.Single(cloud.All("Microsoft.Insights/components")).GetProperty("properties").GetProperty("DisableLocalAuth")
                .GetBoolean());
        Assert.True(
            Assert.Single(cloud.All("Microsoft.KeyVault/vaults")).GetProperty("properties").GetProperty("enableRbacAuthorization")
                .GetBoolean());
        Assert.Equal(6, cloud.All("Microsoft.Web/sites/basicPublishingCredentialsPolicies").Count(policy =>
            !policy.GetProperty("properties").GetProperty("allow").GetBoolean()));
        Assert.All(cloud.All("Microsoft.Web/sites").Select(site => site.GetProperty("properties")), site =>
        {
            Assert.True(site.GetProperty("httpsOnly").GetBoolean());
            Assert.Equal("1.2", site.GetProperty("siteConfig").GetProperty("minTlsVersion").GetString());
        });
    }

    [Fact]
    public void Uploads_are_kept_when_they_are_replaced_or_deleted()
    {
        var data = Assert.Single(cloud.All("Microsoft.Storage/storageAccounts/blobServices"), service =>
            service.GetProperty("id").GetString()!.Contains("/storageAccounts/data", StringComparison.Ordinal)).GetProperty("properties");
        Assert.True(data.GetProperty("isVersioningEnabled").GetBoolean());
        Assert.True(data.GetProperty("deleteRetentionPolicy").GetProperty("enabled").GetBoolean());
        Assert.True(data.GetProperty("containerDeleteRetentionPolicy").GetProperty("enabled").GetBoolean());
    }

    [Fact]
    public void No_lifecycle_rule_deletes_an_upload_unless_it_is_told_to()
    {
        var rules = Assert.Single(cloud.All("Microsoft.Storage/storageAccounts/managementPolicies"))
            .GetProperty("properties").GetProperty("policy").GetProperty("rules").EnumerateArray().ToList();
        Assert.DoesNotContain(rules, rule =>
            rule.GetProperty("definition").GetProperty("filters").GetProperty("prefixMatch").EnumerateArray()
                .Any(prefix => prefix.GetString()! != "undelivered/")
            && rule.GetProperty("definition").GetProperty("actions").TryGetProperty("baseBlob", out var blob)
            && blob.TryGetProperty("delete", out _));
    }

    [Fact]
    public void A_lifecycle_rule_has_no_more_than_the_ten_prefixes_that_azure_takes()
    {
        var rules = Assert.Single(cloud.All("Microsoft.Storage/storageAccounts/managementPolicies"))
            .GetProperty("properties").GetProperty("policy").GetProperty("rules").EnumerateArray()
            .Select(rule => rule.GetProperty("definition").GetProperty("filters").GetProperty("prefixMatch"))
            .Select(prefixes => prefixes.EnumerateArray().Select(prefix => prefix.GetString()!).ToList()).ToList();

        Assert.All(rules, prefixes => Assert.InRange(prefixes.Count, 1, 10));
        Assert.Equal(
            Wall.Rows.Where(row => row.Kind == "container").Select(row => row.On + "/").Distinct().Order(StringComparer.Ordinal),
            rules.SelectMany(prefixes => prefixes).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("marketing")]
    [InlineData("sales")]
    public void An_upload_is_told_to_the_queue_of_its_own_side(string side)
    {
        var subscription = Assert.Single(cloud.All("Microsoft.EventGrid/systemTopics/eventSubscriptions"), found =>
            found.GetProperty("name").GetString()!.EndsWith($"{side}-uploads", StringComparison.Ordinal)).GetProperty("properties");
        var filter = subscription.GetProperty("filter");

        Assert.Equal($"/blobServices/default/containers/{side}-uploads/", filter.GetProperty("subjectBeginsWith").GetString());
        Assert.Equal(
            ["PutBlob", "PutBlockList", "CopyBlob", "FlushWithClose"],
            Assert.Single(filter.GetProperty("advancedFilters").EnumerateArray()).GetProperty("values").EnumerateArray()
                .Select(api => api.GetString()));
        Assert.EndsWith(
            $"/queues/{side}-receive",
            subscription.GetProperty("deliveryWithResourceIdentity").GetProperty("destination").GetProperty("properties")
                .GetProperty("resourceId").GetString(),
            StringComparison.Ordinal);
        Assert.Equal(
            "undelivered",
            subscription.GetProperty("deadLetterWithResourceIdentity").GetProperty("deadLetterDestination").GetProperty("properties")
                .GetProperty("blobContainerName").GetString());
    }

    [Fact]
    public void Every_app_is_found_by_azd_and_runs_on_flex_consumption()
    {
        Assert.Equal(Apps, cloud.All("Microsoft.Web/sites")
            .Select(site => site.GetProperty("tags").GetProperty("azd-service-name").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(
            cloud.All("Microsoft.Web/serverfarms"), plan => Assert.Equal("FC1", plan.GetProperty("sku").GetProperty("name").GetString()));
        Assert.Equal(Apps.Length, cloud.All("Microsoft.Web/serverfarms").Count);
    }

    [Fact]
    public void Each_app_has_the_settings_that_the_readme_lists_for_it()
    {
        var listed = MarkdownTable.Under("## App settings", InfraFiles.Readme).Skip(1)
            .SelectMany(
                cells => (cells[1] == "all" ? Apps : cells[1].Split(", "))
                    .Select(app => $"{app} {MarkdownTable.Names(cells[0]).Single()}"));
        var given = cloud.All("Microsoft.Web/sites/config").SelectMany(config =>
            Settings(config).EnumerateObject().Select(setting => $"{App(config)} {setting.Name}"));

        Assert.Equal(listed.Order(StringComparer.Ordinal), given.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_app_connects_as_itself_and_never_by_a_connection_string() =>
        Assert.All(cloud.All("Microsoft.Web/sites/config"), config =>
        {
            var identities = Settings(config).EnumerateObject()
                .Where(setting => setting.Name.EndsWith("__clientId", StringComparison.Ordinal)).ToList();
            Assert.Equal(3, identities.Count);
            Assert.All(identities, setting => Assert.Contains($"/id-{App(config)}-", setting.Value.GetString(), StringComparison.Ordinal));
            Assert.DoesNotContain(Settings(config).EnumerateObject(), setting =>
                setting.Value.GetString()!.Contains("AccountKey=", StringComparison.Ordinal)
                || setting.Value.GetString()!.Contains("SharedAccessKey=", StringComparison.Ordinal));
        });

    [Fact]
    public void The_hash_key_comes_from_the_vault_and_is_made_once()
    {
        Assert.Equal(["marketing", "sales"], cloud.All("Microsoft.Web/sites/config")
            .Where(config => Settings(config).TryGetProperty("Pipeline__HashKey", out var key)
                && key.GetString()!.Contains("@Microsoft.KeyVault(SecretUri=", StringComparison.Ordinal)
                && key.GetString()!.Contains("'hash-key'", StringComparison.Ordinal))
            .Select(App).Order(StringComparer.Ordinal));
        Assert.Contains("@onlyIfNotExists()\nresource secret ", InfraFiles.Text("infra/modules/keyvault.bicep"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hand_off_runs_after_both_sides()
    {
        var at = cloud.All("Microsoft.Web/sites/config")
            .ToDictionary(App, config => Minutes(Settings(config).GetProperty("NightlySchedule").GetString()!));
        Assert.True(at["handoff"] > Math.Max(at["marketing"], at["sales"]));

        static int Minutes(string schedule) => schedule.Split(' ') is [_, var minute, var hour, "*", "*", "*"]
            ? (int.Parse(hour, System.Globalization.CultureInfo.InvariantCulture) * 60)
            + int.Parse(minute, System.Globalization.CultureInfo.InvariantCulture)
            : throw new FormatException("Not once a day: " + schedule);
    }

    [Fact]
    public void Whoever_is_named_is_told_of_every_alert()
    {
        var group = Assert.Single(cloud.All("Microsoft.Insights/actionGroups"));
        Assert.Equal(
            ["duty@example.com", "owner@example.com"],
            group.GetProperty("properties").GetProperty("emailReceivers").EnumerateArray()
                .Select(mail => mail.GetProperty("emailAddress").GetString()));
        Assert.Equal(2, cloud.All("Microsoft.Insights/metricAlerts").Count(alert =>
            alert.GetProperty("properties").GetProperty("actions")[0].GetProperty("actionGroupId").GetString() == group.GetProperty("id")
                .GetString()));
        Assert.Equal(3, cloud.All("Microsoft.Insights/scheduledQueryRules").Count(alert =>
            alert.GetProperty("properties").GetProperty("actions").GetProperty("actionGroups")[0].GetString() == group.GetProperty("id")
                .GetString()));
    }

    [Fact]
    public void The_readme_says_what_to_do_about_every_alert() =>
        Assert.Equal(
            cloud.All("Microsoft.Insights/metricAlerts").Concat(cloud.All("Microsoft.Insights/scheduledQueryRules"))
                .Select(alert => alert.GetProperty("name").GetString()!).Order(StringComparer.Ordinal),
            MarkdownTable.Under("## When an alert comes", InfraFiles.Readme).Skip(1)
                .SelectMany(cells => MarkdownTable.Names(cells[0])).Order(StringComparer.Ordinal));

    private static JsonElement Settings(JsonElement config) => config.GetProperty("properties");

    private static string App(JsonElement config) =>
        Apps.Single(app => config.GetProperty("id").GetString()!.Contains($"/sites/func-{app}-", StringComparison.Ordinal));
}
