using Pipeline.Desk;
using Pipeline.Reports;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Desk;

/// <summary>Both languages say of a refused file what was found, what was expected and what to do.</summary>
public sealed class RefusalsAlikeTests
{
    [Fact]
    public void A_broken_archive_is_told_alike()
    {
        byte[] broken = [.. "PK\u0003\u0004"u8, .. new byte[96]];
        var refusal = Taking.Refused("export.zip", broken);
        Assert.Equal("damaged", refusal.Code);
        var (english, indonesian) = Told(refusal);
        Assert.DoesNotContain("Central Directory", english, StringComparison.Ordinal);
        Assert.Contains("'export.zip' cannot be opened as a zip: in its 100 bytes", english, StringComparison.Ordinal);
        Assert.Contains("Export it again and upload that", english, StringComparison.Ordinal);
        Assert.Contains("'export.zip' tidak bisa dibuka sebagai zip: di dalam 100 bytenya", indonesian, StringComparison.Ordinal);
        Assert.Contains("Unggah hasil ekspor baru", indonesian, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_nobody_knows_is_told_alike()
    {
        var refusal = Taking.Refused("menu.csv", "dish,spice,amount\nRendang,4,7\nSoto,2,9\n");
        Assert.Equal("no-format", refusal.Code);
        var (english, indonesian) = Told(refusal);
        foreach (var told in new[] { english, indonesian })
        {
            Assert.Contains("menu.csv", told, StringComparison.Ordinal);
            Assert.Contains("'dish', 'spice', 'amount'", told, StringComparison.Ordinal);
            Assert.Contains("FORMATS.md", told, StringComparison.Ordinal);
            Assert.Contains("'templates'", told, StringComparison.Ordinal);
        }

        Assert.Contains("a mapping or a template", english, StringComparison.Ordinal);
        Assert.Contains("pemetaan atau templat", indonesian, StringComparison.Ordinal);
    }

    private static (string English, string Indonesian) Told(Pipeline.Uploads.Refusal refusal) =>
        (ReceiptWords.Of(refusal, ReportCulture.Of("en")), ReceiptWords.Of(refusal, ReportCulture.Of("id")));
}
