using Pipeline.Tests.Facts;
using Pipeline.Tests.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>Stages that look closed and whose meaning nothing tells: never a quiet "0 won".</summary>
public sealed class ClosedLookingStagesTests : IDisposable
{
    private const string HubSpot = "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date\n";

    private static readonly DateOnly AsOf = new(2026, 10, 31);

    private readonly LocalFacts facts = new(SalesPipeline.Sales);

    [Fact]
    public async Task A_renewed_word_for_won_is_asked_about_at_the_top_of_the_page_and_a_list_answers()
    {
        await facts.TakeAsync(SmallCases.Path("35-hubspot-pt-cliente.csv"), "hubspot-crm-exports-2026-10-31.csv");
        Assert.Equal(
            [["1", "2", "598275.96"]],
            facts.Query("select (select count(*) from lost_deals), deals, value from closed_looking_stages", AsOf));
        var (html, report) = await facts.ReportAsync(AsOf, "en");
        var warning = report.Warnings[0];
        Assert.Equal("closed-looking-stages", warning.Code);
        Assert.Contains(
            "'Cliente' in hubspot looks closed (2 of 2 deals are past their close date), and nothing tells whether its 2 deals (worth "
                + "598,275.96 IDR)",
            warning.English, StringComparison.Ordinal);
        Assert.Contains(
            "tampak sudah tutup (tanggal tutup 2 dari 2 transaksinya sudah lewat)", warning.Indonesian, StringComparison.Ordinal);
        Assert.Contains("save these two lines as a CSV file", warning.English, StringComparison.Ordinal);
        Assert.EndsWith("\nstage,meaning\nCliente,won or lost?", warning.English, StringComparison.Ordinal);
        Assert.EndsWith("\ntahap,arti\nCliente,menang atau kalah?", warning.Indonesian, StringComparison.Ordinal);
        Assert.Contains("2 transaksinya (senilai 598.275,96 IDR)", warning.Indonesian, StringComparison.Ordinal);
        Assert.InRange(
            html.IndexOf("closed-looking-stages", StringComparison.Ordinal), 0,
            html.IndexOf("class=\"headline\"", StringComparison.Ordinal));

        await facts.WriteAsync("stages.csv", "stage,meaning\nCliente,won\n");
        Assert.Empty(facts.Query("select * from closed_looking_stages", AsOf));
        Assert.Equal([["2", "598275.96"]], facts.Query("select count(*), sum(value) from won_deals", AsOf));
    }

    // What the business says of a stage makes its deals' dates the days on which they closed, as the tool's own word would have.
    [Theory]
    [InlineData("deals.csv")]
    [InlineData("deals-2026-10-20.csv")]
    public async Task A_list_reaches_as_far_with_an_answered_stage_as_with_a_known_one(string name)
    {
        const string Rows = "1,A,Closed Won,100,2026-09-03,2026-08-01\n2,B,Cliente,200,2026-09-24,2026-08-04\n"
            + "3,C,Cliente,200,2026-09-27,2026-08-05\n4,D,Prospecting,100,2026-10-10,2026-08-06\n";
        await facts.WriteAsync(name, HubSpot + Rows);
        // What was answered first and corrected since holds no more.
        await facts.WriteAsync("first.csv", "stage,meaning\nCliente,open\nProspecting,lost\n", At(1));
        await facts.WriteAsync("stages.csv", "stage,meaning\nCliente,won\nProspecting,open\n", At(2));
        using var known = new LocalFacts(SalesPipeline.Sales);
        await known.WriteAsync(name, HubSpot + Rows.Replace("Cliente", "Closed Won", StringComparison.Ordinal));
        const string Reached = "select from_day::varchar, to_day::varchar, last_on::varchar from known_days where fact_table = 'deals'";
        Assert.Equal(known.Query(Reached, AsOf), facts.Query(Reached, AsOf));
        Assert.Equal("2026-08-01", facts.Query(Reached, AsOf)[0][0]);
        Assert.Equal(
            [["3", "500"]], facts.Query("select count(*), sum(value) from won_deals where closed_on <= (select day from sales_day)", AsOf));
    }

