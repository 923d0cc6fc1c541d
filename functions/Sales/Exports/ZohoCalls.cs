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
    private static readonly Column Status = Column.Text("Outgoing Call Status", "Call Status");
    private static readonly Column Result = Column.Text("Call Result");
    private static readonly Column Duration = Column.Text("Call Duration (in seconds)", "Call Duration", "Call Duration (in minutes)");
    private static readonly Column Modified = Column.Date("Modified Time", "Modified_Time");

    public override string Id => "zoho-calls";

    public override string Name => "Zoho CRM calls";

    public override string Source => "zoho";

    public override IReadOnlyList<Role> Roles { get; } =
        [ZohoRecords.IsAbout, DealRoles.ActivityId(RecordId), DealRoles.Outcome(Status)];

    public override string Template => DealRoles.Activities;

    public override IReadOnlyList<Table> Tables { get; } =
        [new("calls", [Start, Owner, RecordId, Type, Status, Result, Duration, Modified, .. ZohoRecords.About], Read)];

    private static void Read(Row row)
    {
        var at = row.RequiredTime(Start);
        var type = row.Text(Type);
        var owner = row.Text(Owner);
        var (lead, deal, contact) = ZohoRecords.Whom(row);
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
            Status = string.Equals(type, "missed", StringComparison.OrdinalIgnoreCase) ? "missed" : Said(row) ?? Planned(row),
        };
        ContactResults.Note(row.Reading, activity);
        row.Keep(activity);
    }

    // A call that was made and has a result: "Completed" is the call, "No response/Busy" what came of it.
    private static string? Said(Row row) =>
        row.Text(Status) is { } status
        && (ContactResults.IsPlan(status, ActivityKinds.Call) || !ContactResults.Tell(status, ActivityKinds.Call))
            ? status : row.Text(Result) ?? row.Text(Status);

    // Zoho times a call when it is logged; one that lies ahead has neither a result nor a duration.
    private static string? Planned(Row row) => row.Has(Duration) && row.Text(Duration) is null ? "Scheduled" : null;
}
