using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>Zoho CRM tasks. Only a finished task was done to anybody; its time is that of its closing.</summary>
public sealed class ZohoTasks : TableFormat
{
    private static readonly Column Subject = Column.Text("Subject").Required;
    private static readonly Column Owner = Column.Text("Task Owner", "Task Owner Name", "Task Owner Id").Required;
    private static readonly Column Status = Column.Text("Status", "Task Status").Required;
    private static readonly Column Closed = Column.Date("Closed Time", "Completed Time");
    private static readonly Column Modified = Column.Date("Modified Time");
    private static readonly Column RecordId = Column.Id("Record Id", "TASKID", "Task Id", "ACTIVITYID", "Activity Id");

    public override string Id => "zoho-tasks";

    public override string Name => "Zoho CRM tasks";

    public override string Source => "zoho";

    public override IReadOnlyList<Role> Roles { get; } =
        [ZohoRecords.IsAbout, DealRoles.ActivityId(RecordId), DealRoles.Closed(Closed)];

    public override string Template => DealRoles.Activities;

    public override IReadOnlyList<Table> Tables { get; } =
        [new("tasks", [Subject, Owner, Status, Closed, Modified, RecordId, .. ZohoRecords.About], Read)];

    private static void Read(Row row)
    {
        var status = row.RequiredText(Status);
        if (status.ToLowerInvariant() is not ("completed" or "selesai" or "terminé" or "erledigt" or "abgeschlossen" or "completado"
            or "completada" or "concluída" or "completata"))
        {
            row.SetAside("a task that is not done");
            return;
        }

        if (!row.Has(Closed))
        {
            row.Reading.Note("The export holds no 'Closed Time': a finished task counts when it was last changed.");
        }

        var at = row.Time(Closed) ?? row.RequiredTime(Modified);
        var owner = row.Text(Owner);
        var (lead, deal, contact) = ZohoRecords.Whom(row);
        var activity = new Activity
        {
            Source = "zoho",
            ActivityId = ZohoRecords.Key(row, RecordId, "task", at, owner, lead ?? deal ?? contact),
            Kind = ActivityKinds.Of(row.Text(Subject) ?? "") ?? ActivityKinds.Task,
            At = at,
            ModifiedAt = row.Time(Modified),
            LeadId = lead,
            DealId = deal,
            ContactId = contact,
            Owner = owner,
            Status = status,
        };
        ContactResults.Note(row.Reading, activity);
        row.Keep(activity);
    }
}
