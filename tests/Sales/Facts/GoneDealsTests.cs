using Pipeline.Tests.Facts;
using Sales;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>Deals that the tool itself says are gone, merged into another or deleted; that an export lacks one says nothing.</summary>
public sealed class GoneDealsTests : IDisposable
{
    private const string Pipedrive = "Deal - ID,Deal - Title,Deal - Value,Deal - Status,Deal - Won time\n";

    private readonly LocalFacts facts = new(SalesPipeline.Sales);

    [Fact]
    public async Task A_deal_that_HubSpot_merged_leaves_the_count_whatever_the_order()
    {
        foreach (var file in Directory.EnumerateFiles(SmallCases.Path("07-hubspot-merged"), "*deals*")
            .OrderDescending(StringComparer.Ordinal))
        {
            await facts.TakeAsync(file);
        }

        Assert.Equal([["1", "1000"]], facts.Query("select count(*), sum(value) from won_deals", new DateOnly(2026, 10, 31)));
        Assert.Equal([["1"]], facts.Query("select count(*) from open_deals", new DateOnly(2026, 10, 31)));
    }

    [Theory]
    [InlineData(
        "Record ID,Deal Name,Deal Stage,Merged Deal IDs\n", "1,A,Closed Won,\n2,B,Closed Won,\n3,C,Closed Won,\n",
        "1,A,Closed Won,1;2;3\n")]
    [InlineData(
        "deal id,stage,amount,closed,merged deal ids\n", "1,Won,5,2026-01-05,\n2,Won,5,2026-01-05,\n3,Won,5,2026-01-05,\n",
        "1,Won,5,2026-01-05,\"2, 3\"\n")]
    [InlineData(
        "Record Id,Deal Owner,Deal Name,Closing Date,Stage,Merged Deal IDs\n",
        "1,Ayu,A,2026-01-31,Closed Won,\n2,Ayu,A,2026-01-31,Closed Won,\n3,Ayu,A,2026-01-31,Closed Won,\n",
        "1,Ayu,A,2026-01-31,Closed Won,2;3\n")]
    public async Task Merged_deals_leave_the_count_in_every_tool(string heading, string before, string after)
    {
        await facts.WriteAsync("deals-2026-02-01.csv", heading + before);
        Assert.Equal([["3"]], facts.Query("select count(*) from deals"));
        await facts.WriteAsync("deals-2026-02-02.csv", heading + after);
        Assert.Equal([["1"]], facts.Query("select deal_id from deals"));
    }

    [Fact]
    public async Task What_was_done_with_a_merged_deal_was_done_with_the_one_that_is_left()
    {
        const string Heading = "Record ID,Deal Name,Deal Stage,Merged Deal IDs\n";
        await facts.WriteAsync("deals-2026-02-01.csv", Heading + "1,A,Qualified,\n2,B,Qualified,3\n");
        await facts.WriteAsync("deals-2026-02-02.csv", Heading + "1,A,Qualified,2\n");
        await facts.WriteAsync(
            "calls-2026-02-02.csv",
            "Record ID,Call title,Call outcome,Call direction,Activity date,Associated Contact IDs,Associated Deal IDs\n7,A,Connected,"
                + "Outbound,2026-01-05 10:00,,3\n");
        Assert.Equal([["1"]], facts.Query("select deal_id from activities"));
    }

    [Fact]
    public async Task A_deal_that_was_deleted_leaves_the_count_and_one_restored_comes_back()
    {
        await facts.WriteAsync("deals-2026-02-01.csv", Pipedrive + "1,A,5,Won,2026-01-05\n2,B,5,Won,2026-01-05\n");
        var receipt = await facts.WriteAsync("deals-2026-02-02.csv", Pipedrive + "1,A,5,Won,2026-01-05\n2,B,5,Deleted,\n");
        Assert.Equal((2L, 1L), (receipt.Rows.Read, receipt.Rows.Kept));
        Assert.Equal(1, receipt.Files[0].Rows.SetAside["deleted in Pipedrive"]);
        Assert.Equal([["1"]], facts.Query("select deal_id from deals"));
        await facts.WriteAsync("deals-2026-02-03.csv", Pipedrive + "2,B,5,Won,2026-01-05\n");
        Assert.Equal([["1"], ["2"]], facts.Query("select deal_id from deals order by deal_id"));
    }

    [Fact]
    public async Task What_lies_in_Salesforce_s_recycle_bin_leaves_the_count()
    {
        const string Heading = "Id,Name,CloseDate,StageName,IsDeleted\n";
        await facts.WriteAsync("Opportunity-2026-02-01.csv", Heading + "0065g00000AbCdE,A,2026-01-31,Closed Won,false\n");
        await facts.WriteAsync(
            "Opportunity-2026-02-02.csv", Heading
                + "0065g00000AbCdEAAV,A,2026-01-31,Closed Won,true\n0065g00000AbCdF,A,2026-01-31,Closed Won,false\n");
        Assert.Equal([["1"]], facts.Query("select count(*) from deals"));
    }

    public void Dispose() => facts.Dispose();
}
