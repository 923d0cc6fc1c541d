using System.Text.RegularExpressions;
using Xunit;

namespace Pipeline.Tests.House.Cloud;

/// <summary>What can be read from the Bicep files without a compiler.</summary>
public sealed partial class BicepTextTests
{
    [Fact]
    public void Roles_are_assigned_in_one_file_only() =>
        Assert.Equal(["infra/modules/roles.bicep"], InfraFiles.BicepFiles.Where(file =>
            InfraFiles.Text(file).Contains("roleAssignments", StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Every_assignment_is_made_from_rows_of_the_wall()
    {
        var text = InfraFiles.Text("infra/modules/roles.bicep");
        var kinds = Wall.Rows.Select(row => row.Kind).Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.Equal(kinds, LoopOverRows().Matches(text).Select(loop => loop.Groups["kind"].Value).Order(StringComparer.Ordinal));
        Assert.Equal(kinds.Count, Assignment().Count(text));
        Assert.Equal(kinds.Count, RoleFromRow().Count(text));
        Assert.DoesNotContain(Wall.Rows, row => text.Contains(Wall.RoleId(row.Kind, row.Right)!, StringComparison.Ordinal));
    }

    [Fact]
    public void Storage_has_no_keys_no_public_blobs_and_no_old_tls()
    {
        Assert.Equal(["infra/modules/storage.bicep"], InfraFiles.BicepFiles.Where(file => NewAccount().IsMatch(InfraFiles.Text(file))));

        var text = InfraFiles.Text("infra/modules/storage.bicep");
        Assert.Contains("allowSharedKeyAccess: false", text, StringComparison.Ordinal);
        Assert.Contains("allowBlobPublicAccess: false", text, StringComparison.Ordinal);
        Assert.Contains("minimumTlsVersion: 'TLS1_2'", text, StringComparison.Ordinal);
        Assert.Contains("publicAccess: 'None'", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_calls_that_end_an_upload_become_messages() =>
        Assert.Equal(
            ["PutBlob", "PutBlockList", "CopyBlob", "FlushWithClose"],
            Names("infra/modules/eventgrid.bicep", "apis"));

    [Fact]
    public void Every_container_and_every_queue_has_its_rows_in_the_wall()
    {
        Assert.Equal(
            Wall.Rows.Where(row => row.Kind == "container").Select(row => row.On).Distinct().Order(StringComparer.Ordinal),
            Names("infra/main.bicep", "containers").Order(StringComparer.Ordinal));
        Assert.Equal(
            Wall.Rows.Where(row => row.Kind == "queue").Select(row => row.On).Distinct().Order(StringComparer.Ordinal),
            Names("infra/main.bicep", "queues").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_readme_lists_every_parameter() =>
        Assert.Equal(
            Parameter().Matches(InfraFiles.Text("infra/main.bicep")).Select(found => found.Groups[1].Value).Order(StringComparer.Ordinal),
            MarkdownTable.Under("## Parameters", InfraFiles.Readme).Skip(1)
                .SelectMany(cells => MarkdownTable.Names(cells[0])).Order(StringComparer.Ordinal));

    private static IReadOnlyList<string> Names(string file, string variable) =>
        [.. Quoted()
            .Matches(
                Regex.Match(
                    InfraFiles.Text(file), $@"^var {variable} = \[(.*?)^\]",
                    RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value)
            .Select(found => found.Groups[1].Value)];

    [GeneratedRegex(@"^var on\w+ = filter\(rows, row => row\.kind == '(?<kind>\w+)'\)", RegexOptions.Multiline)]
    private static partial Regex LoopOverRows();

    [GeneratedRegex(
        @"^resource \w+ 'Microsoft\.Authorization/roleAssignments@[\d-]+' = \[\n  for (\(row, i\)|row) in on\w+: \{",
        RegexOptions.Multiline)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"roleDefinitionId: definition\(rights\[row\.kind\]\[row\.right\]\.id\)")]
    private static partial Regex RoleFromRow();

    [GeneratedRegex(@"'Microsoft\.Storage/storageAccounts@[\d-]+' = ")]
    private static partial Regex NewAccount();

    [GeneratedRegex(@"^param (\w+)", RegexOptions.Multiline)]
    private static partial Regex Parameter();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
