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
    public async Task A_list_of_stages_says_what_they_are_and_what_it_outweighs()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync("deals.csv", Deals);
        await facts.WriteAsync("stages.csv", "stage,meaning\nPenawaran,won\n");
        var warnings = facts.Report(AsOf).Warnings;
        Assert.DoesNotContain(warnings, each => each.Code is "outcomes-unknown" or "closed-looking-stages");
        Assert.Equal([["3"]], facts.Query("select count(*) from deals where outcome = 'won'", AsOf));
        Assert.StartsWith(
            "The list of stages says that 'Penawaran' in deals means won: 1 deal (worth 1,000.00 IDR) that the export itself calls lost "
                + "counts as won.", Assert.Single(warnings, each => each.Code == "stages-outweigh").English, StringComparison.Ordinal);
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
