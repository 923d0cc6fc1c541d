using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Our own template of activities: when, what, with which lead or deal, by whom, in which direction, by a machine or not.
/// </summary>
public sealed class ActivityTemplate : TableFormat
{
    private static readonly Column At = Column.Date("activity time", "activity at", "waktu aktivitas").Required;
    private static readonly Column Kind = Column.Text("kind", "activity", "jenis", "aktivitas").Required;
    private static readonly Column LeadId = Column.Text("lead id", "lead_id", "id lead", "id prospek");
    private static readonly Column DealId = Column.Text("deal id", "deal_id", "id deal", "id transaksi");
    private static readonly Column RecordId = Column.Id("activity id", "activity_id", "id aktivitas");
    private static readonly Column Owner = Column.Text("owner", "salesperson", "penjual", "pemilik");
    private static readonly Column Direction = Column.Text("direction", "arah");
    private static readonly Column Automatic = Column.Text("automatic", "otomatis");
    private static readonly Column Modified = Column.Date("modified", "diubah");
    private static readonly Column Status = Column.Text("status");

    public override string Id => "activities";

    public override string Name => "Activities (our template)";

    public override string Source => "activities";

    public override IReadOnlyDictionary<string, string> Example { get; } =
        new Dictionary<string, string>
        {
            ["activity time"] = "2026-01-05 09:30",
            ["kind"] = "call",
            ["lead id"] = "L-17",
            ["owner"] = "Ayu",
            ["direction"] = "out"
        };

    public override IReadOnlyList<Table> Tables { get; } =
        [new("activities", [At, Kind, LeadId, DealId, RecordId, Owner, Direction, Automatic, Modified, Status], Read)];

    public override IReadOnlyList<Role> Roles { get; } = [DealRoles.Owner(Owner), DealRoles.Outcome(Status)];

    private static void Read(Row row)
    {
        var at = row.RequiredTime(At);
        var kind = ActivityKinds.Of(row.RequiredText(Kind));
        if (kind is null)
        {
            row.Reject(Kind, "a kind: call, meeting, email, message or task");
        }

        var (lead, deal, owner) = (row.Text(LeadId), row.Text(DealId), row.Text(Owner));
        if (lead is null && deal is null)
        {
            row.Reject(row.Has(LeadId) ? LeadId : DealId, "the id of a lead or of a deal");
        }

        var activity = new Activity
        {
            Source = "activities",
            ActivityId = row.Has(RecordId) && row.Text(RecordId) is not null
                ? row.Id(RecordId)
                : string.Create(CultureInfo.InvariantCulture, $"{kind} {at:yyyy-MM-ddTHH:mm:ss} | {owner} | {lead} | {deal}"),
            Kind = kind ?? "",
            At = at,
            ModifiedAt = row.Time(Modified),
            LeadId = lead,
            DealId = deal,
            Owner = owner,
            Direction = ReadDirection(row),
            IsAutomatic = row.Flag(Automatic) ?? false,
            Status = row.Text(Status),
        };
        ContactResults.Note(row.Reading, activity);
        row.Keep(activity);
    }

    private static string? ReadDirection(Row row)
    {
        switch (row.Text(Direction)?.ToLowerInvariant())
        {
            case null:
                return null;
            case "out" or "outbound" or "outgoing" or "keluar":
                return "out";
            case "in" or "inbound" or "incoming" or "masuk":
                return "in";
            default:
                row.Reject(Direction, "a direction: in or out");
                return null;
        }
    }
}
