using Xunit;

namespace Pipeline.Tests.House.Cloud;

public sealed class WallTests
{
    [Fact]
    public void No_right_goes_through_the_wall() => Assert.Empty(WallBreaches.In(Wall.Rows));

    [Theory]
    [InlineData("marketing", "sales")]
    [InlineData("sales", "marketing")]
    public void A_side_has_no_right_on_anything_of_the_other_side(string side, string other) =>
        Assert.DoesNotContain(Wall.Rows, row =>
            (row.Who == side || row.Who == side + "People")
            && (row.On == other || row.On.StartsWith(other + "-", StringComparison.Ordinal)));

    [Theory]
    [InlineData("marketing", "read", "container", "sales-published")]
    [InlineData("marketing", "send", "queue", "sales-receive")]
    [InlineData("marketing", "own", "host", "sales")]
    [InlineData("marketing", "write", "container", "marketing-uploads")]
    [InlineData("marketing", "write", "container", "marketing-feedback")]
    [InlineData("marketingPeople", "read", "container", "sales-reports")]
    [InlineData("marketingPeople", "own", "queue", "marketing-receive")]
    [InlineData("marketingPeople", "write", "container", "marketing-facts")]
    [InlineData("sales", "read", "container", "marketing-facts")]
    [InlineData("sales", "read", "container", "handoff-reports")]
    [InlineData("handoff", "read", "container", "sales-facts")]
    [InlineData("handoff", "write", "container", "sales-published")]
    [InlineData("handoff", "read", "secret", "hash-key")]
    [InlineData("handoffPeople", "read", "container", "marketing-reports")]
    [InlineData("events", "read", "container", "marketing-uploads")]
    [InlineData("auditor", "read", "container", "marketing-reports")]
    [InlineData("sales", "own", "container", "sales-facts")]
    public void A_right_that_would_go_through_the_wall_is_refused(string who, string right, string kind, string on) =>
        Assert.NotEmpty(WallBreaches.In([new WallRow(who, right, kind, on)]));

    [Fact]
    public void Nobody_has_two_rights_on_one_thing() =>
        Assert.Equal(Wall.Rows.Count, Wall.Rows.DistinctBy(row => (row.Who, row.Kind, row.On)).Count());

    [Fact]
    public void Every_row_says_why() =>
        Assert.DoesNotContain(InfraFiles.Json(Wall.File).GetProperty("rows").EnumerateArray(), row =>
            string.IsNullOrWhiteSpace(row.GetProperty("why").GetString()));

    // Ids of built-in roles are the same in every tenant: learn.microsoft.com/azure/role-based-access-control/built-in-roles.
    [Theory]
    [InlineData("container", "read", "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1")]
    [InlineData("container", "write", "ba92f5b4-2d11-453d-a403-e96b0029c9fe")]
    [InlineData("queue", "own", "090c5cfd-751d-490a-894a-3ce6f1109419")]
    [InlineData("queue", "send", "69a216fc-b8fb-44d8-bc22-1f3c2cd27a39")]
    [InlineData("topic", "send", "69a216fc-b8fb-44d8-bc22-1f3c2cd27a39")]
    [InlineData("secret", "read", "4633458b-17de-408a-b874-0445c86b69e6")]
    [InlineData("host", "own", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b")]
    [InlineData("telemetry", "send", "3913510d-42f4-4e42-8a64-420c390055eb")]
    public void A_right_is_the_smallest_built_in_role_that_gives_it(string kind, string right, string roleId) =>
        Assert.Equal(roleId, Wall.RoleId(kind, right));

    [Fact]
    public void The_readme_draws_the_wall_that_stands()
    {
        var table = MarkdownTable.Under("## The wall", InfraFiles.Readme);
        var who = table[0].Skip(1).ToList();
        var drawn = table.Skip(1).SelectMany(cells => who.Select((name, i) => new WallRow(
            name, cells[i + 1], cells[0].Split(' ')[0], MarkdownTable.Names(cells[0]).Single())))
            .Where(row => row.Right.Length > 0);

        Assert.Equal(
            Wall.Rows.Select(row => row.ToString()).Order(StringComparer.Ordinal),
            drawn.Select(row => row.ToString()).Order(StringComparer.Ordinal));
    }
}
