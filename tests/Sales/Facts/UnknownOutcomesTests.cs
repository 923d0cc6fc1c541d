using Pipeline.Tests.Facts;
using Sales;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>A deal whose outcome is told in no known word counts as open, and the page says so; a list of stages outweighs it.</summary>
public sealed class UnknownOutcomesTests
{
    private const string Deals = "deal id,stage,outcome,amount,owner,created,closed\n1,Penawaran,Selesai,5000,Ayu,2026-09-01,2026-10-05\n"
        + "2,Penawaran,Closing,3000,Ayu,2026-09-02,2026-10-07\n3,Penawaran,Gagal,1000,Budi,2026-09-06,2026-10-10\n";

    private static readonly DateOnly AsOf = new(2026, 10, 31);

    [Fact]
    public async Task They_are_told_with_their_number_and_value()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync("deals.csv", Deals);
        var warning = Assert.Single(facts.Report(AsOf).Warnings, each => each.Code == "outcomes-unknown").English;
        Assert.StartsWith("2 deals in deals (worth 8,000.00", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lines_of_the_warning_answer_it()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync("deals.csv", Deals);
        var warning = Assert.Single(facts.Report(AsOf).Warnings, each => each.Code == "outcomes-unknown");
        Assert.Contains("('Closing' 1, 'Selesai' 1)", warning.English, StringComparison.Ordinal);
        Assert.EndsWith(":\nstage,meaning\nClosing,won or lost?\nSelesai,won or lost?", warning.English, StringComparison.Ordinal);
        Assert.EndsWith(
            ":\ntahap,arti\nClosing,menang atau kalah?\nSelesai,menang atau kalah?", warning.Indonesian, StringComparison.Ordinal);

        var lines = warning.English[(warning.English.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        await facts.WriteAsync("stages-1.csv", lines);
        Assert.Contains(facts.Report(AsOf).Warnings, each => each.Code == "outcomes-unknown");
        await facts.WriteAsync(
            "stages-2.csv", lines.Replace("Closing,won or lost?", "Closing,lost", StringComparison.Ordinal)
                .Replace("won or lost?", "won", StringComparison.Ordinal));
        Assert.DoesNotContain(facts.Report(AsOf).Warnings, each => each.Code is "outcomes-unknown" or "stages-outweigh");
        Assert.Equal([["won", "5000.0000", "2026-10-05"], ["lost", "3000.0000", "2026-10-07"], ["lost", "1000.0000", "2026-10-10"]],
            facts.Query("select outcome, value, closed_on::varchar from deals order by deal_id", AsOf));
    }

    // What a deal's own column says is asked of its word, whatever else stands in the stage.
    [Theory]
    [InlineData("Contract", "")]
    [InlineData("Contract", "4,Contract,belum menang,4000,Ayu,2026-09-01,\n5,Contract,lost,100,Ayu,2026-09-01,2026-10-05\n")]
    [InlineData("Serah terima", "4,Serah terima,won,4000,Ayu,2026-09-01,2026-10-02\n")]
    [InlineData("Closed Won", "")]
    public async Task A_word_is_asked_about_in_any_stage(string stage, string more)
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "deals.csv", "deal id,stage,outcome,amount,owner,created,closed\n"
                + $"1,{stage},No,6000,Ayu,2026-09-01,2026-10-05\n2,{stage},No,7000,Ayu,2026-09-01,2026-10-06\n{more}");
        var warnings = facts.Report(AsOf).Warnings;
        Assert.StartsWith(
            "2 deals in deals (worth 13,000.00", Assert.Single(warnings, each => each.Code == "outcomes-unknown").English,
            StringComparison.Ordinal);
        Assert.DoesNotContain(warnings, each => each.Code == "closed-looking-stages");
    }

