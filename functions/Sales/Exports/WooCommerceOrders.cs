using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// WooCommerce orders, as the plugin "Advanced Order Export For WooCommerce" writes them: one row an item, each with the whole of its
/// order. The order's subtotal less its discounts counts, before shipping and tax. What is refunded may hold shipping and tax too: never
/// more than that comes off.
/// </summary>
public sealed class WooCommerceOrders : TableFormat
{
    private static readonly Column Number = Column.Id("Order Number", "Order ID").Required;
    private static readonly Column Status = Column.Text("Order Status").Required;
    private static readonly Column Ordered = Column.Date("Order Date").Required;
    private static readonly Column Paid = Column.Date("Paid Date");
    private static readonly Column Finished = Column.Date("Completed Date", "Date Completed");
    private static readonly Column Subtotal = Column.Number("Order Subtotal Amount").Required;
    private static readonly Column Discount = Column.Number("Cart Discount Amount").Required;
    private static readonly Column Refunded = Column.Number("Order Refund Amount");
    private static readonly Column Currency = Column.Text("Order Currency", "Currency");

    public override string Id => "woocommerce-orders";

    public override string Name => "WooCommerce orders";

    public override string NamesFrom => "public code that reads it";

    public override string Source => "woocommerce";

    public override bool IsSheetAFile => true;

    public override IReadOnlyList<Role> Roles { get; } =
        [OrderRoles.Paid(Paid), OrderRoles.Refunded(Refunded), OrderRoles.Currency(Currency)];

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("orders", [Number, Status, Ordered, Paid, Subtotal, Discount, Refunded, Currency, Finished], Read),
    ];

    private static void Read(Row row)
    {
        var id = row.Id(Number);
        if (id.Length > 0 && row.Reading.Repeats(id))
        {
            row.SetAside(KeptOrders.Further);
            return;
        }

        var subtotal = row.Money(Subtotal, out var shape);
        if (subtotal is null)
        {
            row.Reject(Subtotal, "an amount of money");
        }

        var state = State(row);
        var ordered = row.RequiredTime(Ordered);

        // Some shops write discounts with a minus.
        var amount = subtotal - Math.Abs(row.Money(Discount, out _) ?? 0);
        var refunded = row.Money(Refunded, out _) is { } back ? Math.Abs(back) : (decimal?)null;
        var isRefunded = row.Text(Status)?.EndsWith("refunded", StringComparison.OrdinalIgnoreCase) == true;
        KeptOrders.Take(row, new OrderLine
        {
            Source = "woocommerce",
            OrderId = id,
            State = state,
            Amount = amount,
            Returned = KeptOrders.Returned(amount, isRefunded ? amount : refunded),
            Currency = row.CurrencyOf(Subtotal, shape, row.Currency(Currency)),
            OrderedAt = row.Time(Paid) ?? ordered,
            LastStepAt = KeptOrders.Latest(row, Finished),
        });
    }

    private static string State(Row row)
    {
        switch (row.RequiredText(Status).ToLowerInvariant())
        {
            case "completed" or "processing" or "refunded" or "wc-completed" or "wc-processing" or "wc-refunded":
                return OrderStates.Paid;
            case "pending payment" or "pending" or "on hold" or "on-hold" or "draft" or "checkout-draft"
                or "wc-pending" or "wc-on-hold" or "wc-checkout-draft":
                return OrderStates.Unpaid;
            case "cancelled" or "failed" or "trash" or "wc-cancelled" or "wc-failed":
                return OrderStates.Cancelled;
            default:
                row.Reject(Status, "an order status of WooCommerce, as Completed, Processing or Cancelled");
                return "";
        }
    }
}
