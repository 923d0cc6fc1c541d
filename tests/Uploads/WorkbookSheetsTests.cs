using Marketing.Facts;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Sales;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>A workbook whose sheets are several exports is read as an archive of them is: each sheet as what it is.</summary>
public sealed class WorkbookSheetsTests
{
    private const string Google =
        "Campaign,Day,Currency code,Cost,Impr.,Clicks\nKopi,2026-10-01,IDR,100,9,1\nTeh,2026-10-02,IDR,50,9,1\n";

    private const string Meta =
        "Campaign name,Day,Amount spent (IDR),Impressions,Reporting starts,Reporting ends\n"
            + "Kopi,2026-10-01,5000,70,2026-10-01,2026-10-01\nTeh,2026-10-02,900,50,2026-10-02,2026-10-02\n";

    private const string Posts =
        "post id,social network,published on,views,reactions\n1,Threads,2026-10-01,10,2\n2,Threads,2026-10-02,5,1\n";

    private const string Deals =
        "deal id,stage,amount,created\nD1,Open,200,2026-10-01\nD2,Open,300,2026-10-02\nD3,Open,300,2026-10-03\n";

    private const string Calls = "activity time,activity,deal id,owner\n2026-10-02 09:00,call,D1,Ayu\n2026-10-03 09:00,call,D2,Ayu\n";
    private const string Branches = "Cabang,Kota,Sewa\nMenteng,Jakarta,5000\nDago,Bandung,900\n";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_platforms_on_two_sheets_are_both_read_whatever_their_order(bool isTurned)
    {
        (string, string)[] sheets = [("Google", Google), ("Meta", Meta)];
        var taken = Taking.Of("iklan.xlsx", WrittenSheets.Of(isTurned ? [.. sheets.Reverse()] : sheets));
        Assert.Equal([50, 100, 900, 5_000], taken.All<AdSpend>().Select(row => row.Cost!.Value).Order());
        Assert.Equal(["google-ads", "meta-ads"], taken.Files.Select(file => file.Format!).Order());
        Assert.Equal(4, taken.Files.Sum(file => file.Rows.Read));
        Whole(taken);
    }

    [Fact]
    public void Ads_on_one_sheet_and_posts_on_the_next_are_both_read_and_what_is_unknown_is_named()
    {
        var taken = Taking.Of("oktober.xlsx", WrittenSheets.Of(("Iklan", Google), ("Cabang", Branches), ("Unggahan", Posts)));
        Assert.Equal((150, 15), (taken.All<AdSpend>().Sum(row => row.Cost), taken.All<Post>().Sum(post => post.Views)));
        Assert.Equal("oktober.xlsx", taken.Files[0].File);
        Assert.Equal(6, taken.Files.Sum(file => file.Rows.Read));
        Assert.Contains(
            "Sheet 'Cabang' was not read", Assert.Single(taken.Files.SelectMany(file => file.Notes), Unread), StringComparison.Ordinal);
        Whole(taken);
    }

    [Fact]
    public void Deals_and_calls_of_one_workbook_are_both_read()
    {
        var taken = Taking.Of("penjualan.xlsx", WrittenSheets.Of(("Transaksi", Deals), ("Aktivitas", Calls)));
        Assert.Equal(["D1", "D2", "D3"], taken.All<Deal>().Select(deal => deal.DealId).Order());
        Assert.Equal(2, taken.All<Activity>().Count);
        Assert.Equal(["penjualan.xlsx", "penjualan.xlsx/Aktivitas"], taken.Files.Select(file => file.File).Order(StringComparer.Ordinal));
        Whole(taken);
    }

    // Each side reads its own sheet, and once.
    [Fact]
    public void A_sheet_of_marketing_s_and_one_of_sales_go_to_both_sides()
    {
        var taken = Taking.Of("semua.xlsx", WrittenSheets.Of(("Iklan", Google), ("Transaksi", Deals)));
        Assert.Equal(["marketing", "sales"], taken.Sides);
        Assert.Equal((2, 3), (taken.All<AdSpend>().Count, taken.All<Deal>().Count));
        Whole(taken);
    }

    // Sheets of one format are one file, as before, and so is a sheet that its format knows by another table.
    [Fact]
    public void Sheets_of_one_export_stay_together()
    {
        var next = Google.Replace("2026-10", "2026-11", StringComparison.Ordinal);
        var taken = Taking.Of("iklan.xlsx", WrittenSheets.Of(("Satu", Google), ("Dua", next)));
        Assert.Equal(("iklan.xlsx", 4), (taken.File.File, taken.File.Rows.Kept));
    }

    // A sheet whose days can be read in two ways is left with the reason, and takes nothing from the other.
    [Fact]
    public void A_sheet_that_cannot_be_read_by_itself_takes_nothing_from_the_others()
    {
        var doubtful = Posts.Replace("2026-10-01", "01/02/2026", StringComparison.Ordinal)
            .Replace("2026-10-02", "02/03/2026", StringComparison.Ordinal);
        var taken = Taking.Of("oktober.xlsx", WrittenSheets.Of(("Iklan", Google), ("Unggahan", doubtful)));
        Assert.Equal(150, taken.All<AdSpend>().Sum(row => row.Cost));
        Assert.Empty(taken.All<Post>());
        var left = Assert.Single(taken.Files, file => file.Format is null);
        Assert.Equal("oktober.xlsx/Unggahan", left.File);
        Assert.Contains("day and month cannot be told apart", Assert.Single(left.Notes), StringComparison.Ordinal);
        Whole(taken);
    }

    [Fact]
    public async Task Both_count_in_a_report()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync("penjualan.xlsx", WrittenSheets.Of(("Transaksi", Deals), ("Aktivitas", Calls)));
        Assert.Equal(["3"], facts.Query("select count(*) from deals").Select(row => row[0]));
        Assert.Equal(["2"], facts.Query("select count(*) from activities").Select(row => row[0]));
        var receipt = facts.Receipts.Single();
        Assert.Equal((5, 5), (receipt.Rows.Read, receipt.Rows.Kept));
        Assert.Equal(
            [new DateOnly(2026, 10, 3), new DateOnly(2026, 10, 3)], receipt.Files.Select(file => file.To!.Value));
    }

    private static bool Unread(string note) => note.Contains("was not read", StringComparison.Ordinal);

    private static void Whole(Taking taken) => Assert.All(
        taken.Files, file => Assert.Equal(file.Rows.Read, file.Rows.Kept + file.Rows.Rejected + file.Rows.SetAside.Values.Sum()));
}