    private static DateTimeOffset At(int hour) => new(2030, 1, 1, hour, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("stage,meaning\nCliente,won or lost?\n")]
    [InlineData("tahap,arti\nCliente,menang atau kalah?\n")]
    public async Task The_lines_as_they_are_answer_nothing_and_say_what_to_write(string lines)
    {
        var rejected = Assert.Single(Taking.Of("stages.csv", lines).Rejected);
        Assert.Equal(
            (2L, "one meaning: won (menang), lost (kalah), open (terbuka) or abandoned (batal)"), (rejected.Line, rejected.Expected));
        await facts.TakeAsync(SmallCases.Path("35-hubspot-pt-cliente.csv"), "hubspot-crm-exports-2026-10-31.csv");
        await facts.WriteAsync("stages.csv", lines);
        Assert.Equal([["Cliente"]], facts.Query("select stage from closed_looking_stages", AsOf));
    }

    // Without a day in its name a list is known as far as its last event, which is where a renamed stage of won deals ends it.
    [Theory]
    [InlineData("deals.csv", HubSpot + "1,A,Cliente,100,2026-10-03,2026-08-01\n2,B,Cliente,200,2026-10-04,2026-08-04\n")]
    [InlineData("Deals.csv", "Record Id,Deal Name,Stage,Amount,Closing Date,Created Time,Deal Owner\n"
        + "zcrm_1,A,Cliente,100,2026-10-03,2026-09-01 10:00:00,Budi\nzcrm_2,B,Cliente,200,2026-10-04,2026-09-05 10:00:00,Budi\n")]
    [InlineData("export.csv", "deal id,stage,value,expected close,created\n"
        + "1,Cliente,100,2026-10-20,2026-08-01\n2,Cliente,200,2026-10-21,2026-08-04\n3,Kalah,5,,2026-10-14\n")]
    public async Task A_list_that_tells_no_day_of_its_own_is_asked_about_by_the_reports_day(string name, string list)
    {
        await facts.WriteAsync(name, list);
        Assert.Equal([["Cliente", "2", "300"]], facts.Query("select stage, past_close_date, value from closed_looking_stages", AsOf));
        Assert.Equal("closed-looking-stages", facts.Report(AsOf).Warnings[0].Code);
    }

    [Fact]
    public async Task The_case_is_asked_about_under_its_own_name()
    {
        await facts.TakeAsync(SmallCases.Path("35-hubspot-pt-cliente.csv"));
        Assert.Equal([["Cliente", "2", "598275.96"]], facts.Query("select stage, deals, value from closed_looking_stages", AsOf));
    }

    // Sent in late, a list of years ago would be asked about in every stage: all that was open then is over by now.
    [Fact]
    public async Task An_old_list_is_not_asked_about_for_what_was_open_then()
    {
        await facts.WriteAsync(
            "deals.csv", HubSpot + "1,A,Validated,100,2024-10-03,2024-08-01\n2,B,Validated,200,2024-10-04,2024-08-04\n");
        Assert.Empty(facts.Query("select stage from closed_looking_stages", AsOf));
    }

    [Theory]
    [InlineData("deals-2026-10-01.csv", 0)]
    [InlineData("deals-2026-10-04.csv", 1)]
    public async Task A_list_that_tells_its_day_is_asked_about_as_of_that_day(string name, int asked)
    {
        await facts.WriteAsync(name, HubSpot + "1,A,Cliente,100,2026-10-03,2026-08-01\n2,B,Cliente,200,2026-10-04,2026-08-04\n");
        Assert.Equal(asked, facts.Query("select stage from closed_looking_stages", AsOf).Count);
    }

