using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Tokopedia Seller's sales report ("Laporan Penjualan") of the years before its shops moved to TikTok Shop's seller centre: one row a
/// line, titles above the table. A line counts for its selling price times its quantity; coupons and shipping belong to the whole order and
/// are not taken off. Days are written by day, month and year. Returns are not told.
/// </summary>
public sealed class TokopediaOrders : TableFormat
{
    private static readonly Column Invoice = Column.Id("Nomor Invoice").Required;
    private static readonly Column Status = Column.Text("Status Terakhir").Required;
    private static readonly Column Paid = Column.Date("Tanggal Pembayaran").Required.Usually(DateOrder.DayMonthYear);
    private static readonly Column Finished = Column.Date("Tanggal Pesanan Selesai").Usually(DateOrder.DayMonthYear);
    private static readonly Column Quantity = Column.Count("Jumlah Produk Dibeli").Required;
    private static readonly Column Price = Column.Number("Harga Jual (IDR)").Required;

    public override string Id => "tokopedia-orders";

    public override string Name => "Tokopedia sales report";

    public override string NamesFrom => "public code that reads it";

    public override string Source => "tokopedia";

    public override bool IsSheetAFile => true;

    public override IReadOnlyList<Role> Roles { get; } = [OrderRoles.Finished(Finished)];

    public override IReadOnlyList<Table> Tables { get; } = [new("orders", [Invoice, Status, Paid, Quantity, Price, Finished], Read)];

    private static void Read(Row row)
    {
        var price = row.Money(Price, out _);
        if (price is null)
        {
            row.Reject(Price, "an amount of money");
        }

        var quantity = row.Count(Quantity);
        if (quantity is null)
        {
            row.Reject(Quantity, "a whole number");
        }

        var state = State(row.RequiredText(Status).ToLowerInvariant());
        if (state is null)
        {
            row.Reject(Status, "a status of Tokopedia, as Pesanan Selesai or Dibatalkan");
        }

        KeptOrders.Take(row, new OrderLine
        {
            Source = "tokopedia",
            OrderId = row.Id(Invoice),
            State = state ?? "",
            Amount = price * quantity,
            Currency = "IDR",
            OrderedAt = row.RequiredTime(Paid),
            LastStepAt = KeptOrders.Latest(row, Finished),
        });
    }

    private static string? State(string status) =>
        status.Contains("batal", StringComparison.Ordinal) || status.Contains("ditolak", StringComparison.Ordinal) ? OrderStates.Cancelled
        : status.Contains("menunggu pembayaran", StringComparison.Ordinal) ? OrderStates.Unpaid
        : status.StartsWith("pesanan", StringComparison.Ordinal) || status.Contains("selesai", StringComparison.Ordinal)
        || status.Contains("dikirim", StringComparison.Ordinal)
            ? OrderStates.Paid
            : null;
}
