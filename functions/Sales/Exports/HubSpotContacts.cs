using Pipeline.Tables;
using Sales.Facts;
using static Pipeline.Crm.HubSpotContactColumns;

namespace Sales.Exports;

/// <summary>
/// HubSpot contacts as sales' worklist: those that were handed over, by lead status or lifecycle stage. The user picks
/// the columns; times are in the account's zone.
/// </summary>
public sealed class HubSpotContacts : TableFormat
{
    private static readonly Column Reason =
        Column.Text(
            "Reason for disqualification", "Disqualification reason", "Disqualified reason", "Unqualified reason",
            "Lead disqualification reason");
    private static readonly Column Entered =
        Column.Date("Date entered \"Sales Qualified Lead (Lifecycle Stage Pipeline)\"", "Became a Sales Qualified Lead Date");

    public override string Id => "hubspot-contact-statuses";

    public override string Name => "HubSpot contacts, what became of them";

    public override string Source => "hubspot";

    public override string SharedList => "HubSpot contacts";

    public override IReadOnlyList<Role> Roles { get; } =
        [LeadRoles.Phone(Phone).Or(Mobile), LeadRoles.Status(Status).Or(Stage), LeadRoles.Source(TrafficSource).Or(OwnSource)];

    public override string Template => LeadRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
        [new(
            "contacts",
            [RecordId, Email, Created, Owner, FirstName, LastName, OtherEmails, Merged, Phone, Mobile, Stage, Status, Reason, Entered,
                Modified, Deals, TrafficSource, OwnSource], Read)];

    private static void Read(Row row)
    {
        var status = row.Text(Status);
        var rank = LifecycleStages.Rank(row.Text(Stage));
        if (row.Text(LastName)?.Contains("(Sample Contact)", StringComparison.OrdinalIgnoreCase) == true)
        {
            row.SetAside("HubSpot's own sample contact");
            return;
        }

        if (status is null && row.Text(Stage) is not null && rank < LifecycleStages.MarketingQualified)
        {
            row.SetAside("a contact that was not handed over");
            return;
        }

        var isTaken = rank >= LifecycleStages.Opportunity || row.Text(Deals) is not null
            || (status is null && rank == LifecycleStages.SalesQualified);
        var disposition = Dispositions.Read(row, status, isTaken);
        var lead = new LeadStatus
        {
            Source = "hubspot",
            LeadId = row.Id(RecordId),
            Owner = row.Text(Owner),
            Status = status ?? row.Text(Stage),
            Disposition = disposition,
            RefusedReason = disposition == Dispositions.Refused ? row.Text(Reason) ?? status : null,
            PersonKeys = PersonKey.Read(row, [Email, OtherEmails], [Mobile, Phone]),
            NameKey = PersonKey.Name(row, FirstName, LastName),
            OtherIds = MergedIds.Read(row, Merged),
            ContactId = row.Id(RecordId),
            DealId = row.Text(Deals),
            CreatedAt = row.Time(Created),
            ChangedAt = row.Time(Entered) ?? row.Time(Modified),
        };
        KeptLeads.Keep(row, lead, status, [$"{row.Text(FirstName)} {row.Text(LastName)}"], row.Text(Email));
    }
}
