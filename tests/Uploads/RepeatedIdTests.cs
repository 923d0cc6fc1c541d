using Marketing.Facts;
using Pipeline.Tests.Facts;
using Sales;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>Ids that stand more than once in a file: repeats in the receipt, one record in the figures.</summary>
public sealed class RepeatedIdTests
{
    private const string Repeated = "repeated id: the last row of a record counts";

    [Theory]
    [InlineData(
        "deals.csv", "sales",
        "deal id,stage,amount,closed\nDUP,Won,1000,2026-09-15\nDUP,Won,2000,2026-09-16\nX,Won,5,2026-09-16\nDUP,Won,3000,2026-09-16\n", 4,
        2, 2)]
    [InlineData(
        "deals.csv", "sales",
        "deal id,stage,amount,closed\nCase-1,Won,1,2026-09-15\ncase-1,Won,1,2026-09-15\n Ws-1 ,Won,1,2026-09-15\nWs-1,Won,1,"
            + "2026-09-15\n00123,Won,1,2026-09-15\n123,Won,1,2026-09-15\n", 6, 5, 1)]
    [InlineData(
        "activities.csv", "sales", "activity time,kind,lead id,activity id\n2026-07-20 10:00,call,L2,A1\n2026-07-20 10:00,call,L2,A1\n", 2,
        1, 1)]
    [InlineData(
        "dispositions.csv", "sales", "lead id,disposition,reason,day\nR1,refused,Spam,2026-07-12\nR1,accepted,,2026-07-13\n", 2, 1, 1)]
    [InlineData("quotas.csv", "sales", "month,quota,owner\n2026-09,1,Ayu\n2026-09,2, AYU \n2026-10,2,Ayu\n", 3, 2, 1)]
    [InlineData("teams.csv", "sales", "owner,team\nAyu Lestari,Barat\nayu  lestari,Timur\n", 2, 1, 1)]
    [InlineData("stages.csv", "sales", "stage,meaning\nSigned,won\nsigned,lost\n", 2, 1, 1)]
    [InlineData("holidays.csv", "sales", "date,holiday\n2026-01-01,Tahun Baru\n2026-01-01,New Year\n", 2, 1, 1)]
    [InlineData(
        "leads.csv", "marketing",
        "lead id,created,email,source\nL1,2026-07-05 09:00,a@x.example,Web\nL1,2026-07-05 09:00,b@x.example,Web\n", 2, 1, 1)]
    public void Every_row_is_kept_or_a_repeat(string name, string side, string text, long read, long kept, long repeated)
    {
        var rows = Taking.Of(name, text, side).File.Rows;
        Assert.Equal((read, kept, 0L, repeated), (rows.Read, rows.Kept, rows.Rejected, rows.SetAside.GetValueOrDefault(Repeated)));
        Assert.Equal(rows.Read, rows.Kept + rows.Rejected + rows.SetAside.Values.Sum());
    }

    [Fact]
    public void A_row_that_is_rejected_or_set_aside_is_no_repeat_and_has_none()
    {
        var rows =
            Taking.Of("deals.csv", "deal id,stage,amount,closed\n1,Won,x,2026-09-15\n1,Won,1,2026-09-15\n1,Won,?!,2026-09-15\n").File.Rows;
        Assert.Equal((3L, 1L, 2L, 0), (rows.Read, rows.Kept, rows.Rejected, rows.SetAside.Count));
    }

    [Fact]
    public void A_row_that_is_several_facts_is_one_row()
    {
        var taken =
            Taking.Of(
                "calls.csv",
                "Record ID,Call title,Call outcome,Call direction,Activity date,Associated Contact IDs\n1,A,Connected,Outbound,2026-01-05 "
                    + "10:00,11;12\n1,A,Connected,Outbound,2026-01-05 10:00,11;12\n", "sales");
        Assert.Equal(
            (4, 2L, 1L, 1L), (taken.All<Activity>().Count, taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.SetAside[Repeated]));
    }

    [Fact]
    public async Task The_last_row_of_a_deal_counts()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync("deals-2026-10-31.csv", "deal id,stage,amount,closed\nDUP,Won,1000,2026-09-15\nDUP,Won,2000,2026-09-16\n");
        Assert.Equal([["2000.0000"]], facts.Query("select value from won_deals"));
    }

    [Fact]
    public void A_lead_s_key_is_its_tool_s_and_its_id() =>
        Assert.Equal("hubspot|1", ((Pipeline.Facts.IKeyed)new Lead { Source = "hubspot", LeadId = "1", CreatedAt = default }).Key);
}
