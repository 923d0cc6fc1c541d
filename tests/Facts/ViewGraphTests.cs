using Pipeline.Facts;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Facts;

public sealed class ViewGraphTests : IDisposable
{
    private readonly Workplace workplace = new();
    private readonly Database database;

    public ViewGraphTests() => database = new(workplace.Folder);

    public void Dispose()
    {
        database.Dispose();
        workplace.Dispose();
    }

    [Theory]
    [InlineData("select * from deals", "deals")]
    [InlineData("select 'from teams' as said -- from quotas\nfrom deals /* join rates on */ d", "deals")]
    [InlineData("select * from deals d semi join stages s using (stage), teams", "deals stages teams")]
    [InlineData("with won as (select * from deals) select * from won join teams using (owner)", "deals teams")]
    [InlineData("with deals as (select * from deals where won) select * from deals", "deals")]
    [InlineData(
        "with a as (select 1 as x), b as (select * from a, c) select (select max(x) from d) from b where x in (select x from e)", "c d e")]
    [InlineData("with recursive r as (select 1 as x union all select x + 1 from r, steps where x < 3) select * from r", "steps")]
    [InlineData("select extract(year from day) from days where a is distinct from b", "days")]
    [InlineData("select x from unnest([1, 2]) t(x), range(3)", "")]
    public void What_a_statement_reads_is_what_it_names_and_does_not_make_itself(string sql, string expected) =>
        Assert.Equal(expected, string.Join(' ', ViewGraph.ReadBy(database, "view", sql)));

    [Fact]
    public void Views_are_made_each_after_those_it_reads_and_only_what_is_used()
    {
        database.Run("create table deals_facts (x int)");
        Views.Create(
            database,
            [("a", "select * from b"), ("b", "select x + 1 as x from c"), ("c", "select * from deals_facts"),
                ("unused", "select * from c")], ["a"]);
        Assert.Equal(
            ["a", "b", "c", "deals_facts"],
            database.Query("select table_name from duckdb_tables() order by all", record => record.GetString(0)));
    }

    [Fact]
    public void What_nobody_provides_is_named_before_anything_is_made()
    {
        var error = Assert.Throws<InvalidOperationException>(
            () => Views.Create(database, [("a", "select 1 as x"), ("b", "select * from a, quota"), ("c", "select * from team")]));
        Assert.Equal(
            "The facts views cannot be created.\nb.sql reads quota, which nobody provides.\nc.sql reads team, which nobody provides.",
            error.Message);
        Assert.Empty(database.Query("select table_name from duckdb_tables()", record => record.GetString(0)));
    }

    [Fact]
    public void A_circle_is_named_with_all_that_stand_in_it()
    {
        var error = Assert.Throws<InvalidOperationException>(
            () => Views.Create(database, [("a", "select * from b"), ("b", "select * from c"), ("c", "select * from b")]));
        Assert.Equal("The facts views cannot be created.\nThey go in a circle: b reads c reads b.", error.Message);
    }

    [Fact]
    public void A_statement_that_is_none_is_named_with_its_file() =>
        Assert.StartsWith(
            "won_deals.sql cannot be read: ",
            Assert.Throws<FormatException>(() => ViewGraph.ReadBy(database, "won_deals", "select from where")).Message,
            StringComparison.Ordinal);
}