    [Fact]
    public async Task A_list_of_stages_says_what_they_are_and_no_deal_s_own_status_is_its_stage_s()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync("deals.csv", Deals);
        await facts.WriteAsync("stages.csv", "stage,meaning\nPenawaran,won\n");
        Assert.DoesNotContain(
            facts.Report(AsOf).Warnings, each => each.Code is "outcomes-unknown" or "closed-looking-stages" or "stages-outweigh");
        Assert.Equal([["won"], ["won"], ["lost"]], facts.Query("select outcome from deals order by deal_id", AsOf));
    }

    [Fact]
    public async Task A_list_of_stages_leaves_what_Pipedrive_calls_won_or_lost()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "deals-2026-10-31.csv",
            "Deal - ID,Deal - Title,Deal - Status,Deal - Stage,Deal - Value,Deal - Currency of Value,Deal - Owner,Deal - Deal created,"
                + "Deal - Won time,Deal - Lost time\n"
                + "1,A,Won,Negotiation,1000,IDR,Ayu,2026-09-01 09:00:00,2026-10-05 09:00:00,\n"
                + "2,B,Lost,Negotiation,2000,IDR,Ayu,2026-09-01 09:00:00,,2026-10-05 09:00:00\n"
                + "3,C,Open,Serah terima,3000,IDR,Ayu,2026-09-01 09:00:00,,\n"
                + "4,D,Lost,Serah terima,4000,IDR,Ayu,2026-09-01 09:00:00,,2026-10-06 09:00:00\n");
        await facts.WriteAsync("stages.csv", "stage,meaning,order\nNegotiation,open,1\nSerah terima,won,2\n");
        Assert.Equal([["won"], ["lost"], ["won"], ["lost"]], facts.Query("select outcome from deals order by deal_id", AsOf));
    }

    [Fact]
    public async Task A_list_of_all_stages_answers_no_word_that_it_does_not_name()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "deals.csv", "deal id,stage,outcome,amount,owner,created,closed\n1,Closed Won,Belum,1000,Ayu,2026-09-01,2026-10-05\n"
                + "2,Closed Won,won,20,Ayu,2026-09-01,2026-10-05\n3,Negosiasi,Approved,300,Ayu,2026-09-01,2026-10-06\n");
        await facts.WriteAsync("stages.csv", "stage,meaning\nNegosiasi,open\nClosed Won,won\n");
        Assert.Equal([["open"], ["won"], ["open"]], facts.Query("select outcome from deals order by deal_id", AsOf));
        Assert.StartsWith(
            "2 deals in deals (worth 1,300.00", Assert.Single(facts.Report(AsOf).Warnings, each => each.Code == "outcomes-unknown").English,
            StringComparison.Ordinal);
    }

    // Odoo archives a lost opportunity in the stage where it stood.
    [Fact]
    public async Task A_list_of_stages_reopens_nothing_that_Odoo_calls_lost()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "crm.lead.csv", "id,name,stage_id,expected_revenue,active,lost_reason_id,create_date,date_closed,user_id,type\n"
                + "a.1,One,Won,100,True,,2026-09-01 09:00:00,2026-10-05 09:00:00,Ayu,opportunity\n"
                + "a.2,Two,Proposition,700,False,Too expensive,2026-09-01 09:00:00,2026-10-06 09:00:00,Ayu,opportunity\n");
        await facts.WriteAsync("stages.csv", "stage,meaning\nProposition,open\nWon,won\n");
        Assert.Equal([["won"], ["lost"]], facts.Query("select outcome from deals order by deal_id", AsOf));
    }

    // HubSpot's flags are the stage's own, as the list is: what the business says of the stage counts, and that it does is told.
    [Fact]
    public async Task What_a_list_of_stages_makes_of_a_tool_s_flags_is_told()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "hubspot-crm-exports-all-deals-2026-10-31.csv",
            "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner,Is Closed Won,Is Closed Lost,Is closed (numeric)\n"
                + "1,One,Serah terima,100,2026-10-10,2026-09-01,Ayu,false,true,1\n");
        await facts.WriteAsync("stages.csv", "stage,meaning,tool\nSerah terima,won,HubSpot\nSerah terima,lost,HubSpot CRM\n");
        var warnings = facts.Report(AsOf).Warnings;
        Assert.StartsWith(
            "The list of stages says that 'Serah terima' in hubspot means won: 1 deal (worth 100.00 IDR) that the export itself calls lost "
                + "counts as won.", Assert.Single(warnings, each => each.Code == "stages-outweigh").English, StringComparison.Ordinal);
        Assert.Contains(
            "'HubSpot CRM'", Assert.Single(warnings, each => each.Code == "stages-of-no-tool").English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Gagal closing")]
    [InlineData("Belum menang")]
    [InlineData("Belum")]
    [InlineData("Not yet")]
    [InlineData("Pending")]
    [InlineData("On hold")]
    [InlineData("Gagal bayar")]
    [InlineData("No")]
    public async Task A_won_stage_beside_a_word_against_it_is_asked_about(string word)
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "deals.csv", $"deal id,stage,outcome,amount,owner,created,closed\n1,Closed Won,{word},5000,Ayu,2026-09-01,2026-10-05\n"
                + "2,Closed Won,Deal,7000,Ayu,2026-09-01,2026-10-05\n");
        Assert.NotEqual([["won"]], facts.Query("select outcome from deals where deal_id = '1'", AsOf));
        Assert.Equal([["won"]], facts.Query("select outcome from deals where deal_id = '2'", AsOf));
    }

    [Fact]
    public async Task A_stage_of_two_pipelines_is_asked_about_by_pipeline_and_the_lines_answer_each()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "deals-2026-10-31.csv",
            "deal id,stage,pipeline,amount,owner,created,closed\n1,Serah terima,Sales,5000,Ayu,2026-09-01,2026-10-05\n"
                + "2,Serah terima,\"Renewal, lama\",7000,Ayu,2026-09-01,2026-10-05\n");
        var asked = facts.Report(AsOf).Warnings.Where(each => each.Code == "closed-looking-stages").Select(each => each.English).ToList();
        Assert.Equal(2, asked.Count);
        Assert.Contains("'Serah terima' in deals, pipeline 'Renewal, lama', looks closed", asked[0], StringComparison.Ordinal);
        var lines = asked.Select(each => each[(each.LastIndexOf('\n') + 1)..]).ToList();
        await facts.WriteAsync(
            "stages.csv", $"stage,meaning,pipeline\n{lines[0].Replace("won or lost?", "lost", StringComparison.Ordinal)}\n"
                + $"{lines[1].Replace("won or lost?", "won", StringComparison.Ordinal)}\n");
        Assert.Equal([["won"], ["lost"]], facts.Query("select outcome from deals order by deal_id", AsOf));
    }

    // The template has a word for an abandoned deal: one that it calls lost is lost, whatever the stage is called.
    [Fact]
    public async Task The_column_s_word_counts_and_not_the_stage_s()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        var receipt = await facts.WriteAsync(
            "deals.csv", "deal id,stage,outcome,amount,owner,created,closed\n1,Batal,kalah,5000,Ayu,2026-09-01,2026-10-05\n");
        Assert.Equal([["lost"]], facts.Query("select outcome from deals", AsOf));
        Assert.Contains(receipt.Files.Single().Notes, note => note.Contains("says otherwise", StringComparison.Ordinal));
    }
}
