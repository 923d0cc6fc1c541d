using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>Our own template of quotas: month, owner or team (or neither: the whole business), quota, currency.</summary>
public sealed class QuotaTemplate : TableFormat
{
    private static readonly Column Month = Column.Text("month", "bulan").Required;
    private static readonly Column Amount = Column.Number("quota", "kuota", "target penjualan").Required;
    private static readonly Column Owner = Column.Text("owner", "salesperson", "penjual", "pemilik");
    private static readonly Column Team = Column.Text("team", "tim");
    private static readonly Column Currency = Column.Text("currency", "mata uang");

    public override string Id => "quotas";

    public override string Name => "Quotas (our template)";

    public override string Source => "quotas";

    public override IReadOnlyDictionary<string, string> Example { get; } =
        new Dictionary<string, string> { ["month"] = "2026-01", ["quota"] = "150000000", ["owner"] = "Ayu", ["currency"] = "IDR" };

    public override IReadOnlyList<Role> Roles { get; } =
        [DealRoles.Owner(Owner), DealRoles.Team(Team), DealRoles.Currency(Currency)];

    public override IReadOnlyList<Table> Tables { get; } = [new("quotas", [Month, Amount, Owner, Team, Currency], Read)];

    private static void Read(Row row)
    {
        var amount = row.Money(Amount, out var shape);
        if (amount is null or < 0)
        {
            row.Reject(Amount, "an amount of zero or more");
        }

        row.Keep(new Quota
        {
            Month = Months.Read(row, Month),
            Owner = row.Text(Owner),
            Team = row.Text(Team),
            Amount = amount ?? 0,
            Currency = row.CurrencyOf(Amount, shape, row.Currency(Currency)),
        });
    }
}
