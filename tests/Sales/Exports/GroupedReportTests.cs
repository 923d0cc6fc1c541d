using Pipeline.Tests.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Sales.Exports;

/// <summary>Reports that write a group's value once: the rows below it have it too, and sums are no rows.</summary>
public sealed class GroupedReportTests
{
    [Fact]
    public void A_group_s_stage_holds_for_all_of_its_rows()
    {
        var taken = Taking.Of(
            "report.csv",
            """
            "Stage","Opportunity Name","Account Name","Amount","Close Date","Created Date","Opportunity ID"
            "Closed Won","Roaster","Firm A","1000.00","2026-10-03","2026-09-01","0065g00000AAAA1"
            "","Grinder","","300.00","2026-10-04","2026-09-02","0065g00000AAAA2"
            "Subtotal","","","1300.00","","",""
            "Closed Lost","Filter","Firm C","200.00","2026-10-05","2026-09-03","0065g00000AAAA3"
            "Subtotal","","","200.00","","",""
            "Total","","","1500.00","","",""
            """);
        Assert.Equal(
            [("won", 1000m, "Firm A"), ("won", 300m, null), ("lost", 200m, "Firm C")],
            taken.All<Deal>().Select(deal => (deal.Outcome, deal.Amount ?? 0, deal.Account)));
        Assert.Equal((6, 3, 0, 3), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.Rejected, taken.File.Rows.SetAside.Values.Sum()));
    }

    [Fact]
    public void Groups_within_groups_and_by_a_day()
    {
        var taken = Taking.Of(
            "report.csv",
            """
            Opportunity Owner,Close Date,Stage,Opportunity Name,Amount,Created Date,Opportunity ID
            Ayu,2026-10-03,Closed Won,A,100,2026-09-01,0065g00000AAAA1
            ,,Closed Won,B,200,2026-09-01,0065g00000AAAA2
            ,Subtotal,,,300,,
            ,2026-10-04,Closed Lost,C,50,2026-09-01,0065g00000AAAA3
            ,Subtotal,,,50,,
            Subtotal,,,,350,,
            Budi,2026-10-04,Closed Won,D,70,2026-09-01,0065g00000AAAA4
            ,Subtotal,,,70,,
            Subtotal,,,,70,,
            Grand Totals (4 records),,,,420,,
            """);
        Assert.Equal(
            [("Ayu", 3, 100m), ("Ayu", 3, 200m), ("Ayu", 4, 50m), ("Budi", 4, 70m)],
            taken.All<Deal>().Select(deal => (deal.Owner ?? "", deal.ClosedAt!.Value.Day, deal.Amount ?? 0)));
        Assert.Equal((10, 4, 6), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.SetAside.Values.Sum()));
    }

    [Fact]
    public void A_blank_first_column_of_a_report_without_subtotals_is_blank()
    {
        var taken = Taking.Of(
            "report.csv",
            "Lead Source,Stage,Opportunity Name,Amount,Close Date,Created Date,Opportunity ID\nWeb,Closed Won,A,100,2026-10-03,2026-09-01,0065g00000AAAA1\n,Closed Won,B,200,2026-10-03,2026-09-01,0065g00000AAAA2\n");
        Assert.Equal(["Web", null], taken.All<Deal>().Select(deal => deal.LeadSource));
    }

    [Fact]
    public void What_Freshsales_writes_is_read_with_owner_account_and_both_days()
    {
        var taken = Taking.Of(
            "deals.csv",
            """
            Deal ID,Deal name,Deal stage,Deal value,Deal value in base currency,Currency,Sales owner,Sales account,Created at,Expected close date,Closed date,Lost reason,Source,Deal pipeline
            70001,Roaster,Won,1000,15800000,USD,Rep One,Firm A,2026-09-01T09:00:00+07:00,2026-10-01,2026-10-03T09:00:00+07:00,,Web Form,Default
            70002,Grinder,Lost,300,4740000,USD,Rep One,Firm B,2026-09-02T09:00:00+07:00,2026-10-01,2026-10-04T09:00:00+07:00,Price,Web Form,Default
            70003,Filter,Demo,200,3160000,USD,Rep One,Firm C,2026-09-02T09:00:00+07:00,2026-12-04,,,Web Form,Default
            """);
        Assert.Equal(
            [("won", 1000m, "Rep One", "Firm A", "2026-10-03"), ("lost", 300m, "Rep One", "Firm B", "2026-10-04"), ("open", 200m, "Rep One", "Firm C", "2026-12-04")],
            taken.All<Deal>().Select(deal => (deal.Outcome, deal.Amount ?? 0, deal.Owner, deal.Account, $"{deal.ClosedAt ?? deal.ExpectedCloseOn?.ToDateTime(default):yyyy-MM-dd}")));
    }
}
