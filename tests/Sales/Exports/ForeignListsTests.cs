using Pipeline.Tests.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Sales.Exports;

/// <summary>Another tool's list passes as our template only where nothing that the template has a column for is dropped unseen.</summary>
public sealed class ForeignListsTests
{
    [Theory]
    [InlineData("Deal ID,Deal name,Stage,Amount,Created on,{0}", "1,A,Won,5,2026-09-01,x", "Responsible", "owner")]
    [InlineData("Deal ID,Deal name,Stage,Amount,Created on,{0}", "1,A,Won,5,2026-09-01,x", "Owned by", "owner")]
    [InlineData("Deal ID,Deal name,Stage,Amount,Created on,{0}", "1,A,Won,5,2026-09-01,x", "Assigned To", "owner")]
    [InlineData("Deal ID,Deal name,Stage,Amount,Created on,{0}", "1,A,Won,5,2026-09-01,x", "Penanggung Jawab", "owner")]
    [InlineData("Deal ID,Deal name,Stage,Amount,Created on,{0}", "1,A,Won,5,2026-09-01,x", "Verantwortlicher", "owner")]
    [InlineData("Deal ID,Deal name,Stage,Amount,Created on,{0}", "1,A,Won,5,2026-09-01,2026-10-03", "Won date", "closed")]
    [InlineData("Deal ID,Deal name,Stage,Amount,Created on,{0}", "1,A,Won,5,2026-09-01,2026-10-03", "Actual Close Time", "closed")]
    [InlineData("Deal ID,Deal name,Stage,Amount,Created on,{0}", "1,A,Won,5,2026-09-01,2026-10-03", "Fecha de cierre", "closed")]
    [InlineData("Deal ID,Deal name,Stage,Amount,Close date,{0}", "1,A,Won,5,2026-09-01,2026-10-03", "Added on", "created")]
    [InlineData("Deal ID,Deal name,Stage,Amount,Close date,{0}", "1,A,Won,5,2026-09-01,x", "Organization", "customer")]
    [InlineData("Deal ID,Deal name,Stage,Amount,Close date,{0}", "1,A,Won,5,2026-09-01,x", "Client name", "customer")]
    [InlineData("Deal ID,Deal name,Stage,Amount,Close date,{0}", "1,A,Phase 7,5,2026-09-01,yes", "Is won", "outcome")]
    [InlineData("Deal ID,Deal name,Stage,Amount,Close date,{0}", "1,A,Won,5,2026-09-01,USD", "Deal currency", "currency")]
    [InlineData("Deal ID,Deal name,Stage,Amount,Close date,{0}", "1,A,Lost,5,2026-09-01,Price", "Reason for loss", "lost reason")]
    [InlineData("Deal ID,Deal name,Stage,Amount,Close date,{0}", "1,A,Open,5,2026-09-01,40", "Win likelihood", "probability")]
    [InlineData("Deal ID,Deal name,Stage,Amount,Close date,{0}", "1,A,Open,5,2026-09-01,a@b.example", "Contact e-mail", "email")]
    public void A_list_of_deals_that_would_lose_a_column_is_refused_and_names_it(string headings, string row, string foreign, string own)
    {
        var refusal = Taking.Refused("deals.csv", $"{headings.Replace("{0}", foreign, StringComparison.Ordinal)}\n{row}\n");
        Assert.Equal(("no-format", "deals"), (refusal.Code, refusal.Nearest));
        Assert.Contains($"'{foreign}' (expected as '{own}')", refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vertical")]
    [InlineData("Notes")]
    [InlineData("Last activity type")]
    [InlineData("Owner region")]
    [InlineData("Customer segment")]
    [InlineData("Signed by hand")]
    public void What_no_column_of_the_template_is_for_is_named_in_the_receipt_and_no_more(string heading)
    {
        var taken = Taking.Of("deals.csv", $"Deal ID,Deal name,Stage,Amount,Created on,{heading}\n1,A,Won,5,2026-09-01,x\n");
        Assert.Single(taken.All<Deal>());
        Assert.Equal([heading], taken.File.UnknownColumns);
    }

    [Fact]
    public void The_template_with_its_required_columns_alone_is_read()
    {
        var taken = Taking.Of("deals.csv", "deal id,stage\nD-1,Won\nD-2,Negosiasi\n");
        Assert.Equal(["D-1", "D-2"], taken.All<Deal>().Select(deal => deal.DealId));
        Assert.Single(Taking.Of("deals.csv", "deal id,stage,owner\nD-1,Won,Ayu\n").All<Deal>());
    }

    [Fact]
    public void A_list_without_a_day_names_what_to_add_and_all_that_would_be_lost()
    {
        var reason = Taking.Refused(
            "deals.csv",
            "Deal ID,Stage,Value,Sales Rep,Won Date,Lost Date,Opened\n1,Won,5,Ayu,2026-10-03,,2026-09-01\n").Reason;
        Assert.Contains("'created', 'closed' or 'expected close date'", reason, StringComparison.Ordinal);
        Assert.All(
            ["Won Date", "Lost Date", "Opened"],
            name => Assert.Contains($"'{name}' (expected as ", reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Discount")]
    [InlineData("Tax")]
    [InlineData("Net amount")]
    [InlineData("Gross amount")]
    public void Other_money_beside_the_amount_is_named_as_money(string heading) => Assert.Equal(
        "money",
        Taking.Of("deals.csv", $"Deal ID,Deal name,Stage,Amount,Created on,{heading}\n1,A,Won,5,2026-09-01,1\n").File
            .UnknownMeanings[heading]);

    // "Deal ID", "Deal Name" and "Deal Stage" are anybody's words.
    [Theory]
    [InlineData("Deal Name,Deal ID,Deal Stage,Won date,Lost date,Assigned rep,Worth,Currency", "A,1,Won,2026-10-03,,Ayu,1000,IDR")]
    [InlineData("Deal ID,Deal Name,Deal Stage,Amount,Create Date,Assigned rep", "1,A,Won,5,2026-09-01,Ayu")]
    [InlineData("Deal ID,Deal Name,Deal Stage,Amount,Create Date,Won date", "1,A,Won,5,2026-09-01,2026-10-03")]
    public void Nor_does_it_pass_as_HubSpot_s(string headings, string row) =>
        Assert.Equal("no-format", Taking.Refused("deals.csv", $"{headings}\n{row}\n").Code);

    // A tool's few required words are anybody's too: what else the list tells must not stand among the unknown.
    [Theory]
    [InlineData(
        "salesforce-report",
        "Opportunity Name,Stage,Close Date,Deal Value,Sales Rep,Outcome",
        "A,Phase 7,2026-10-03,5,Ayu,Won",
        "Deal Value",
        "Sales Rep",
        "Outcome")]
    [InlineData(
        "salesforce-report",
        "Nama Peluang,Tahap,Tanggal Penutupan,Nilai,Penanggung Jawab,Hasil",
        "A,Tahap 7,2026-10-03,5,Ayu,Menang",
        "Nilai",
        "Penanggung Jawab",
        "Hasil")]
    [InlineData(
        "salesforce-report",
        "Opportunity ID,Stage,Close Date,Amount,Opportunity Owner,Deal status",
        "1,Phase 7,2026-10-03,5,Ayu,Won",
        "Deal status")]
    [InlineData(
        "salesforce-report",
        "Opportunity Name,Stage,Close Date,Amount,Opportunity Owner,Record ID",
        "A,Closed Won,2026-10-03,5,Ayu,1",
        "Record ID")]
    [InlineData(
        "salesforce-opportunities",
        "Id,StageName,CloseDate,Deal Value,Sales Rep,Outcome",
        "1,Phase 7,2026-10-03,5,Ayu,Won",
        "Deal Value",
        "Sales Rep",
        "Outcome")]
    [InlineData(
        "zoho-deals",
        "Deal Name,Deal Owner,Stage,Closing Date,Deal Value,Outcome,Deal ID",
        "A,Ayu,Phase 7,2026-10-03,5,Won,1",
        "Deal Value",
        "Outcome",
        "Deal ID")]
    [InlineData(
        "hubspot-deals",
        "Record ID,Deal Name,Deal Stage,Deal Value,Sales Rep,Outcome",
        "1,A,Phase 7,5,Ayu,Won",
        "Deal Value",
        "Sales Rep",
        "Outcome")]
    [InlineData(
        "bitrix-deals",
        "ID,Deal,Stage,Responsible,Deal Value,Outcome,Won date",
        "1,A,Phase 7,Ayu,5,Won,2026-10-03",
        "Deal Value",
        "Outcome",
        "Won date")]
    [InlineData(
        "copper-opportunities",
        "Opportunity ID,Name,Status,Stage,Value,Sales Rep,Completion date",
        "1,A,Won,Done,5,Ayu,2026-10-03",
        "Sales Rep",
        "Completion date")]
    public void A_list_with_a_tool_s_few_words_is_refused_and_told_of_the_template(
        string nearest,
        string headings,
        string row,
        params string[] dropped)
    {
        var refusal = Taking.Refused("list.csv", $"{headings}\n{row}\n");
        Assert.Equal(("no-format", nearest), (refusal.Code, refusal.Nearest));
        Assert.All(dropped, heading => Assert.Contains($"'{heading}' (expected as ", refusal.Reason, StringComparison.Ordinal));
        Assert.Contains("our template 'deals'", refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Opportunity Name,Stage,Close Date", "A,Closed Won,2026-10-03")]
    [InlineData(
        "Opportunity Name,Stage,Close Date,Expected Revenue,Next Step,Fiscal Period,Age",
        "A,Closed Won,2026-10-03,5,Call,Q4-2026,3")]
    public void A_tool_s_own_short_report_is_read(string headings, string row) =>
        Assert.Equal("salesforce-report", Taking.Of("report.csv", $"{headings}\n{row}\n").File.Format);

    [Fact]
    public void HubSpot_s_own_older_list_is_read() =>
        Assert.Equal(
            "hubspot-deals",
            Taking.Of(
                "deals.csv",
                "Deal ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Create Date\n"
                    + "1,A,Closed Won,2026-10-03 10:00,Ayu,5,2026-09-01 10:00\n").File.Format);

    [Fact]
    public void A_second_column_beside_the_one_that_is_read_drops_nothing()
    {
        var taken =
            Taking.Of(
                "deals.csv",
                "Deal ID,Deal name,Stage,Amount,Owner,Close date,Responsible,Won date\n1,A,Won,5,Ayu,2026-10-03,Budi,2026-10-04\n");
        Assert.Equal(("Ayu", new DateTime(2026, 10, 3)), (Assert.Single(taken.All<Deal>()).Owner, taken.All<Deal>()[0].ClosedAt!.Value));
        Assert.Equal(["Responsible", "Won date"], taken.File.UnknownColumns);
    }

    [Theory]
    [InlineData("activity time,kind,lead id,Agent\n2026-10-01 09:00,call,L1,Ayu\n", "Agent", "owner")]
    [InlineData("activity time,kind,lead id,Call result\n2026-10-01 09:00,call,L1,No answer\n", "Call result", "status")]
    [InlineData(
        "lead id,created,channel,name,Contact number,Mobile number\nL1,2026-10-01,Web,Sari,1,0812345678\n", "Mobile number", "phone")]
    [InlineData(
        "lead id,created,channel,name,email,Lifecycle stage\nL1,2026-10-01,Web,Sari,a@b.example,Customer\n", "Lifecycle stage", "status")]
    public void The_other_templates_hold_to_the_same(string text, string foreign, string own) =>
        Assert.Contains($"'{foreign}' (expected as '{own}')", Taking.Refused("list.csv", text).Reason, StringComparison.Ordinal);

    [Fact]
    public void What_Freshsales_writes_loses_nothing()
    {
        var (name, content) = SmallCases.Read("26-freshsales-deals.csv");
        var taken = Taking.Of(name, content);
        Assert.Equal(
            [("won", 3, "Rep One", "Firm A"), ("lost", 4, "Rep One", "Firm B")],
            taken.All<Deal>().Select(deal => (deal.Outcome, deal.ClosedAt!.Value.Day, deal.Owner, deal.Account)));
        Assert.Equal(["Deal value in base currency"], taken.File.UnknownColumns);
    }
}
