using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>HubSpot meetings. Only one that took place reached anybody; the outcome says so, where people set it.</summary>
public sealed class HubSpotMeetings : TableFormat
{
    private static readonly Column RecordId =
        Column.Id("Record ID", "Meeting ID", "ID de registro", "ID do registro", "Datensatz-ID").Required;
    private static readonly Column Result =
        Column.Text(
            "Meeting outcome", "Hasil rapat", "Resultado de la reunión", "Resultado da reunião", "Meeting-Ergebnis",
            "Résultat de la réunion").Required;
    private static readonly Column At =
        Column.Date(
            "Meeting start time", "Activity date", "Waktu mulai rapat", "Hora de inicio de la reunión", "Fecha de la actividad",
            "Data da atividade", "Date de l'activité").Required;
    private static readonly Column Owner =
        Column.Text("Activity assigned to", "Meeting owner", "Assigned to", "Actividad asignada a", "Atividade atribuída a");
    private static readonly Column Modified = HubSpotHeadings.Modified;
    private static readonly Column Contacts = Column.Text("Associated Contact IDs", "Associated Contact IDs (Primary)");
    private static readonly Column Deals = Column.Text("Associated Deal IDs", "Associated Deal IDs (Primary)");

    public override string Id => "hubspot-meetings";

    public override string Name => "HubSpot meetings";

    public override string Source => "hubspot";

    public override IReadOnlyList<Role> Roles { get; } = [DealRoles.Owner(Owner), DealRoles.About(Deals).Or(Contacts)];

    public override string Template => DealRoles.Activities;

    public override IReadOnlyList<Table> Tables { get; } =
        [new("meetings", [RecordId, Result, At, Owner, Modified, Contacts, Deals], Read)];

    private static void Read(Row row)
    {
        var meeting = new Activity
        {
            Source = "hubspot",
            ActivityId = $"meeting {row.Id(RecordId)}",
            Kind = ActivityKinds.Meeting,
            At = row.RequiredTime(At),
            ModifiedAt = row.Time(Modified),
            Owner = row.Text(Owner),
            Status = row.Text(Result),
        };
        HubSpotActivities.Keep(row, meeting, Contacts, Deals);
    }
}
