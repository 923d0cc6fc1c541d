using Pipeline.Desk;
using Pipeline.Reports;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>
/// A cell of a workbook whose formula gives no value is read as the same cell of a CSV is: #N/A tells nothing, any other rejects the row
/// with its place, and none is empty in silence.
/// </summary>
public sealed class BrokenCellsTests
{
    private const string Deals =
        "deal id,stage,amount,owner,created,closed\nD1,Won,100,Ayu,2026-10-01,2026-10-02\nD2,Won,!#REF!,Ayu,2026-10-01,2026-10-02\n"
            + "D3,Won,300,!#N/A,2026-10-01,2026-10-02\nD4,Won,400,Ayu,!#DIV/0!,2026-10-02\n";

    private const string Calls = "activity time,activity,deal id,owner\n2026-10-02 09:00,call,D1,Ayu\n!#VALUE!,call,D2,Ayu\n";

    [Fact]
    public void A_broken_amount_or_day_rejects_its_row_and_all_are_counted_with_the_first_one_s_place()
    {
        var taken = Taking.Of("penjualan.xlsx", WrittenSheets.Of(("Transaksi", Deals)));
        Assert.Equal(["D1", "D3"], taken.All<Deal>().Select(deal => deal.DealId).Order());
        Assert.Null(taken.All<Deal>().Single(deal => deal.DealId == "D3").Owner);
        Assert.Equal(
            [("penjualan.xlsx", 3L, "amount", "#REF!", "a number"), ("penjualan.xlsx", 5L, "created", "#DIV/0!", "a date")],
            taken.Rejected.Select(row => (row.File, row.Line, row.Column!, row.Found, row.Expected)));
        const string Note =
            "3 cells hold a formula that gives no value, the first in 'penjualan.xlsx', 'amount', 3 (#REF!). #N/A counts as unknown; a row "
                + "that needs another of them is rejected. Repair the formulas and upload the workbook again.";
        Assert.Contains(Note, taken.File.Notes);
        Assert.StartsWith(
            "3 sel memuat rumus tanpa hasil, yang pertama di 'penjualan.xlsx', 'amount', 3 (#REF!). ",
            ReceiptWords.Of(Note, ReportCulture.Of("id")), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_what_the_same_sheet_gives_as_csv()
    {
        var sheet = Taking.Of("a.xlsx", WrittenSheets.Of(("A", Deals)));
        var csv = Taking.Of("a.csv", Deals.Replace("!#", "#", StringComparison.Ordinal));
        Assert.Equal(csv.All<Deal>().Select(deal => deal.DealId), sheet.All<Deal>().Select(deal => deal.DealId));
        Assert.Equal(
            csv.Rejected.Select(row => (row.Line, row.Column, row.Found, row.Expected)),
            sheet.Rejected.Select(row => (row.Line, row.Column, row.Found, row.Expected)));
    }

    // Whichever of them the workbook is read as: "penjualan.xlsx, line 3" would be looked for on the first.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_rejected_row_of_one_of_several_sheets_names_its_sheet(bool isTurned)
    {
        (string, string)[] sheets = [("Transaksi", Deals), ("Aktivitas", Calls), ("Catatan", "Kepada,Dari\nAni,Budi\n")];
        var taken = Taking.Of("penjualan.xlsx", WrittenSheets.Of(isTurned ? [.. sheets.Reverse()] : sheets));
        Assert.Equal(2, taken.All<Deal>().Count);
        Assert.Single(taken.All<Activity>());
        Assert.Equal(
            [("Aktivitas", 3L), ("Transaksi", 3L), ("Transaksi", 5L)],
            taken.Rejected.Select(row => (row.File.Split("penjualan.xlsx")[1].Trim(' ', '/', '›'), row.Line)).Order());
    }

    [Fact]
    public void Sheets_that_are_read_as_one_file_are_named_too()
    {
        var later = Deals.Replace("D", "E", StringComparison.Ordinal).Replace("EIV", "DIV", StringComparison.Ordinal);
        var taken = Taking.Of("penjualan.xlsx", WrittenSheets.Of(("Satu", Deals), ("Dua", later)));
        Assert.Equal(
            ["penjualan.xlsx › Satu", "penjualan.xlsx › Satu", "penjualan.xlsx › Dua", "penjualan.xlsx › Dua"],
            taken.Rejected.Select(row => row.File));
        Assert.Contains(taken.File.Notes, note => note.StartsWith("6 cells hold", StringComparison.Ordinal));
    }
}
