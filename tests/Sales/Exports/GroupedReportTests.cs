using System.Globalization;
using System.Text;
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
        Assert.Equal(
            (6, 3, 0, 3), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.Rejected, taken.File.Rows.SetAside.Values.Sum()));
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

    // Somebody may be called like a sum: what fills its row as the others' does is a deal.
    [Theory]
    [InlineData("Total")]
    [InlineData("Subtotal")]
    [InlineData("Grand Total")]
    [InlineData("Jumlah")]
    [InlineData("Gesamt")]
    public void A_group_that_is_called_like_a_sum_keeps_its_rows(string owner)
    {
        var taken = Taking.Of(
            "report.csv",
            $"""
            "Opportunity Owner","Stage","Opportunity Name","Account Name","Amount","Close Date","Created Date","Opportunity ID"
            "Ayu","Closed Won","Deal A","Firm A","100.00","2026-10-01","2026-09-01","0065g00000aAA11"
            "Subtotal","","","","100.00","","",""
            "{owner}","Closed Won","Deal B","Firm B","200.00","2026-10-02","2026-09-01","0065g00000aAA21"
            "","Closed Won","Deal C","Firm C","60.00","2026-10-03","2026-09-01","0065g00000aAA22"
            "Subtotal","Sum","","","260.00","","",""
            "Subtotal","Average","Average","Count","130.00","2","",""
            "Total","","","","360.00","","",""
            """);
        Assert.Equal(
            [("Ayu", 100m), (owner, 200m), (owner, 60m)], taken.All<Deal>().Select(deal => (deal.Owner ?? "", deal.Amount ?? 0)));
        Assert.Equal(4, taken.File.Rows.SetAside.Values.Sum());
    }

    // Salesforce writes the name of each measure beside its figure, the further ones in rows below "Subtotal".
    [Fact]
    public void Further_measures_below_a_subtotal_are_no_deals()
    {
        var taken = Taking.Of(
            "report.csv",
            """
            "Stage  ↑","Opportunity Owner  ↑","Opportunity Name","Amount","Close Date","Created Date"
            "Closed Won","Ayu","Roaster","1000.00","2026-10-03","2026-09-01"
            "","","Count","300.00","2026-10-04","2026-09-02"
            "","Subtotal","Sum of Amount","1300.00","",""
            "","","Count","2","",""
            "","Max","Big","70.00","2026-10-04","2026-09-02"
            "","Subtotal","Sum of Amount","70.00","",""
            "","","Average","70.00","",""
            "","","Count","1","",""
            "Subtotal","","Sum of Amount","1370.00","",""
            "","","Count","3","",""
            "Total","","Sum of Amount","1370.00","",""
            "","Count","","3","",""
            """);
        Assert.Equal(
            [("Ayu", "Roaster", 1000m), ("Ayu", "Count", 300m), ("Max", "Big", 70m)],
            taken.All<Deal>().Select(deal => (deal.Owner ?? "", deal.Name ?? "", deal.Amount ?? 0)));
        Assert.Equal(
            (12L, 3L, 0L, 9L),
            (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.Rejected, taken.File.Rows.SetAside.Values.Sum()));
    }

    [Fact]
    public void A_blank_first_column_of_a_report_without_subtotals_is_blank()
    {
        var taken = Taking.Of(
            "report.csv",
            "Lead Source,Stage,Opportunity Name,Amount,Close Date,Created Date,Opportunity ID\nWeb,Closed Won,A,100,2026-10-03,2026-09-01,"
                + "0065g00000AAAA1\n,Closed Won,B,200,2026-10-03,2026-09-01,0065g00000AAAA2\n");
        Assert.Equal(["Web", null], taken.All<Deal>().Select(deal => deal.LeadSource));
    }

    [Fact]
    public void Without_subtotals_a_column_that_is_never_blank_tells_the_groups()
    {
        var taken = Taking.Of(
            "report.csv",
            """
            "Opportunity Owner","Stage","Opportunity Name","Amount","Close Date","Created Date","Opportunity ID"
            "Ayu","Closed Won","Roaster","1000.00","2026-10-03","2026-09-01","0065g00000AAAA1"
            "","","Total","300.00","2026-10-04","2026-09-02","0065g00000AAAA2"
            "","Closed Lost","Filter","200.00","2026-10-05","2026-09-03","0065g00000AAAA3"
            "Budi","Closed Won","Max","50.00","2026-10-05","2026-09-03","0065g00000AAAA4"
            "","","","50.00","","",""
            "Total","","","1550.00","","",""
            "Confidential Information - Do Not Distribute"
            """);
        Assert.Equal(
            [("Ayu", "won", 1000m), ("Ayu", "won", 300m), ("Ayu", "lost", 200m), ("Budi", "won", 50m)],
            taken.All<Deal>().Select(deal => (deal.Owner ?? "", deal.Outcome, deal.Amount ?? 0)));
        Assert.Equal(taken.File.Rows.Read, taken.File.Rows.Kept + taken.File.Rows.Rejected + taken.File.Rows.SetAside.Values.Sum());
        Assert.Equal(4, taken.File.Rows.Kept);
    }

    [Fact]
    public void A_group_by_a_day_without_subtotals()
    {
        var taken = Taking.Of(
            "report.csv",
            "Close Date,Stage,Opportunity Name,Amount,Opportunity ID\n2026-10-03,Closed Won,A,100,0065g00000AAAA1\n,Closed Won,B,200,"
                + "0065g00000AAAA2\n2026-10-04,Closed Won,C,50,0065g00000AAAA3\n");
        Assert.Equal([(3, 100m), (3, 200m), (4, 50m)], taken.All<Deal>().Select(deal => (deal.ClosedAt!.Value.Day, deal.Amount ?? 0)));
    }

    [Fact]
    public void A_first_column_that_may_be_blank_is_asked_about()
    {
        var taken = Taking.Of(
            "report.csv",
            "Lead Source,Stage,Opportunity Name,Amount,Close Date,Created Date,Opportunity ID\nWeb,Closed Won,A,100,2026-10-03,2026-09-01,"
                + "0065g00000AAAA1\n,Closed Won,B,200,2026-10-03,2026-09-01,0065g00000AAAA2\n");
        Assert.Contains(
            taken.File.Notes,
            note => note.StartsWith("Column 'Lead Source' stands first and is blank in 1 row below a value", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("report.csv", true)]
    [InlineData("report.csv", false)]
    [InlineData("deals.csv", true)]
    public void A_group_longer_than_the_head_of_a_file_is_one_group(string name, bool hasSubtotal)
    {
        const int rows = 6_000;
        var text =
            new StringBuilder(
                name == "report.csv" ? "Stage,Opportunity Name,Amount,Close Date,Created Date,Opportunity ID\n"
                    : "stage,deal name,amount,closed,created,deal id\n");
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? "Closed Won" : "")
                .Append(CultureInfo.InvariantCulture, $",A deal with a name of some length,10,2026-10-03,2026-09-01,0065g000{row:D7}\n");
        }

        text.Append(hasSubtotal ? $"Subtotal,,{rows * 10},,,\n" : "").Append("Closed Lost,B,5,2026-10-04,2026-09-01,0065g0009000001\n");
        Assert.True(text.Length > Pipeline.Tables.FileHead.Length);
        var taken = Taking.Of(name, text.ToString());
        Assert.Equal(
            (rows, 1), (taken.All<Deal>().Count(deal => deal.Outcome == "won"), taken.All<Deal>().Count(deal => deal.Outcome == "lost")));
        Assert.Equal(
            (rows + 1L, 0L, hasSubtotal ? 1L : 0L),
            (taken.File.Rows.Kept, taken.File.Rows.Rejected, taken.File.Rows.SetAside.Values.Sum()));
    }

    [Theory]
    [InlineData("sales")]
    [InlineData("marketing")]
    public void A_report_of_leads_grouped_by_owner_without_subtotals_keeps_all_of_them(string side)
    {
        var taken = Taking.Of(
            "report.csv",
            "Lead Owner,Lead Status,Create Date,Lead ID,First Name,Last Name,Email\nAyu,Open,2026-09-01,00Q5g00000AAAA1,Sari,Dewi,"
                + "sari@kafe.example\n,Qualified,2026-09-02,00Q5g00000AAAA2,Rina,Max,rina@kafe.example\n,,2026-09-03,00Q5g00000AAAA3,Tono,"
                + "Sum,tono@kafe.example\n",
            side);
        Assert.Equal((3L, 3L), (taken.File.Rows.Read, taken.File.Rows.Kept));
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
            [("won", 1000m, "Rep One", "Firm A", "2026-10-03"), ("lost", 300m, "Rep One", "Firm B", "2026-10-04"),
                ("open", 200m, "Rep One", "Firm C", "2026-12-04")],
            taken.All<Deal>()
                .Select(
                    deal =>
                        (deal.Outcome, deal.Amount
                            ?? 0, deal.Owner, deal.Account, $"{deal.ClosedAt ?? deal.ExpectedCloseOn?.ToDateTime(default):yyyy-MM-dd}")));
    }
}
