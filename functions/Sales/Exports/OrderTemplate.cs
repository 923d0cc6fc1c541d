using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Our own template of orders: each with what was paid for goods, after discounts, without shipping and fees. Several rows of one id are
/// its lines and add up; without a status an order is paid.
/// </summary>
public sealed class OrderTemplate : TableFormat
{
    private static readonly Column OrderId = Column.Id("order id", "id pesanan", "no pesanan").Required;
    private static readonly Column Ordered = Column.Date("ordered on", "tanggal pesan", "dipesan pada").Required;
    private static readonly Column Amount = Column.Number("order amount", "nilai pesanan", "order amount (*)").Required;
    private static readonly Column Currency = Column.Text("currency", "mata uang");
    private static readonly Column Status = Column.Text("order state", "keadaan pesanan");
    private static readonly Column Returned = Column.Number("returned amount", "nilai retur");
    private static readonly Column ReturnedOn = Column.Date("returned on", "tanggal retur");
    private static readonly Column Shop = Column.Text("shop", "toko");
    private static readonly Column Channel = Column.Text("sales channel", "kanal penjualan");
    private static readonly Column LeadSource = Column.Text("source", "sumber");
    private static readonly Column Campaign = Column.Text("campaign", "kampanye");

    public override string Id => "orders";

    public override string Name => "Orders (our template)";

    public override string Source => "orders";

    public override bool IsSheetAFile => true;

    public override IReadOnlyDictionary<string, string> Example { get; } = new Dictionary<string, string>
    {
        ["order id"] = "O-17",
        ["ordered on"] = "2026-01-05 09:30",
        ["order amount"] = "150000",
        ["currency"] = "IDR",
        ["order state"] = "paid",
        ["shop"] = "Bogor",
    };

    public override IReadOnlyList<Role> Roles { get; } =
    [
        OrderRoles.Refunded(Returned), OrderRoles.Currency(Currency), OrderRoles.Shop(Shop), OrderRoles.Channel(Channel).Or(LeadSource),
        Role.Of(Status, "status state keadaan paid cancelled dibayar dibatalkan", "order pesanan payment pembayaran"),
    ];

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new(
            "orders",
            [OrderId, Ordered, Amount, Currency, Status, Returned, ReturnedOn, Shop, Channel, LeadSource, Campaign], Read),
    ];

    private static void Read(Row row)
    {
        var amount = row.Money(Amount, out var shape);
        if (amount is null)
        {
            row.Reject(Amount, "an amount of money");
        }

        KeptOrders.Take(row, new OrderLine
        {
            Source = "orders",
            OrderId = row.Id(OrderId),
            State = State(row),
            Amount = amount,
            Returned = KeptOrders.Returned(amount, row.Money(Returned, out _) is { } back ? Math.Abs(back) : null),
            ReturnedAt = row.Time(ReturnedOn),
            Currency = row.CurrencyOf(Amount, shape, row.Heading.Currency(Amount) ?? row.Currency(Currency)),
            Shop = row.Text(Shop),
            Channel = row.Text(Channel),
            LeadSource = row.Text(LeadSource),
            Campaign = row.Text(Campaign),
            OrderedAt = row.RequiredTime(Ordered),
        });
    }

    private static string State(Row row)
    {
        switch (row.Text(Status)?.ToLowerInvariant())
        {
            case null or "paid" or "completed" or "done" or "lunas" or "dibayar" or "selesai":
                return OrderStates.Paid;
            case "unpaid" or "pending" or "draft" or "belum dibayar" or "belum lunas" or "menunggu":
                return OrderStates.Unpaid;
            case "cancelled" or "canceled" or "void" or "batal" or "dibatalkan":
                return OrderStates.Cancelled;
            default:
                row.Reject(Status, "a state: paid, unpaid or cancelled");
                return "";
        }
    }
}
