using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>Zoho CRM meetings, formerly events.</summary>
public sealed class ZohoMeetings : TableFormat
{
    private static readonly Column Start =
        Column.Date("From", "Start DateTime", "Start Date Time", "Event Start Time", "Start Time").Required;
    private static readonly Column End = Column.Date("To", "End DateTime", "End Date Time", "Event End Time", "End Time").Required;
    private static readonly Column Owner =
        Column.Text("Host", "Meeting Owner", "Event Owner", "Event Owner Name", "Event Owner Id").Required;
    private static readonly Column Title = Column.Text("Title", "Event Name", "Subject").Required;
    private static readonly Column RecordId = Column.Id("Record Id", "EVENTID", "Event Id", "ACTIVITYID", "Activity Id");
    private static readonly Column Status = Column.Text("Check-In Status", "Status");
    private static readonly Column Modified = Column.Date("Modified Time", "Modified_Time");

    public override string Id => "zoho-meetings";

    public override string Name => "Zoho CRM meetings (Events)";

    public override string Source => "zoho";

    public override IReadOnlyList<Role> Roles { get; } =
        [ZohoRecords.IsAbout, DealRoles.ActivityId(RecordId), DealRoles.Outcome(Status)];

    public override string Template => DealRoles.Activities;

    public override IReadOnlyList<Table> Tables { get; } =
        [new("meetings", [Start, End, Owner, Title, RecordId, Status, Modified, .. ZohoRecords.About], Read)];

    private static void Read(Row row)
    {
        var at = row.RequiredTime(Start);
        var owner = row.Text(Owner);
        var (lead, deal, contact) = ZohoRecords.Whom(row);
        var activity = new Activity
        {
            Source = "zoho",
            ActivityId = ZohoRecords.Key(row, RecordId, "meeting", at, owner, lead ?? deal ?? contact),
            Kind = ActivityKinds.Meeting,
            At = at,
            ModifiedAt = row.Time(Modified),
            LeadId = lead,
            DealId = deal,
            ContactId = contact,
            Owner = owner,
            Status = row.Text(Status),
        };
        ContactResults.Note(row.Reading, activity);
        row.Keep(activity);
    }
}
