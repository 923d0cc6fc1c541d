using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pipeline.Tests.House.Cloud;

/// <summary>Reads an evaluated role assignment back into the words of the wall.</summary>
internal static partial class Assignment
{
    public static WallRow Read(JsonElement assignment)
    {
        var properties = assignment.GetProperty("properties");
        var scope = Scope().Match(assignment.GetProperty("id").GetString()!).Groups["scope"].Value;
        var (kind, on) = Thing(scope);
        var roleId = properties.GetProperty("roleDefinitionId").GetString()!.Split('/')[^1];
        return new WallRow(
            Who(properties.GetProperty("principalId").GetString()!),
            Wall.Right(kind, roleId) ?? "role " + roleId,
            kind,
            on);
    }

    // An identity's principal is known to Azure only; until then it stands there as a reference to the identity.
    private static string Who(string principal) =>
        Identity().Match(principal) is { Success: true } identity
            ? identity.Groups["who"].Value
            : EvaluatedCloud.Groups.Where(group => group.Value == principal).Select(group => group.Key).SingleOrDefault()
                ?? principal;

    private static (string Kind, string On) Thing(string scope) => scope.Split('/') switch
    {
        [.., "storageAccounts", var account, "blobServices", "default", "containers", var name]
            when account.StartsWith("data", StringComparison.Ordinal) => ("container", name),
        [.., "Microsoft.ServiceBus", "namespaces", _, "queues", var name] => ("queue", name),
        [.., "Microsoft.ServiceBus", "namespaces", _, "topics", var name] => ("topic", name),
        [.., "Microsoft.KeyVault", "vaults", _, "secrets", var name] => ("secret", name),
        [.., "Microsoft.Insights", "components", _] => ("telemetry", "insights"),
        [.., "storageAccounts", var account] when account.StartsWith("hostmarket", StringComparison.Ordinal) => ("host", "marketing"),
        [.., "storageAccounts", var account] when account.StartsWith("hostsales", StringComparison.Ordinal) => ("host", "sales"),
        [.., "storageAccounts", var account] when account.StartsWith("hosthandof", StringComparison.Ordinal) => ("host", "handoff"),
        _ => ("scope", scope),
    };

    [GeneratedRegex(@"^(\[extensionResourceId\(')?(?<scope>/subscriptions/.+?)('|/providers/Microsoft\.Authorization/)")]
    private static partial Regex Scope();

    [GeneratedRegex(@"/userAssignedIdentities/id-(?<who>[a-z]+)-")]
    private static partial Regex Identity();
}
