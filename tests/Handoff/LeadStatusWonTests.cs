using Handoff;
using Marketing;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Handoff;

/// <summary>A lead's own status says that it was won: marketing takes the next enquiry for a new lead, sales and the hand-off count no deal.</summary>
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
            await facts.WriteAsync("Leads-2026-02-01.csv", Heading + $"zcrm_1,Kopi,Dewi,Lestari,dewi@kopi.example,Web,{status},2026-01-05 09:00:00,2026-01-20 09:00:00\n");
            await facts.WriteAsync("Leads-2026-04-01.csv", Heading + "zcrm_2,Kopi,Dewi,Lestari,dewi@kopi.example,Web,Not Contacted,2026-03-20 09:00:00,2026-03-20 09:00:00\n");
        }

        Assert.Equal([[$"{leads}"]], marketing.Query("select count(*) from leads", AsOf));
        Assert.Equal([["0"]], sales.Query("select count(*) from deals", AsOf));
        Assert.Equal([["0"]], sales.Query("select count(*) from won_deals", AsOf));
        var publications = new[] { marketing.Publish(workplace.Folder, AsOf), sales.Publish(workplace.Folder, AsOf) };
        using var database = HandoffFacts.Lay(publications, new PipelineSettings(), AsOf, workplace.Folder);
        Assert.Equal([(leads, 0L, 0L)], database.Query("select count(*), count(*) filter (where is_won), sum(deals)::bigint from leads", row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2))));
    }
}
