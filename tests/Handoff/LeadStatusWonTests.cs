using Handoff;
using Marketing;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Handoff;

/// <summary>
/// A lead's own status says that it was won: marketing takes the next enquiry for a new lead, sales and the hand-off count no deal.
/// </summary>
public sealed class LeadStatusWonTests
{
    private const string Heading = "Record Id,Company,First Name,Last Name,Email,Lead Source,Lead Status,Created Time,Modified Time\n";

    private static readonly DateOnly AsOf = new(2026, 6, 30);

    [Theory]
    [InlineData("Won", 2)]
    [InlineData("Customer", 2)]
    [InlineData("Pelanggan", 2)]
    [InlineData("Kunde", 2)]
    [InlineData("Vendido", 2)]
    [InlineData("Contacted", 1)]
    [InlineData("Not won", 1)]
    [InlineData("Bukan pelanggan", 1)]
    public async Task Marketing_knows_of_a_win_and_sales_of_no_deal(string status, long leads)
    {
        using var workplace = new Workplace();
        using var marketing = new LocalFacts(MarketingPipeline.Marketing);
        using var sales = new LocalFacts(SalesPipeline.Sales);
        foreach (var facts in new[] { marketing, sales })
        {
            await facts.WriteAsync(
                "Leads-2026-02-01.csv",
                Heading + $"zcrm_1,Kopi,Dewi,Lestari,dewi@kopi.example,Web,{status},2026-01-05 09:00:00,2026-01-20 09:00:00\n");
            await facts.WriteAsync(
                "Leads-2026-04-01.csv",
                Heading + "zcrm_2,Kopi,Dewi,Lestari,dewi@kopi.example,Web,Not Contacted,2026-03-20 09:00:00,2026-03-20 09:00:00\n");
        }

        Assert.Equal([[$"{leads}"]], marketing.Query("select count(*) from leads", AsOf));
        Assert.Equal([["0"]], sales.Query("select count(*) from deals", AsOf));
        Assert.Equal([["0"]], sales.Query("select count(*) from won_deals", AsOf));
        var publications = new[] { marketing.Publish(workplace.Folder, AsOf), sales.Publish(workplace.Folder, AsOf) };
        using var database = HandoffFacts.Lay(publications, new PipelineSettings(), AsOf, workplace.Folder);
        Assert.Equal(
            [(leads, 0L, 0L)],
            database.Query(
                "select count(*), count(*) filter (where is_won), sum(deals)::bigint from leads",
                row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2))));
    }

    // Salesforce's "Closed - Converted" says that the lead became an opportunity, and no more: whether that was won is the opportunity's to
    // say.
    [Theory]
    [InlineData(
        "Record ID,First Name,Last Name,Email,Lifecycle Stage,Lead Status,Create Date",
        "{0},Dewi,Lestari,dewi@kopi.example,{1},,{2} 09:00",
        "Customer",
        "Lead",
        2)]
    [InlineData(
        "Record ID,First Name,Last Name,Email,Lifecycle Stage,Lead Status,Create Date",
        "{0},Dewi,Lestari,dewi@kopi.example,{1},,{2} 09:00",
        "Opportunity",
        "Lead",
        1)]
    [InlineData(
        "Id,FirstName,LastName,Email,Status,LeadSource,CreatedDate",
        "00Q5g00000AbCd{0},Dewi,Lestari,dewi@kopi.example,{1},Web,{2}T02:00:00.000Z",
        "Customer",
        "Open - Not Contacted",
        2)]
    [InlineData(
        "Id,FirstName,LastName,Email,Status,LeadSource,CreatedDate",
        "00Q5g00000AbCd{0},Dewi,Lestari,dewi@kopi.example,{1},Web,{2}T02:00:00.000Z",
        "Closed - Converted",
        "Open - Not Contacted",
        1)]
    [InlineData(
        "Id,FirstName,LastName,Email,Status,LeadSource,CreatedDate",
        "00Q5g00000AbCd{0},Dewi,Lestari,dewi@kopi.example,{1},Web,{2}T02:00:00.000Z",
        "Closed - Not Converted",
        "Open - Not Contacted",
        1)]
    [InlineData(
        "lead id,created,name,email,channel,status",
        "L{0},{2} 09:00,Dewi Lestari,dewi@kopi.example,Direct,{1}",
        "Pelanggan",
        "baru",
        2)]
    [InlineData("lead id,created,name,email,channel,status", "L{0},{2} 09:00,Dewi Lestari,dewi@kopi.example,Direct,{1}", "won", "new", 2)]
    [InlineData(
        "lead id,created,name,email,channel,status",
        "L{0},{2} 09:00,Dewi Lestari,dewi@kopi.example,Direct,{1}",
        "calon pelanggan",
        "baru",
        1)]
    public async Task So_it_is_in_every_list_of_leads(string heading, string row, string status, string next, long leads)
    {
        using var workplace = new Workplace();
        using var marketing = new LocalFacts(MarketingPipeline.Marketing);
        using var sales = new LocalFacts(SalesPipeline.Sales);
        string Row(string id, string said, string day) =>
            row.Replace("{0}", id, StringComparison.Ordinal)
                .Replace("{1}", said, StringComparison.Ordinal)
                .Replace("{2}", day, StringComparison.Ordinal);
        await marketing.WriteAsync("list-2026-02-01.csv", $"{heading}\n{Row("1", status, "2026-01-05")}\n");
        await marketing.WriteAsync("list-2026-04-01.csv", $"{heading}\n{Row("2", next, "2026-03-20")}\n");
        Assert.Equal([["2"]], marketing.Query("select count(*) from lead_records", AsOf));
        Assert.Equal([[$"{leads}"]], marketing.Query("select count(*) from leads", AsOf));
        var publications = new[] { marketing.Publish(workplace.Folder, AsOf), sales.Publish(workplace.Folder, AsOf) };
        using var database = HandoffFacts.Lay(publications, new PipelineSettings(), AsOf, workplace.Folder);
        Assert.Equal([0L], database.Query("select count(*) filter (where is_won) from leads", line => line.GetInt64(0)));
    }
}
