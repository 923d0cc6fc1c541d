using Marketing;
using Marketing.Facts;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>A sheet copied within its workbook costs no second time, and two sheets tell no order and no day of a tool twice.</summary>
public sealed class SheetCopiesTests
{
    private const string Own = "ad day,ad platform,ad cost\n";
    private const string Google = "Campaign,Day,Currency code,Cost,Impr.,Clicks\n";
    private const string Orders = "order id,ordered on,order amount,currency\n";

    private static readonly DateOnly AsOf = new(2026, 10, 31);

    [Theory]
    [InlineData("Oktober", "Oktober (2)", 100, 1)]
    [InlineData("Oktober", "Salinan Oktober", 100, 1)]
    [InlineData("Oktober", "Oktober (2)", 101, 2)]
    [InlineData("Toko A", "Toko B", 100, 2)]
    public void It_is_set_aside_where_name_and_rows_are_the_same(string first, string second, int cost, int kept)
    {
        const string Day = "2026-10-01,Tokopedia Ads,";
        var taken = Taking.Of("iklan.xlsx", WrittenSheets.Of((first, Own + Day + "100"), (second, Own + Day + cost)));
        Assert.Equal((kept, 2 - kept), (taken.All<AdSpend>().Count, (int)taken.File.Rows.SetAside.Values.Sum()));
    }

    // A cover, a pivot table and a few figures are no export; an unknown list may be one.
    [Fact]
    public void A_sheet_of_another_table_is_named_with_the_way_out()
    {
        var taken = Taking.Of(
            "iklan.xlsx",
            WrittenSheets.Of(
                ("Sampul", "Laporan iklan\nBulan,Oktober\nDibuat oleh,Ayu\nVersi,2"), ("Google", Google + "Kopi,2026-10-01,IDR,100,9,1"),
                ("Ringkas", "Row Labels,Sum of Cost,Count of Day\nKopi,100,1\nTeh,200,1\nGrand Total,300,2"),
                ("Ringkas 2", "Label Baris,Jumlah dari Biaya,Hari\nKopi,100,1\nTeh,200,1"), ("Jumlah", "Total,Biaya,Hari\nOktober,100,1"),
                ("Rekap Oktober", "Kampanye,Biaya,Hari\nKopi,100,1\nTeh,200,1\nSusu,1,1"),
                ("Toko", "Cabang,Kota,Sewa\nMenteng,Jakarta,5000\nDago,Bandung,900")));
        var rows = taken.File.Rows;
        Assert.Equal((1, rows.Read), (taken.All<AdSpend>().Count, rows.Kept + rows.Rejected + rows.SetAside.Values.Sum()));
        var told = Assert.Single(taken.File.Notes, note => note.Contains("was not read", StringComparison.Ordinal));
        Assert.Contains("Sheet 'Toko' was not read here: it holds another table (", told, StringComparison.Ordinal);
        Assert.Contains("save the sheet as a file of its own", told, StringComparison.Ordinal);
    }

    // A week's sheet beside the month's, and an order of two lines: 20 orders of 200.
    [Theory]
    [InlineData(Orders, "O{0},2026-10-{0:00},100,IDR\nO{0},2026-10-{0:00},100,IDR\n")]
    [InlineData(
        "Name,Financial Status,Currency,Subtotal,Total,Created at,Lineitem quantity,Id\n",
        "#{0},paid,IDR,200,209,2026-10-{0:00} 09:00:00 +0700,1,{0}\n")]
    public async Task An_order_that_two_sheets_hold_counts_once(string heading, string order)
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await Take(facts, "pesanan.xlsx", ("Minggu", heading + Rows(order, 1, 7)), ("Bulan", heading + Rows(order, 1, 20)));
        Assert.Equal((20, 4_000), (All(facts, "orders"), All(facts, "order_value")));
        Assert.Equal(new DateOnly(2026, 10, 20), facts.Receipts.Single().Files.Single().To);
    }

    // A tool's report of 1 to 20 October beside one of 11 to 30 October: ten days stand on both sheets.
    [Fact]
    public async Task A_day_that_two_sheets_of_a_tool_s_report_tell_costs_once_and_the_reader_is_told()
    {
        const string Day = "G,2026-10-{0:00},IDR,100,10,1\n";
        using var facts = new LocalFacts(MarketingPipeline.Marketing);
        await Take(facts, "iklan.xlsx", ("Awal", Google + Rows(Day, 1, 20)), ("Akhir", Google + Rows(Day, 11, 30)));
        Assert.Equal(3_000, All(facts, "ad_cost"));
        Assert.Contains(
            "iklan.xlsx › Akhir", Assert.Single(facts.Report(AsOf).Warnings, warning => warning.Code == "ads-told-twice").English,
            StringComparison.Ordinal);
    }

    // Whoever writes a sheet a shop by hand divides by sheets.
    [Fact]
    public async Task Rows_of_our_own_template_add_up_whatever_their_sheet()
    {
        const string Day = "2026-10-{0:00},Tokopedia Ads,100\n";
        using var facts = new LocalFacts(MarketingPipeline.Marketing);
        await Take(facts, "iklan.xlsx", ("Jakarta", Own + Rows(Day, 1, 20)), ("Bandung", Own + Rows(Day, 1, 10)));
        Assert.Equal(3_000, All(facts, "ad_cost"));
    }

    private static string Rows(string row, int from, int to) => string.Concat(
        Enumerable.Range(from, to - from + 1).Select(day => string.Format(CultureInfo.InvariantCulture, row, day)));

    private static double? All(LocalFacts facts, string metric) =>
        facts.Measure(AsOf, metric).Single(figure => figure.Grain == "all" && figure.Dimensions.Count == 0).Value;

    private static async Task Take(LocalFacts facts, string name, params (string Name, string Lines)[] sheets)
    {
        using var folder = new Workplace();
        var path = Path.Combine(folder.Folder, name);
        await File.WriteAllBytesAsync(path, WrittenSheets.Of(sheets), TestContext.Current.CancellationToken);
        await facts.TakeAsync(path);
    }
}
