using Pipeline.Tests.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Sales.Exports;

/// <summary>
/// What a deal's outcome rests on, tool by tool: flags and status columns, a probability that the tool defines, then the stage's name.
/// </summary>
public sealed class OutcomeEvidenceTests
{
    [Theory]
    [InlineData("Is Closed Won,Is Closed Lost", "Cliente,true,false", "won", "tool")]
    [InlineData("Is Closed Won,Is Closed Lost", "Sumiu,false,true", "lost", "tool")]
    [InlineData("Is Closed Won,Is Closed Lost", "Sem decisão,false,true", "abandoned", "tool")]
    [InlineData("Is Closed Won,Is Closed Lost", "Closed Won,false,false", "open", "tool")]
    [InlineData("Is Closed Won,Is Deal Closed?", "Sumiu,false,true", "lost", "tool")]
    [InlineData("Is Closed Won,Is Deal Closed?", "Closed Won,,false", "open", "tool")]
    [InlineData("Deal probability", "Cliente,1.0", "won", "probability")]
    [InlineData("Deal probability", "Cliente,100%", "won", "probability")]
    [InlineData("Deal probability", "Sumiu,0", "lost", "probability")]
    [InlineData("Deal probability", "Cliente,0.4", "open", "probability")]
    [InlineData("Deal probability", "Closed Won,0.4", "won", "name")]
    [InlineData("Deal probability", "Cliente,", "open", "unknown")]
    [InlineData("Probabilidade do negócio", "Cliente,1", "won", "probability")]
    public void HubSpot(string columns, string cells, string outcome, string from) =>
        Check($"Record ID,Deal Name,Deal Stage,{columns}\n1,A,{cells}\n", "hubspot-deals", outcome, from);

    [Theory]
    [InlineData("IsWon,IsClosed", "Signed,1,1", "won", "tool", false)]
    [InlineData("IsWon,IsClosed", "Signed,,1", "lost", "tool", false)]
    [InlineData("IsWon,IsClosed", "Closed Won,,", "open", "tool", false)]
    [InlineData("IsClosed", "Signed,true", "open", "unknown", true)]
    [InlineData("IsClosed", "Closed Won,false", "open", "tool", false)]
    [InlineData("IsWon", "Signed,true", "won", "tool", false)]
    [InlineData("Probability", "Signed,100", "open", "unknown", true)]
    [InlineData("Probability", "Signed,60", "open", "unknown", false)]
    [InlineData("Probability", "Closed - Unsuccessful,100", "lost", "name", false)]
    public void Salesforce(string columns, string cells, string outcome, string from, bool looksClosed) =>
        Check(
            $"Id,Name,CloseDate,StageName,{columns}\n0065g00000AbCdE,A,2026-01-31,{cells}\n", "salesforce-opportunities", outcome, from,
            looksClosed);

    [Theory]
    [InlineData("Forecast Type", "Signed,Closed Won", "won", "tool", false)]
    [InlineData("Deal Category", "Signed,Closed Lost", "lost", "tool", false)]
    [InlineData("Forecast Type", "Closed Won,Open", "open", "tool", false)]
    [InlineData("Forecast Category", "Signed,Closed", "open", "unknown", true)]
    [InlineData("Forecast Category", "Signed,Pipeline", "open", "tool", false)]
    [InlineData("Probability (%)", "Signed,100", "open", "unknown", true)]
    [InlineData("Probability (%)", "Qualification,100", "open", "name", false)]
    public void Zoho(string columns, string cells, string outcome, string from, bool looksClosed) =>
        Check(
            $"Record Id,Deal Owner,Deal Name,Closing Date,Stage,{columns}\nz1,Ayu,A,2026-01-31,{cells}\n", "zoho-deals", outcome, from,
            looksClosed);

    [Theory]
    [InlineData("probability,active", "Selesai,100,True", "won", "probability")]
    [InlineData("probability,active", "New,0,False", "lost", "status")]
    [InlineData("probability,won_status", "Selesai,100,won", "won", "tool")]
    [InlineData("probability,won_status", "Won,100,pending", "open", "tool")]
    [InlineData("probability,stage_id/is_won", "Serah terima,99.5,True", "won", "tool")]
    [InlineData("probability,active", "Serah terima,40,True", "open", "unknown")]
    public void Odoo(string columns, string cells, string outcome, string from) =>
        Check(
            $"id,type,name,expected_revenue,stage_id/name,{columns}\n1,opportunity,A,5,{cells}\n", "odoo-crm-lead", outcome, from,
            looksClosed: null);

