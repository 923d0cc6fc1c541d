using Handoff;
using Marketing;
using Pipeline.Facts;
using Pipeline.Publishing;
using Pipeline.Tests.Handoff;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Facts;

/// <summary>
/// What is said to have no row has none, and looks as what would have been made; over nothing, over one sample of each format and over
/// what ships.
/// </summary>
public sealed class EmptyTablesTests(ReceivedFolders folders, ITestOutputHelper output) : IDisposable
{
    private static readonly DateOnly AsOf = ReceivedFolders.SamplesDay;

    private readonly Workplace workplace = new();

    [Theory]
    [InlineData("select x from none", true)]
    [InlineData("select x from filled", false)]
    [InlineData("select count(*) from none", false)]
    [InlineData("select 1 + max(x) from none", false)]
    [InlineData("select x, count(*) from none group by x", true)]
    [InlineData("select x, count(*) from none group by all", true)]
    [InlineData("select count(*) from none group by all", false)]
    [InlineData("select 1 as one, count(*) from none group by all", false)]
    [InlineData("select x from none group by rollup (x)", false)]
    [InlineData("select x from none group by grouping sets ((x), ())", false)]
    [InlineData("select x from none having max(x) is null", false)]
    [InlineData("select (select max(none.x)) from none", false)]
    [InlineData("select (select max(none.x) from filled) from none", false)]
    [InlineData("select (select max(none.x) from (select * from none) q) from none", false)]
    [InlineData("select (select max(filled.x) from filled) from none", true)]
    [InlineData("select (select count(*) from filled where filled.x = none.x) from none", true)]
    [InlineData("select sum(count(*)) over () from none", false)]
    [InlineData("select row_number() over () from none", true)]
    [InlineData("select unnest([1, 2]) from none", true)]
    [InlineData("select nullif(x, 1) from none", true)]
    [InlineData("select m(x) from none", false)]
    [InlineData("select x from none join filled using (x)", true)]
    [InlineData("select x from filled join none using (x)", true)]
    [InlineData("select x from filled left join none using (x)", false)]
    [InlineData("select x from none left join filled using (x)", true)]
    [InlineData("select filled.x from none right join filled using (x)", false)]
    [InlineData("select x from filled full join none using (x)", false)]
    [InlineData("select filled.x from filled, none", true)]
    [InlineData("select filled.x from filled positional join none", false)]
    [InlineData("select x from filled semi join none using (x)", true)]
    [InlineData("select x from filled anti join none using (x)", false)]
    [InlineData("select x from none anti join filled using (x)", true)]
    [InlineData("select x from none union all select x from none", true)]
    [InlineData("select x from none union all select x from filled", false)]
    [InlineData("select x from none union by name select 1 as y", false)]
    [InlineData("select x from none except select x from filled", true)]
    [InlineData("select x from filled except select x from none", false)]
    [InlineData("with none as (select 1 as x) select x from none", false)]
    [InlineData("with a as (select x from none), b as (select x from a) select x from b", true)]
    [InlineData("with recursive a as (select x from none union all select x + 1 from a where x < 3) select x from a", true)]
    [InlineData("with recursive a as (select 1 as x union all select x + 1 from a where x < 3) select x from a", false)]
    [InlineData("select x from (values (1)) v(x)", false)]
    [InlineData("select 1 as x", false)]
    [InlineData("select y from range(3) r(y), none", true)]
    [InlineData("select x from missing join none using (x)", false)]
    public void It_is_told_by_the_shape_of_a_statement(string sql, bool isEmpty)
    {
        using var database = new Database(workplace.Folder);
        database.Run("create macro m(y) as sum(y); create table none (x integer); create table filled as select 1 as x");
        var tables = new EmptyTables(database, knowledge: null);
        Assert.Equal(isEmpty, tables.Empty("statement", sql));
        if (isEmpty)
        {
            Assert.Empty(database.Query(sql, _ => 1));
        }
    }

    [Fact]
    public void A_macro_of_enquiries_has_no_row_without_records()
    {
        using var database = new Database(workplace.Folder);
        database.Run("""
            create table none (record varchar, person varchar, created_at timestamp, is_merged boolean, source varchar, lead_id varchar,
                deal_id varchar, other_ids varchar, status varchar, qualified_at timestamp, channel varchar, lead_source varchar, campaign varchar,
                message varchar);
            create table wins as select 'p' as person, date '2026-01-01' as won_on
            """);
        var tables = new EmptyTables(database, knowledge: null);
        Assert.All(Enquiries.Macros, macro =>
        {
            var sql = $"select * from {macro}('none', 'wins')";
            Assert.True(tables.Empty("statement", sql), macro);
            Assert.Empty(database.Query(sql, _ => 1));
        });
    }

    [Theory]
    [InlineData("marketing", "")]
    [InlineData("sales", "")]
    [InlineData("marketing", "leads")]
    [InlineData("sales", "deals")]
    public async Task What_is_not_asked_would_have_said_nothing(string name, string only)
    {
        var side = name == "sales" ? SalesPipeline.Sales : MarketingPipeline.Marketing;
        using var facts = new LocalFacts(side);
        if (only.Length > 0)
        {
            await facts.WriteAsync($"{only}-2026-10-31.csv", only == "leads"
                ? "lead id,created,email,channel,source,campaign,status\nL1,2026-10-06 09:00,l@firm.example,Organic,Website,,qualified\n"
                : "deal id,stage,outcome,amount,currency,owner,created,closed\nD1,Won,won,5,IDR,Ayu,2026-10-06,2026-10-08\n");
        }

        // The second time the tables are those that were found out the first time.
        for (var time = 0; time < 2; time++)
        {
            using var database = facts.Lay(AsOf);
            Hold(database, side, only.Length == 0 ? 60 : 30);
        }
    }

    [Fact]
    public async Task Nor_of_what_ships()
    {
        foreach (var side in new[] { MarketingPipeline.Marketing, SalesPipeline.Sales })
        {
            await folders.ReadAsync(ReceivedFolders.Samples, side, facts =>
            {
                using var database = facts.Lay(AsOf);
                Hold(database, side, 0);
                return true;
            });
        }

        using var handoff = HandoffFacts.Lay([], new PipelineSettings(), AsOf, workplace.Folder);
        Hold(handoff, HandoffPipeline.Handoff, 20);
    }

    public void Dispose() => workplace.Dispose();

    private void Hold(Database database, Side side, int least)
    {
        var tables = new EmptyTables(database, knowledge: null);
        var asked = new[] { "Facts", "Reports", "Warnings", "Published" }.SelectMany(folder => Knowledge.SqlOf(side.Knowledge, folder)
            .Select(file => (file.Name, file.Sql, IsTable: folder == "Facts" && tables.All.Contains(file.Name)))).ToList();
        var empty = asked.Where(file => tables.Empty(file.Name, file.Sql)).ToList();
        output.WriteLine($"{side.Name}: {empty.Count} of {asked.Count} have no row; not told: "
            + $"{string.Join(' ', asked.Except(empty).Select(file => file.Name))}");
        Assert.True(empty.Count >= least, $"{empty.Count} of {asked.Count}");
        Assert.All(empty, file => Assert.Equal((file.Name, 0), (file.Name, database.Query(file.Sql, _ => 1).Count())));
        Assert.All(
            empty.Where(file => file.IsTable && !People.Are(file.Sql)),
            file => Assert.Equal(Columns(database, $"({file.Sql}\n)"), Columns(database, file.Name)));
    }

    private static List<string> Columns(Database database, string of) =>
        [.. database.Query($"describe select * from {of}", record => $"{record.GetString(0)} {record.GetString(1)}")];
}
