using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>Zoho CRM calls, from the CRM itself or from Zoho Analytics, which writes 0 where a call belongs to no deal.</summary>
public sealed class ZohoCalls : TableFormat
{
    private static readonly Column Start = Column.Date("Call Start Time").Required;
    private static readonly Column Owner = Column.Text("Call Owner", "Call Owner Name", "Call Owner Id").Required;
    private static readonly Column RecordId = Column.Id("Record Id", "TASKID", "CALLID", "Call Id", "Activity Id");
    private static readonly Column Type = Column.Text("Call Type");
    private static readonly Column Status = Column.Text("Outgoing Call Status", "Call Status", "Call Result");
    private static readonly Column Duration = Column.Text("Call Duration (in seconds)", "Call Duration", "Call Duration (in minutes)");
    private static readonly Column Modified = Column.Date("Modified Time", "Modified_Time");
    private static readonly Column LeadId = Column.Text("LEADID", "Lead Id");
    private static readonly Column DealId = Column.Text("POTENTIALID", "Potential Id", "DEALID", "Deal Id", "Related To.id", "What Id");
    private static readonly Column ContactId = Column.Text("CONTACTID", "Contact Id", "Contact Name.id", "Who Id Id");

    public override string Id => "zoho-calls";

    public override string Name => "Zoho CRM calls";

    public override string Source => "zoho";

    public override IReadOnlyList<Role> Roles { get; } =
        [DealRoles.About(DealId).Or(LeadId, ContactId), DealRoles.ActivityId(RecordId), DealRoles.Outcome(Status)];

    public override string Template => DealRoles.Activities;

    public override IReadOnlyList<Table> Tables { get; } =
        [new("calls", [Start, Owner, RecordId, Type, Status, Duration, Modified, LeadId, DealId, ContactId], Read)];

    private static void Read(Row row)
    {
        var at = row.RequiredTime(Start);
        var type = row.Text(Type);
        var owner = row.Text(Owner);
        var (lead, deal, contact) = (ZohoRecords.Ref(row, LeadId), ZohoRecords.Ref(row, DealId), ZohoRecords.Ref(row, ContactId));
        var activity = new Activity
        {
            Source = "zoho",
            ActivityId = ZohoRecords.Key(row, RecordId, "call", at, owner, lead ?? deal ?? contact),
            Kind = ActivityKinds.Call,
            At = at,
            ModifiedAt = row.Time(Modified),
            LeadId = lead,
            DealId = deal,
            ContactId = contact,
            Owner = owner,
            Direction = type?.ToLowerInvariant() switch { "outbound" => "out", "inbound" or "missed" => "in", _ => null },
            Status = string.Equals(type, "missed", StringComparison.OrdinalIgnoreCase) ? "missed" : row.Text(Status) ?? Planned(row),
        };
        ContactResults.Note(row.Reading, activity);
        row.Keep(activity);
    }

    // Zoho times a call when it is logged; one that lies ahead has neither a result nor a duration.
    private static string? Planned(Row row) => row.Has(Duration) && row.Text(Duration) is null ? "Scheduled" : null;
}
