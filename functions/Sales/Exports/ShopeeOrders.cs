using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Shopee Seller Centre orders ("Pesanan Saya", Order.all), one row a line. What a line counts for is the price after discount times its
/// quantity; vouchers and shipping belong to the whole order and are not taken off. Returned pieces come off at the same price. An order on
/// its way counts, though it be paid on delivery. Amounts are in the currency of the seller's country, which the file does not say;
/// Indonesia's headings mean rupiah.
/// </summary>
public sealed class ShopeeOrders : TableFormat
{
    private static readonly Column OrderId = Column.Id("No. Pesanan", "Order ID").Required;
    private static readonly Column Status = Column.Text("Status Pesanan", "Order Status").Required;
    private static readonly Column Created = Column.Date("Waktu Pesanan Dibuat", "Order Creation Date").Required;
    private static readonly Column Paid = Column.Date("Waktu Pembayaran Dilakukan", "Order Paid Time");
    private static readonly Column Finished = Column.Date("Waktu Pesanan Selesai", "Order Complete Time");
    private static readonly Column Sent = Column.Date("Waktu Pengiriman Diatur", "Ship Time");
    private static readonly Column Price = Column.Number("Harga Setelah Diskon", "Deal Price").Required;
    private static readonly Column Quantity = Column.Count("Jumlah", "Quantity").Required;
    private static readonly Column Returned = Column.Count("Returned quantity");
    private static readonly Column ReturnStatus = Column.Text("Status Pembatalan/ Pengembalian", "Return / Refund Status");

    // What goes by a status in words: an order that waits for the buyer's confirmation says until when.
    private static readonly string[] PaidWords =
    [
        "selesai", "sedang dikirim", "telah dikirim", "perlu dikirim", "dikirim", "pesanan diterima",
        "completed", "to ship", "shipping", "shipped", "to receive", "delivered", "order received",
    ];

    public override string Id => "shopee-orders";

    public override string Name => "Shopee orders";

    public override string NamesFrom => "public code that reads it; English from memory";

    public override string Source => "shopee";

    public override bool IsSheetAFile => true;

    public override IReadOnlyList<Role> Roles { get; } =
        [OrderRoles.Paid(Paid), OrderRoles.Pieces(Returned)];

    public override IReadOnlySet<string> Settled { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "Diskon Dari Penjual", "Seller Discount", "Subtotal Pesanan", "Product Subtotal",
    };

    public override IReadOnlyList<Table> Tables { get; } =
        [new("orders", [OrderId, Status, Created, Paid, Price, Quantity, Returned, ReturnStatus, Finished, Sent], Read)];

    private static void Read(Row row)
    {
        var status = row.RequiredText(Status);
        var price = row.Money(Price, out var shape);
        if (price is null)
        {
            row.Reject(Price, "an amount of money");
        }

        var quantity = row.Count(Quantity);
        if (quantity is null)
        {
            row.Reject(Quantity, "a whole number");
        }

        var state = State(status.ToLowerInvariant());
        if (state is null)
        {
            row.Reject(Status, "an order status of Shopee, as Selesai, Perlu Dikirim, Batal or Completed");
        }

        var ordered = row.Time(Paid) ?? row.RequiredTime(Created);
        KeptOrders.Take(row, new OrderLine
        {
            Source = "shopee",
            OrderId = row.Id(OrderId),
            State = state ?? "",
            Amount = price * quantity,
            Returned = KeptOrders.Returned(price * quantity, price * row.Count(Returned)),
            Currency = row.CurrencyOf(Price, shape, null)
                ?? (row.Heading.Spelling(OrderId).Contains("Pesanan", StringComparison.OrdinalIgnoreCase) ? "IDR" : null),
            OrderedAt = ordered,
            LastStepAt = KeptOrders.Latest(row, Finished, Sent),
        });
    }

    private static string? State(string status) => status switch
    {
        "batal" or "dibatalkan" or "cancelled" or "canceled" => OrderStates.Cancelled,
        "belum bayar" or "unpaid" => OrderStates.Unpaid,
        _ => Array.Exists(PaidWords, word => status.StartsWith(word, StringComparison.Ordinal)) ? OrderStates.Paid : null,
    };
}