    // Twelve stages of 1 to 12 deals: ten are asked about one by one, and none is silent.
    [Fact]
    public async Task Stages_beyond_the_tenth_are_named()
    {
        await facts.WriteAsync(
            "deals-2026-10-31.csv", HubSpot + string.Concat(
                from stage in Enumerable.Range(1, 12)
                from deal in Enumerable.Range(1, stage)
                select $"{stage}-{deal},A,Cliente {stage},10,2026-10-03,2026-08-01\n"));
        var told = facts.Report(AsOf).Warnings.Where(warning => warning.Code == "closed-looking-stages").ToList();
        Assert.Equal(11, told.Count);
        Assert.Equal(
            "2 more stages look as closed as these and count as open, with 3 deals (worth 30.00 IDR): 'Cliente 2', 'Cliente 1'.",
            told[^1].English);
        Assert.Contains("3 transaksi (senilai 30,00 IDR): 'Cliente 2', 'Cliente 1'", told[^1].Indonesian, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tahap,arti\nCliente,menang\n", "2")]
    [InlineData("stage,meaning\n CLIENTE ,won\n", "2")]
    [InlineData("stage,meaning\nCliente,open\n", "0")]
    [InlineData("stage,meaning\nCliente,not won\n", "0")]
    public async Task What_the_business_says_ends_the_question(string list, string won)
    {
        await facts.WriteAsync(
            "deals-2026-10-31.csv", HubSpot + "1,A,Cliente,5,2026-10-03,2026-08-01\n2,B,Cliente,,2026-10-04,2026-08-01\n");
        await facts.WriteAsync("stages.csv", list);
        Assert.Empty(facts.Query("select * from closed_looking_stages", AsOf));
        Assert.Equal([[won]], facts.Query("select count(*) from won_deals", AsOf));
    }

    [Theory]
    [InlineData("Proposal", "2026-10-03")]
    [InlineData("Appointment Scheduled", "2026-10-03")]
    [InlineData("Negosiasi", "2026-10-03")]
    [InlineData("Belum menang", "2026-10-03")]
    [InlineData("Cliente", "2026-12-03")]
    [InlineData("Cliente", "")]
    public async Task A_stage_on_the_way_is_not_asked_about_for_its_late_deals(string stage, string close)
    {
        await facts.WriteAsync(
            "deals-2026-10-31.csv", HubSpot
                + $"1,A,{stage},5,{close},2026-08-01\n2,B,{stage},5,{close},2026-08-01\n3,C,Closed Lost,5,2026-10-30,2026-08-01\n");
        Assert.Empty(facts.Query("select * from closed_looking_stages", AsOf));
    }

    [Theory]
    [InlineData("Closed", "")]
    [InlineData("Selesai", "2026-12-03")]
    [InlineData("Won/Lost", "2026-12-03")]
    public async Task A_name_that_says_closed_is_asked_about_whatever_its_dates(string stage, string close)
    {
        await facts.WriteAsync("deals-2026-10-31.csv", HubSpot + $"1,A,{stage},5,{close},2026-08-01\n");
        Assert.Equal([[stage]], facts.Query("select stage from closed_looking_stages", AsOf));
    }

    [Fact]
    public async Task Stages_with_a_no_in_their_names_are_not_won_and_one_that_nobody_can_tell_is_asked_about()
    {
        await facts.TakeAsync(SmallCases.Path("60-hand-off/sales/deals.csv"), "deals-2026-10-31.csv");
        Assert.Equal(
            [["D30", "lost"], ["D31", "lost"], ["D32", "open"], ["D33", "lost"], ["D34", "open"], ["D35", "lost"]],
            facts.Query("select deal_id, outcome from deals where deal_id >= 'D30' order by deal_id", AsOf));
        Assert.Equal([["Deal", "1"]], facts.Query("select stage, deals from closed_looking_stages", AsOf));
    }

    [Fact]
    public async Task None_won_among_many_closed_is_told()
    {
        await facts.WriteAsync(
            "deals-2026-10-31.csv", HubSpot
                + string.Concat(Enumerable.Range(1, 5).Select(i => $"{i},D{i},Closed Lost,10,2026-10-{i + 10},2026-01-01\n")));
        Assert.StartsWith(
            "None of 5 closed deals in hubspot was won", Assert.Single(facts.Warn(), warning => warning.Code == "no-won-deals").English,
            StringComparison.Ordinal);
        await facts.WriteAsync("more-2026-10-31.csv", HubSpot + "9,D,Closed Won,10,2026-10-11,2026-01-01\n");
        Assert.DoesNotContain(facts.Warn(), warning => warning.Code == "no-won-deals");
    }

    public void Dispose() => facts.Dispose();
}
