using Pipeline.Tables;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Tables;

public sealed class UnreadColumnsTests
{
    [Theory]
    [InlineData("Click type", "kind")]
    [InlineData("Jenis kampanye", "kind")]
    [InlineData("Device", "segment")]
    [InlineData("Geräte-Netzwerk / Netzwerk", "segment")]
    [InlineData("Mata uang", "currency")]
    [InlineData("Converted currency code", "currency")]
    [InlineData("Last activity date", "date")]
    [InlineData("external_id", "identity")]
    [InlineData("E-mail", "identity")]
    [InlineData("Surface", "segment")]
    [InlineData("Data comment", null)]
    [InlineData("Data", "date")]
    [InlineData("Discount", "money")]
    [InlineData("Net amount", "money")]
    [InlineData("Gross amount", "money")]
    [InlineData("Tax", "money")]
    [InlineData("Nilai Kupon Toko Terpakai (IDR)", "money")]
    [InlineData("Voucher Ditanggung Penjual", "money")]
    [InlineData("Diskon Dari Penjual", "money")]
    [InlineData("Seller Voucher", "money")]
    [InlineData("Steuer", "money")]
    [InlineData("Network", "segment")]
    [InlineData("Notes", null)]
    [InlineData("Budget", null)]
    public void A_heading_tells_what_its_column_seems_to_be(string heading, string? meaning) =>
        Assert.Equal(meaning, UnreadColumns.Seem(heading));

    // The price is after the seller's discount; what the shop's voucher takes off is in no figure.
    [Fact]
    public void A_receipt_does_not_name_money_that_the_price_holds_already()
    {
        var file =
            Taking.Of(
                "Order.all.csv",
                "No. Pesanan,Status Pesanan,Waktu Pesanan Dibuat,Harga Awal,Harga Setelah Diskon,Jumlah,Subtotal Pesanan,Diskon Dari "
                    + "Penjual,Voucher Ditanggung Penjual\nA1,Selesai,2026-10-01 09:00,100000,85000,2,170000,30000,5000\n").File;
        Assert.Contains("Diskon Dari Penjual", file.UnknownColumns);
        Assert.Equal(["Voucher Ditanggung Penjual"], file.UnknownMeanings.Keys);
    }

    [Fact]
    public void A_receipt_names_what_is_not_read_and_may_matter()
    {
        var file =
            Taking.Of(
                "report.csv",
                "Campaign report\n\"October 1, 2026 - October 2, 2026\"\nCampaign,Day,Device,Budget,Currency code,Clicks,Impr.,Cost\nKopi,"
                    + "2026-10-01,Mobile phones,5,IDR,10,1000,50000\n").File;
        Assert.Equal(["Budget", "Device"], file.UnknownColumns.Order(StringComparer.Ordinal));
        Assert.Equal(("Device", "segment"), (Assert.Single(file.UnknownMeanings).Key, file.UnknownMeanings["Device"]));
    }
}
