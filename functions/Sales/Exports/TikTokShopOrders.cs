using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// TikTok Shop orders, and since 2025 Tokopedia's, which the same seller centre exports; one row a line, a line of explanations below the
/// heading. A line counts for its subtotal before discount less the seller's discount: what the platform gives off, the seller is paid.
/// Returned pieces come off in proportion. Times are those of the seller's country.
/// </summary>
public sealed class TikTokShopOrders : TableFormat
{
    private static readonly Column OrderId = Column.Id("Order ID").Required;
    private static readonly Column Status = Column.Text("Order Status").Required;
    private static readonly Column Quantity = Column.Count("Quantity").Required;
    private static readonly Column Returned = Column.Count("Sku Quantity of return");
    private static readonly Column Before = Column.Number("SKU Subtotal Before Discount").Required;
    private static readonly Column Discount = Column.Number("SKU Seller Discount").Required;
    private static readonly Column Created = Column.Date("Created Time").Required.Usually(DateOrder.DayMonthYear);
    private static readonly Column Paid = Column.Date("Paid Time").Usually(DateOrder.DayMonthYear);
    private static readonly Column Sent = Column.Date("Shipped Time").Usually(DateOrder.DayMonthYear);
    private static readonly Column Delivered = Column.Date("Delivered Time").Usually(DateOrder.DayMonthYear);
    private static readonly Column CancelledAt = Column.Date("Cancelled Time").Usually(DateOrder.DayMonthYear);
    private static readonly Column Channel = Column.Text("Purchase Channel");

    public override string Id => "tiktok-shop-orders";

    public override string Name => "TikTok Shop and Tokopedia orders";

    public override string NamesFrom => "public code that reads it";

    public override string Source => "tiktok-shop";

    public override bool IsSheetAFile => true;

    public override IReadOnlyList<Role> Roles { get; } =
        [OrderRoles.Paid(Paid), OrderRoles.Pieces(Returned), OrderRoles.Channel(Channel)];

    public override IReadOnlySet<string> Settled { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "SKU Platform Discount", "SKU Subtotal After Discount" };

    public override IReadOnlyList<Table> Tables { get; } = [
        new("orders", [OrderId, Status, Quantity, Returned, Before, Discount, Created, Paid, Channel, Sent, Delivered, CancelledAt], Read)];

    private static void Read(Row row)
    {
        // "Platform unique order ID." and the like, below the heading.
        if (row.Text(OrderId) is { } text && !text.Any(char.IsAsciiDigit) && row.Text(Before)?.Any(char.IsAsciiDigit) != true)
        {
            row.SetAside("explanations of the columns");
            return;
        }

        var before = row.Money(Before, out var shape);
        if (before is null)
        {
            row.Reject(Before, "an amount of money");
        }

        var quantity = row.Count(Quantity);
        var amount = before - Math.Abs(row.Money(Discount, out _) ?? 0);
        var returned = row.Count(Returned) is > 0 and var pieces && quantity is > 0 ? amount * pieces / quantity : null;
        var state = State(row);
        var created = row.RequiredTime(Created);
        if (MayBeMonthFirst(row.Text(Created), created))
        {
            row.Reject(Created, "a date whose day and month can be told apart, as YYYY-MM-DD");
        }

        KeptOrders.Take(row, new OrderLine
        {
            Source = "tiktok-shop",
            OrderId = row.Id(OrderId),
            State = state,
            Amount = amount,
            Returned = KeptOrders.Returned(amount, returned),
            Currency = row.CurrencyOf(Before, shape, null),
            Channel = row.Text(Channel),
            OrderedAt = row.Time(Paid) ?? created,
            LastStepAt = KeptOrders.Latest(row, Sent, Delivered, CancelledAt),
        });
    }

    // Indonesia's export writes the day first and 24 hours; those with AM and PM write the month first, where no day of the column tells it
    // too.
    private static bool MayBeMonthFirst(string? text, DateTime created) =>
        text is not null && text.EndsWith('M') && created.Day != created.Month
        && int.TryParse(text.Split('/')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first) && first == created.Day
        && created.Day <= 12;

    private static string State(Row row)
    {
        switch (row.RequiredText(Status).ToLowerInvariant())
        {
            case "completed" or "delivered" or "shipped" or "to ship" or "in transit" or "awaiting collection" or "awaiting shipment"
                or "selesai" or "dikirim" or "perlu dikirim" or "terkirim" or "telah dikirim":
                return OrderStates.Paid;
            case "canceled" or "cancelled" or "dibatalkan" or "batal":
                return OrderStates.Cancelled;
            case "unpaid" or "belum dibayar" or "belum bayar" or "on hold":
                return OrderStates.Unpaid;
            default:
                row.Reject(Status, "an order status of TikTok Shop, as Completed, To ship or Canceled");
                return "";
        }
    }
}
