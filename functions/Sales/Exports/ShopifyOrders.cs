using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Shopify orders, from the admin's own export. The first row of an order tells all of it; the rows of its further items bear its name and
/// nothing else of it. "Subtotal" counts: goods after discounts, before shipping, with or without tax as the shop's prices are. What is
/// refunded may hold tax, tips and shipping: the goods' share is taken of it, and never more than the subtotal. An order counts on the day
/// of its payment, free ones on that of their making.
/// </summary>
public sealed class ShopifyOrders : TableFormat
{
    private static readonly Column OrderName = Column.Text("Name").Required;
    private static readonly Column OrderId = Column.Id("Id");
    private static readonly Column Status = Column.Text("Financial Status").Required;
    private static readonly Column Subtotal = Column.Number("Subtotal").Required;
    private static readonly Column Shipping = Column.Number("Shipping");
    private static readonly Column Total = Column.Number("Total");
    private static readonly Column Refunded = Column.Number("Refunded Amount");
    private static readonly Column Currency = Column.Text("Currency");
    private static readonly Column Created = Column.Date("Created at").Required;
    private static readonly Column Paid = Column.Date("Paid at");
    private static readonly Column CancelledAt = Column.Date("Cancelled at");
    private static readonly Column Sent = Column.Date("Fulfilled at");
    private static readonly Column Quantity = Column.Count("Lineitem quantity").Required;
    private static readonly Column Channel = Column.Text("Source");
    private static readonly Column Location = Column.Text("Location");

    public override string Id => "shopify-orders";

    public override string Name => "Shopify orders";

    public override string NamesFrom => "real files";

    public override string Source => "shopify";

    public override bool IsSheetAFile => true;

    public override IReadOnlyList<Role> Roles { get; } =
        [OrderRoles.Id(OrderId), OrderRoles.Refunded(Refunded), OrderRoles.Currency(Currency), OrderRoles.Paid(Paid),
            OrderRoles.Cancelled(CancelledAt),
        OrderRoles.Channel(Channel), OrderRoles.Shop(Location)];

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new(
            "orders",
            [OrderName, OrderId, Status, Subtotal, Shipping, Total, Refunded, Currency, Created, Paid, CancelledAt, Quantity, Channel,
                Location, Sent],
            Read),
    ];

    private static void Read(Row row)
    {
        var name = row.RequiredText(OrderName);
        if (row.Text(Status) is not { } status)
        {
            row.SetAside(KeptOrders.Further);
            return;
        }

        // Two shops of a business both have an order #1001; the id is Shopify's own.
        var id = row.Text(OrderId) is null ? name : row.Id(OrderId);
        if (row.Reading.Repeats(id))
        {
            row.SetAside(KeptOrders.Further);
            return;
        }

        var subtotal = row.Money(Subtotal, out var shape);
        if (subtotal is null)
        {
            row.Reject(Subtotal, "an amount of money, as every order's first row has it");
        }

        var state = State(row, status);
        var created = row.RequiredTime(Created);
        KeptOrders.Take(row, new OrderLine
        {
            Source = "shopify",
            OrderId = id,
            State = state,
            Amount = subtotal,
            Returned = KeptOrders.Returned(subtotal, Goods(row, subtotal)),
            Currency = row.CurrencyOf(Subtotal, shape, row.Currency(Currency)),
            Shop = row.Text(Location),
            Channel = row.Text(Channel),
            OrderedAt = row.Time(Paid) ?? created,
            LastStepAt = KeptOrders.Latest(row, Sent, CancelledAt),
        });
    }

    private static string State(Row row, string status)
    {
        if (row.Time(CancelledAt) is not null)
        {
            return OrderStates.Cancelled;
        }

        switch (status.ToLowerInvariant())
        {
            case "paid" or "partially_refunded" or "refunded":
                return OrderStates.Paid;
            case "pending" or "authorized" or "partially_paid" or "unpaid" or "expired" or "overdue":
                return OrderStates.Unpaid;
            case "voided":
                return OrderStates.Cancelled;
            default:
                row.Reject(Status, "a financial status of Shopify, as paid, pending or refunded");
                return "";
        }
    }

    // Tax on top, tips and duties come back in proportion; shipping comes back last.
    private static decimal? Goods(Row row, decimal? subtotal)
    {
        var refunded = row.Number(Refunded);
        var beside = row.Number(Total) - (row.Number(Shipping) ?? 0);
        return beside > subtotal && subtotal > 0 ? refunded * subtotal / beside : refunded;
    }
}