    [Theory]
    [InlineData("outcome", "Signed,won", "won", "status", false)]
    [InlineData("outcome", "Closed Won,Open", "open", "tool", false)]
    [InlineData("status", "Closed Won,Active", "won", "name", false)]
    [InlineData("status", "Signed,Tidak jadi", "lost", "status", false)]
    [InlineData("probability", "Signed,100%", "open", "unknown", true)]
    [InlineData("probability", "Signed,0", "open", "unknown", false)]
    public void Our_template(string columns, string cells, string outcome, string from, bool looksClosed) =>
        Check($"deal id,amount,created,stage,{columns}\n1,5,2026-01-01,{cells}\n", "deals", outcome, from, looksClosed);

    [Theory]
    [InlineData("Tidak Berhasil", "lost")]
    [InlineData("Not won", "lost")]
    [InlineData("Belum Menang", "open")]
    [InlineData("Tidak Jadi", "lost")]
    [InlineData("Closed - Unsuccessful", "lost")]
    public void A_no_in_a_stage_s_name_is_heard_in_every_tool(string stage, string outcome)
    {
        Check($"deal id,amount,created,stage\n1,5,2026-01-01,{stage}\n", "deals", outcome, "name");
        Check($"Record ID,Deal Name,Deal Stage\n1,A,{stage}\n", "hubspot-deals", outcome, "name");
        Check($"Id,Name,CloseDate,StageName\n0065g00000AbCdE,A,2026-01-31,{stage}\n", "salesforce-opportunities", outcome, "name");
        Check($"Record Id,Deal Owner,Deal Name,Closing Date,Stage\nz1,Ayu,A,2026-01-31,{stage}\n", "zoho-deals", outcome, "name");
        Check($"id,type,name,expected_revenue,stage_id/name\n1,opportunity,A,5,{stage}\n", "odoo-crm-lead", outcome, "name");
        Check(
            $"opportunity_id,sales_agent,deal_stage,engage_date,close_date,close_value\n1,Ayu,{stage},2016-10-20,2017-03-31,5\n",
            "maven-opportunities", outcome, "name");
        Check($"Deal Owner,Sales Stage,Deal Size,Customer\nAyu,{stage},5,Kopi\n", "pipeline-sheet", outcome, "name");
    }

    [Fact]
    public void The_receipt_names_the_evidence_and_where_the_name_says_otherwise()
    {
        var taken =
            Taking.Of(
                "Opportunity.csv",
                "Id,Name,CloseDate,StageName,IsWon,IsClosed\n0065g00000AbCdE,A,2026-01-31,Signed,1,1\n0065g00000AbCdF,B,2026-01-31,Closed "
                    + "Won,,1\n0065g00000AbCdG,C,not a day,Signed,1,1\n");
        Assert.Equal(
            ["Outcome by 'IsWon': won 1.", "Outcome by 'IsClosed': lost 1.",
                "The stage's name says otherwise than 'IsClosed', which counts: 'Closed Won' lost 1."], taken.File.Notes);
    }

    [Fact]
    public void A_past_close_date_is_no_evidence()
    {
        var deal = Assert.Single(Taking.Of("deals.csv", "Record ID,Deal Name,Deal Stage,Close Date\n1,A,Cliente,2020-01-31\n").All<Deal>());
        Assert.Equal(
            ("open", "unknown", null, new DateOnly(2020, 1, 31)),
            (deal.Outcome, deal.OutcomeFrom, deal.ClosedAt, deal.ExpectedCloseOn!.Value));
    }

