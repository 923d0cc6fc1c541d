using Pipeline.Tests.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Sales.Exports;

/// <summary>Orders of shops: what they count for, and what looks like one of their exports and is none.</summary>
public sealed class ShopOrdersTests
{
    [Theory]
    [InlineData("Name,Financial Status,Subtotal,Created at\n#1,paid,5,2026-10-01\n")]
    [InlineData("Order Number,Order Status,Order Date,Order Total Amount\n1,Completed,2026-10-01,5\n")]
    [InlineData("No. Pesanan,Status Pesanan\n1,Selesai\n")]
    [InlineData("Order ID,Order Status,Order Creation Date,Quantity\n1,Completed,2026-10-01,5\n")]
    [InlineData("Order ID,Order Status,Quantity,Created Time\n1,Completed,1,2026-10-01\n")]
    [InlineData("Nomor Invoice,Tanggal Pembayaran,Jumlah Produk Dibeli\n1,13-10-2023,1\n")]
    public void A_list_that_lacks_what_tells_the_tool_is_refused(string text) =>
        Assert.Equal("no-format", Taking.Refused("orders.csv", text).Code);

    [Theory]
    [InlineData("Name,Financial Status,Subtotal,Created at,Lineitem quantity\n#1,maybe,5,2026-10-01,1\n")]
    [InlineData("Name,Financial Status,Subtotal,Created at,Lineitem quantity\n#1,paid,,2026-10-01,1\n")]
    [InlineData("Order Number,Order Status,Order Date,Order Subtotal Amount,Cart Discount Amount\n1,Maybe,2026-10-01,5,0\n")]
    [InlineData("No. Pesanan,Status Pesanan,Waktu Pesanan Dibuat,Harga Setelah Diskon,Jumlah\n1,Mungkin,2026-10-01 09:00,5000,1\n")]
    [InlineData("Order ID,Order Status,Quantity,SKU Subtotal Before Discount,SKU Seller Discount,Created Time\n1,Maybe,1,5,0,13/10/2026\n")]
    [InlineData("Nomor Invoice,Tanggal Pembayaran,Status Terakhir,Jumlah Produk Dibeli,Harga Jual (IDR)\n1,13-10-2023,Mungkin,1,5000\n")]
    public void A_row_whose_status_or_amount_is_not_known_is_rejected(string text)
    {
        var taken = Taking.Of("orders.csv", text);
        Assert.Single(taken.Rejected);
        Assert.Empty(taken.Facts);
    }

    [Theory]
    [InlineData("05/10/2026 09:00:00", 10, 0)]
    [InlineData("10/05/2026 9:00:00 AM", 10, 1)]
    [InlineData("10/13/2026 9:00:00 AM", 10, 0)]
    public void TikTok_s_days_are_read_by_the_country_s_order_or_rejected(string created, int month, int rejected)
    {
        var taken =
            Taking.Of(
                "o.csv",
                $"Order ID,Order Status,Quantity,SKU Subtotal Before Discount,SKU Seller Discount,Created Time\n1,Completed,1,5,0,{created}"
                    + $"\n");
        Assert.Equal(rejected, taken.Rejected.Count);
        Assert.All(taken.All<OrderLine>(), line => Assert.Equal(month, line.OrderedAt!.Value.Month));
    }

    [Theory]
    [InlineData("Rp 1.250.000", "1250000")]
    [InlineData("1.250.000", "1250000")]
    [InlineData("85.000", "85000")]
    public void Rupiah_are_read_as_people_write_them(string price, string amount)
    {
        var line =
            Assert.Single(
                Taking.Of(
                    "o.csv",
                    $"No. Pesanan,Status Pesanan,Waktu Pesanan Dibuat,Harga Setelah Diskon,Jumlah\n1,Selesai,2026-10-01 09:00,{price},1\n")
                        .All<OrderLine>());
        Assert.Equal((decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), "IDR"), (line.Amount, line.Currency));
    }
}
