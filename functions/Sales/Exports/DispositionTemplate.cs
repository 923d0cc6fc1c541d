using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Our own template of what sales says of the leads that it was given: accepted, refused and why, or pending. It outweighs
/// what a tool's status says.
/// </summary>
public sealed class DispositionTemplate : TableFormat
{
    private static readonly Column LeadId = Column.Id("lead id", "lead_id", "id lead", "id prospek").Required;
    private static readonly Column Verdict = Column.Text("disposition", "putusan", "keputusan").Required;
    private static readonly Column Tool = Column.Text("source", "tool", "sumber", "alat");
    private static readonly Column Reason = Column.Text("reason", "refused reason", "alasan", "alasan penolakan");
    private static readonly Column Day = Column.Date("day", "date", "tanggal");
    private static readonly Column DealId = Column.Text("deal id", "deal_id", "id deal", "id transaksi");

    public override string Id => "lead-dispositions";

    public override string Name => "Lead dispositions (our template)";

    public override string Source => "lead-dispositions";

    public override IReadOnlyDictionary<string, string> Example { get; } =
        new Dictionary<string, string>
        {
            ["lead id"] = "L-17",
            ["disposition"] = "refused",
            ["reason"] = "Bukan usaha",
            ["day"] = "2026-01-08"
        };

    public override IReadOnlyList<Role> Roles { get; } = [DealRoles.LostReason(Reason)];

    public override IReadOnlyList<Table> Tables { get; } = [new("dispositions", [LeadId, Verdict, Tool, Reason, Day, DealId], Read)];

    // Call lists hold an id and a "disposition" too, which there is what became of the call; they have many columns more.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => heading.Unknown.Count() <= 3;

    private static void Read(Row row)
    {
        var said = row.RequiredText(Verdict);
        var disposition = Dispositions.Of(said);
        if (disposition is null)
        {
            row.Reject(Verdict, "a disposition: accepted, refused or pending");
        }

        row.Keep(new LeadStatus
        {
            Source = row.Text(Tool)?.ToLowerInvariant() ?? "leads",
            LeadId = row.Id(LeadId),
            Disposition = disposition ?? "",
            RefusedReason = disposition == Dispositions.Refused ? row.Text(Reason) : null,
            DealId = row.Text(DealId),
            ChangedAt = row.Time(Day),
            IsStated = true,
        });
    }
}
