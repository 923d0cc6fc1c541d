using Marketing.Facts;
using Pipeline;
using Pipeline.Metrics;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>Our own template of marketing targets: month, marketing metric, target, channel (or none: the whole business).</summary>
public sealed class TargetTemplate : TableFormat
{
    private static readonly Column Month = Column.Text("month", "bulan").Required;
    private static readonly Column Metric = Column.Text("marketing metric", "metrik pemasaran").Required;
    private static readonly Column Value = Column.Number("target").Required;
    private static readonly Column Channel = Column.Text("channel", "kanal");

    public override string Id => "marketing-targets";

    public override string Name => "Marketing targets (our template)";

    public override string Source => "targets";

    public override IReadOnlyDictionary<string, string> Example { get; } =
        new Dictionary<string, string> { ["month"] = "2026-01", ["marketing metric"] = "leads", ["target"] = "120" };

    public override IReadOnlyList<Role> Roles { get; } =
        [Role.Of(Channel, "channel medium source saluran kanal canal media", "marketing name of group default nama")];

    public override IReadOnlyList<Table> Tables { get; } = [new("targets", [Month, Metric, Value, Channel], Read)];

    private static readonly HashSet<string> Metrics =
        [.. Knowledge.SqlOf(typeof(TargetTemplate).Assembly, "Metrics").Select(file => file.Name)];

    private static void Read(Row row) => row.Keep(new Target
    {
        Month = Months.Read(row, Month),
        Metric = TargetCells.Metric(row, Metric, Metrics, "a metric of marketing, as leads or key_event_rate"),
        Channel = row.Text(Channel),
        Value = TargetCells.Value(row, Value),
    });
}
