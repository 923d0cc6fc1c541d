using Handoff;
using Marketing;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Handoff;

/// <summary>Contacts and deals that HubSpot merged: one person is one lead, and every id that was merged away still leads to it.</summary>
public sealed class MergedRecordsTests
{
    private const string Contacts = "Record ID,First Name,Last Name,Email,Lifecycle Stage,Create Date,Associated Deal IDs";
    private const string Deals = "Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Create Date,Pipeline,Associated Contact IDs";

    private static readonly DateOnly AsOf = new(2026, 10, 31);

    // By the merged contact's id on the deal; by the merged deal's id on the contact; by one that was merged twice.
    [Theory]
    [InlineData("", "502", "9002", 1)]
    [InlineData("9002", "", "9002", 1)]
    [InlineData("9004", "", "9002", 1)]
    [InlineData("9001", "", "9002", 1)]
    [InlineData("9999", "", "9002", 0)]
    public async Task One_person_is_one_lead_and_its_win_counts_once(string named, string contact, string merged, long wins)
    {
        using var workplace = new Workplace();
        using var marketing = new LocalFacts(MarketingPipeline.Marketing);
        using var sales = new LocalFacts(SalesPipeline.Sales);
        foreach (var facts in new[] { marketing, sales })
        {
            await facts.WriteAsync(
                "hubspot-contacts-2026-10-05.csv",
                $"{Contacts}\n501,Ani,Sari,ani@kopi.example,Sales Qualified Lead,2026-09-01 09:00,\n"
                    + $"502,A,Sari,sari@toko.example,Sales Qualified Lead,2026-09-01 10:00,{named}\n");
            await facts.WriteAsync(
                "hubspot-contacts-2026-10-20.csv",
                $"{Contacts},Merged contact IDs\n"
                    + $"501,Ani,Sari,ani@kopi.example,Sales Qualified Lead,2026-09-01 09:00,{named},502:1760000000000\n");
        }

        await sales.WriteAsync(
            "hubspot-deals-2026-10-05.csv",
            $"{Deals},Merged Deal IDs\n"
                + $"9001,Roaster,Closed Won,2026-10-02 10:00,Rep One,1000,2026-09-02 09:00,Sales Pipeline,{contact},\n"
                + $"9002,Copy,Closed Won,2026-10-02 11:00,Rep One,1000,2026-09-02 09:30,Sales Pipeline,{contact},9004\n");
        await sales.WriteAsync(
            "hubspot-deals-2026-10-20.csv",
            $"{Deals},Merged Deal IDs\n"
                + $"9001,Roaster,Closed Won,2026-10-02 10:00,Rep One,1000,2026-09-02 09:00,Sales Pipeline,{contact},{merged}\n");
        Assert.Equal([["1"]], marketing.Query("select count(*) from leads", AsOf));
        Assert.Equal([["1", "1000"]], sales.Query("select count(*), sum(value) from won_deals", AsOf));

        var publications = new[] { marketing.Publish(workplace.Folder, AsOf), sales.Publish(workplace.Folder, AsOf) };
        using var database = HandoffFacts.Lay(publications, new PipelineSettings(), AsOf, workplace.Folder);
        Assert.Equal(
            [(1L, wins, wins * 1000d)],
            database.Query(
                "select count(*), sum(is_won::int)::bigint, sum(won_value)::double from leads",
                row => (row.GetInt64(0), row.GetInt64(1), row.GetDouble(2))));
        Assert.Equal(["9001"], database.Query("select deal_id from matches where outcome is not null", row => row.GetString(0)));
    }
}
