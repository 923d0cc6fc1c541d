using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// HubSpot calls, logged or made. The user picks the columns; times are in the account's zone, and several associations are divided by
/// semicolons.
/// </summary>
public sealed class HubSpotCalls : TableFormat
{
    private static readonly Column RecordId =
        Column.Id("Record ID", "Call ID", "ID de registro", "ID do registro", "Datensatz-ID").Required;
    private static readonly Column Result =
        Column.Text(
            "Call outcome", "Hasil panggilan", "Resultado de la llamada", "Resultado da chamada", "Anrufergebnis",
            "Résultat de l'appel").Required;
    private static readonly Column At =
        Column.Date(
            "Activity date", "Call date", "Tanggal aktivitas", "Fecha de la actividad", "Data da atividade", "Aktivitätsdatum",
            "Date de l'activité").Required;
    private static readonly Column Owner =
        Column.Text("Activity assigned to", "Call owner", "Assigned to", "Actividad asignada a", "Atividade atribuída a");
    private static readonly Column Direction = Column.Text("Call direction", "Direction");
    private static readonly Column Modified = HubSpotHeadings.Modified;
    private static readonly Column Contacts = Column.Text("Associated Contact IDs", "Associated Contact IDs (Primary)");
    private static readonly Column Deals = Column.Text("Associated Deal IDs", "Associated Deal IDs (Primary)");

    public override string Id => "hubspot-calls";

    public override string Name => "HubSpot calls";

    public override string Source => "hubspot";

    public override IReadOnlyList<Role> Roles { get; } = [DealRoles.Owner(Owner), DealRoles.About(Deals).Or(Contacts)];

    public override string Template => DealRoles.Activities;

    public override IReadOnlyList<Table> Tables { get; } =
        [new("calls", [RecordId, Result, At, Owner, Direction, Modified, Contacts, Deals], Read)];

    private static void Read(Row row)
    {
        var call = new Activity
        {
            Source = "hubspot",
            ActivityId = $"call {row.Id(RecordId)}",
            Kind = ActivityKinds.Call,
            At = row.RequiredTime(At),
            ModifiedAt = row.Time(Modified),
            Owner = row.Text(Owner),
            Direction = row.Text(Direction)?.ToLowerInvariant() switch { "outbound" => "out", "inbound" => "in", _ => null },
            Status = row.Text(Result),
        };
        HubSpotActivities.Keep(row, call, Contacts, Deals);
    }
}
