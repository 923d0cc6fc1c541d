using Pipeline;
using Pipeline.Metrics;
using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>Our own template of sales targets other than quotas: month, sales metric, target, owner or team (or neither).</summary>
public sealed class TargetTemplate : TableFormat
{
    private static readonly Column Month = Column.Text("month", "bulan").Required;
    private static readonly Column Metric = Column.Text("sales metric", "metrik penjualan").Required;
    private static readonly Column Value = Column.Number("target").Required;
    private static readonly Column Owner = Column.Text("owner", "salesperson", "penjual", "pemilik");
    private static readonly Column Team = Column.Text("team", "tim");

    public override string Id => "sales-targets";

    public override string Name => "Sales targets (our template)";

    public override string Source => "targets";

    public override IReadOnlyDictionary<string, string> Example { get; } =
        new Dictionary<string, string> { ["month"] = "2026-01", ["sales metric"] = "win_rate", ["target"] = "0.25" };

    public override IReadOnlyList<Role> Roles { get; } =
        [DealRoles.Owner(Owner), DealRoles.Team(Team)];

    public override IReadOnlyList<Table> Tables { get; } = [new("targets", [Month, Metric, Value, Owner, Team], Read)];

    private static readonly HashSet<string> Metrics =
        [.. Knowledge.SqlOf(typeof(TargetTemplate).Assembly, "Metrics").Select(file => file.Name)];

    private static void Read(Row row) => row.Keep(new Target
    {
        Month = Months.Read(row, Month),
        Metric = TargetCells.Metric(row, Metric, Metrics, "a metric of sales, as follow_up_hours_median or win_rate"),
        Owner = row.Text(Owner),
        Team = row.Text(Team),
        Value = TargetCells.Value(row, Value),
    });
}
