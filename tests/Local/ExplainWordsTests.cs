using Marketing;
using Pipeline.Desk;
using Pipeline.Facts;
using Pipeline.Local;
using Pipeline.Reports;
using Sales;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>What 'explain' understood is told in the language that is set; names of exports, columns and raw facts stay as they are.</summary>
public sealed class ExplainWordsTests
{
    private static readonly ReportCulture Indonesian = ReportCulture.Of("id");

    [Fact]
    public async Task It_tells_sides_and_kinds_in_Indonesian()
    {
        using var processes = new Processes();
        var ended = await Commands.RunAsync("explain", processes.Deals());
        Assert.Equal(
            ["== penjualan (sales)", "fakta: 1 × transaksi (--facts menunjukkan yang pertama)"],
            ended.Output.Split('\n').Where(
                line => line.StartsWith("==", StringComparison.Ordinal) || line.StartsWith("fakta", StringComparison.Ordinal)));
        Assert.Contains("catatan: Hasil menurut nama tahap: 'Closed Won' won 1.", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_understood_comes_first_and_raw_facts_only_on_request()
    {
        using var processes = new Processes();
        var deals = processes.Deals();
        var (_, plain, _) = await Commands.RunAsync("explain", deals, "--language", "en");
        var (_, raw, _) = await Commands.RunAsync("explain", deals, "--facts", "--language", "en");
        Assert.DoesNotContain("{", plain, StringComparison.Ordinal);
        Assert.StartsWith("== sales\n", plain.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.True(raw.IndexOf('{', StringComparison.Ordinal) > raw.IndexOf("rows: 1 read = 1 kept", StringComparison.Ordinal));
        Assert.Contains("line 2: {", raw, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_fact_has_its_word() => Assert.Empty(
        FactTable.Of(MarketingPipeline.Marketing.Knowledge).Concat(FactTable.Of(SalesPipeline.Sales.Knowledge))
            .Select(table => table.Type.Name).Except(FactWords.Known));

    [Fact]
    public void Templates_of_our_own_and_what_we_say_of_an_export_are_told_in_it()
    {
        string[] english = ["our template", "what became", "what brought", "one's own", "person's own", "by day", "single files", "and alike"];
        Assert.DoesNotContain(
            LocalFiles.Formats.Select(format => FormatNames.Of(format.Name, Indonesian)),
            name => english.Any(words => name.Contains(words, StringComparison.Ordinal))
                || name.StartsWith("Access log", StringComparison.Ordinal));
        Assert.Equal("Transaksi (templat kami)", FormatNames.Of("Deals (our template)", Indonesian));
        Assert.Equal("Deals (our template)", FormatNames.Of("Deals (our template)", ReportCulture.Of("en")));
        Assert.Equal("HubSpot contacts, hasil akhirnya", FormatNames.Of("HubSpot contacts, what became of them", Indonesian));
        Assert.Equal("HubSpot deals", FormatNames.Of("HubSpot deals", Indonesian));
    }
}