    // Pipedrive writes the day on which a deal was won or lost when its status turns: with the status left empty it is the flag.
    [Theory]
    [InlineData("Won,2026-01-20 10:00:00,,", "won", "status", false, "2026-01-20")]
    [InlineData("Open,2026-01-20 10:00:00,,", "open", "tool", false, null)]
    [InlineData(",2026-01-20 10:00:00,,", "won", "status", false, "2026-01-20")]
    [InlineData(",,2026-01-21 10:00:00,", "lost", "status", false, "2026-01-21")]
    [InlineData(",2026-01-20 10:00:00,2026-01-21 10:00:00,", "lost", "status", false, "2026-01-21")]
    [InlineData(",2026-01-22 10:00:00,2026-01-21 10:00:00,", "won", "status", false, "2026-01-22")]
    [InlineData(",,,", "open", "name", false, null)]
    [InlineData(",,,2026-01-23 10:00:00", "open", "name", false, null)]
    public void Pipedrive(string cells, string outcome, string from, bool looksClosed, string? closedOn)
    {
        const string Columns =
            "Deal - ID,Deal - Title,Deal - Stage,Deal - Status,Deal - Won time,Deal - Lost time,Deal - Deal closed on";
        var text = $"{Columns}\n1,A,Negotiation,{cells}\n";
        Check(text, "pipedrive-deals", outcome, from, looksClosed);
        var deal = Assert.Single(Taking.Of("x.csv", text, "sales").All<Deal>());
        Assert.Equal(closedOn, deal.ClosedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("2026-01-23", true)]
    public void A_Pipedrive_stage_of_no_known_meaning_is_asked_about(string closedOn, bool looksClosed) => Check(
        $"Deal - ID,Deal - Title,Deal - Stage,Deal - Status,Deal - Won time,Deal - Lost time,Deal - Closed on\n1,A,Cliente,,,,{closedOn}\n",
        "pipedrive-deals", "open", "unknown", looksClosed);

    [Fact]
    public void A_Pipedrive_deal_without_a_status_or_the_columns_of_its_end_is_rejected()
    {
        var taken = Taking.Of("x.csv", "Deal - ID,Deal - Title,Deal - Stage,Deal - Status,Deal - Won time\n1,A,Negotiation,,\n", "sales");
        Assert.Empty(taken.All<Deal>());
        Assert.Equal(1, taken.File.Rows.Rejected);
    }

    // A column of outcomes that says "Closing" is not silent; one called "status" may say how warm a deal is.
    [Theory]
    [InlineData("outcome", "Penawaran", "Selesai", "open", "word", true)]
    [InlineData("outcome", "Penawaran", "Closing", "open", "word", true)]
    [InlineData("outcome", "Penawaran", "Tidak", "open", "word", true)]
    [InlineData("outcome", "Penawaran", "Zarg", "open", "word", true)]
    [InlineData("status", "Penawaran", "No", "open", "word", true)]
    [InlineData("outcome", "Closed Won", "No", "open", "contradicted", true)]
    [InlineData("outcome", "Closed Won", "Yes", "won", "name", false)]
    [InlineData("outcome", "Closed Lost", "No", "lost", "name", false)]
    [InlineData("outcome", "Penawaran", "Ya", "open", "word", true)]
    [InlineData("status", "Penawaran", "Selesai", "open", "word", true)]
    [InlineData("status", "Penawaran", "true", "open", "word", true)]
    [InlineData("status", "Penawaran", "Hot", "open", "name", false)]
    [InlineData("status", "Serah terima", "Selesai", "open", "word", true)]
    [InlineData("hasil", "Penawaran", "Ditunda", "open", "name", false)]
    [InlineData("hasil", "Penawaran", "Menunggu keputusan", "open", "name", false)]
    [InlineData("hasil", "Penawaran", "Belum selesai", "open", "name", false)]
    [InlineData("outcome", "Penawaran", "Gagal", "lost", "status", false)]
    [InlineData("outcome", "Batal", "Gagal", "lost", "status", false)]
    [InlineData("outcome", "Closed Won", "Not yet", "open", "contradicted", true)]
    [InlineData("outcome", "Closed Won", "Cancel", "open", "contradicted", true)]
    [InlineData("outcome", "Closed Won", "Mundur", "open", "contradicted", true)]
    [InlineData("outcome", "Closed Lost", "Ya", "open", "contradicted", true)]
    [InlineData("outcome", "Penawaran", "Terjual (belum bayar)", "open", "word", true)]
    [InlineData("outcome", "Penawaran", "Selesai (belum kirim)", "open", "word", true)]
    [InlineData("status", "Closed Won", "Pending", "won", "name", false)]
    [InlineData("outcome", "Menang", "Selesai", "won", "name", false)]
    public void A_word_for_the_outcome_that_tells_none_is_no_silent_open_deal(
        string heading, string stage, string word, string outcome, string from, bool looksClosed) => Check(
            $"deal id,stage,{heading},amount,owner,created,closed\n1,{stage},{word},500,Ayu,2026-09-01,2026-10-05\n", "deals", outcome,
            from, looksClosed);

    // Salesforce marks the headings that a report is grouped by; the group stands in its first row only.
    [Fact]
    public void A_Salesforce_report_grouped_by_its_stage_is_read_with_its_arrows()
    {
        const string rows = "\"Stage  \u2191\",\"Opportunity Owner  \u2191\",Opportunity Name,Amount,Close Date,Created Date\n"
            + "Closed Lost,Budi,P4,200,10/16/2026,9/1/2026\nClosed Won,Ayu,P1,1000,10/13/2026,9/1/2026\n"
            + ",,P2,300,10/14/2026,9/1/2026\n,Budi,P3,500,10/15/2026,9/1/2026\n";
        var deals = Taking.Of("report1761900000000.csv", rows, "sales").All<Deal>();
        Assert.Equal(
            [("P4", "lost", "Budi"), ("P1", "won", "Ayu"), ("P2", "won", "Ayu"), ("P3", "won", "Budi")],
            deals.Select(deal => (deal.Name!, deal.Outcome, deal.Owner!)));
    }

    // An amount that a report is sorted by is no group, and a deal without one has none.
    [Theory]
    [InlineData("\"Opportunity Owner  \u2191\",\"Amount  \u2193\"", "Ayu,5000|,3000|,|Budi,7000|,", "5000|3000||7000|")]
    [InlineData("\"Amount  \u2193\",Opportunity Owner", "7000,Ayu|5000,Ayu|,Ayu|,Budi", "7000|5000||")]
    public void An_amount_that_a_report_is_sorted_by_is_not_filled_down(string heading, string rows, string amounts)
    {
        var text = heading + ",Opportunity Name,Stage,Close Date,Created Date\n"
            + string.Concat(rows.Split('|').Select((row, i) => $"{row},P{i},Closed Won,10/13/2026,9/1/2026\n")) + "Total,5,,,,\n";
        var deals = Taking.Of("report1761900000002.csv", text, "sales").All<Deal>();
        Assert.Equal(amounts, string.Join('|', deals.Select(deal => deal.Amount?.ToString(CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("Web,Ayu|,Ayu|Event,Ayu|,Budi", "Web|Web|Event|Event")]
    [InlineData("Web,Ayu|Event,Ayu|,Ayu|,Budi", "Web|Event||")]
    public void A_column_that_is_only_sorted_by_keeps_its_blanks(string rows, string sources)
    {
        var text = "\"Lead Source  \u2191\",Lead Owner,First Name,Last Name,Company / Account,Email,Lead Status,Create Date\n"
            + string.Concat(rows.Split('|').Select((row, i) => $"{row},A{i},B,C,a{i}@x.example,Open,10/1{i + 3}/2026\n"))
            + "Total,,,,,,,\n";
        var leads = Taking.Of("report1761900000001.csv", text, "marketing").All<global::Marketing.Facts.Lead>();
        Assert.Equal(sources, string.Join('|', leads.Select(lead => lead.LeadSource)));
    }

    private static void Check(string text, string format, string outcome, string from, bool? looksClosed = false)
    {
        var taken = Taking.Of("x.csv", text, "sales");
        var deal = Assert.Single(taken.All<Deal>());
        Assert.Equal((format, outcome, from), (taken.File.Format, deal.Outcome, deal.OutcomeFrom));
        Assert.Equal(looksClosed ?? deal.LooksClosed, deal.LooksClosed);
        Assert.NotEmpty(taken.File.Notes);
    }
}
