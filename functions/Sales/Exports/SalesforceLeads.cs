using Pipeline.Tables;
using Sales.Facts;
using static Pipeline.Crm.SalesforceLeadColumns;

namespace Sales.Exports;

/// <summary>Salesforce leads as sales' worklist, as the object holds them: Data Loader, the weekly data export, a query.</summary>
public sealed class SalesforceLeads : TableFormat
{
    private static readonly Column IsConverted = Column.Text("IsConverted");
    private static readonly Column ConvertedAt = Column.Date("ConvertedDate");
    private static readonly Column Reason =
        Column.Text("Unqualified_Reason__c", "Disqualified_Reason__c", "Disqualification_Reason__c", "Rejection_Reason__c", "Reason__c");

    public override string Id => "salesforce-lead-statuses";

    public override string Name => "Salesforce leads (object export), what became of them";

    public override string Source => "salesforce";

    public override string SharedList => "Salesforce leads";

    public override IReadOnlyList<Role> Roles { get; } = [LeadRoles.Email(Email), LeadRoles.Phone(Phone).Or(Mobile)];

    public override string Template => LeadRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
        [new(
            "leads",
            [RecordId, Status, LeadSource, Created, Owner, IsDeleted, MasterId, FirstName, LastName, IsConverted, ConvertedAt, Modified,
                Reason, Email, Mobile, Phone, DealId, ContactId], Read)];

    // Members of a campaign have a status and a lead's address too: a lead in two campaigns would be two leads.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => !SalesforceObjects.PointsAt(heading, "LeadId");

    public override string WhyNot(Heading heading) =>
        "but its rows belong to leads (by LeadId) and are none: expected the export of the object Lead";

    private static void Read(Row row)
    {
        var master = row.Text(MasterId) is { } id ? CaseSafeIds.Extend(id) : null;
        if (row.Flag(IsDeleted) == true && master is null)
        {
            row.SetAside("in Salesforce's recycle bin");
        }

        var status = row.Text(Status);
        var disposition = Dispositions.Read(row, status, row.Flag(IsConverted) == true || row.Text(DealId) is not null);
        var lead = new LeadStatus
        {
            Source = "salesforce",
            LeadId = CaseSafeIds.Extend(row.Id(RecordId)),
            Owner = row.Text(Owner),
            Status = status,
            Disposition = disposition,
            RefusedReason = disposition == Dispositions.Refused ? row.Text(Reason) ?? status : null,
            PersonKeys = PersonKey.Read(row, Email, Mobile, Phone),
            NameKey = PersonKey.Name(row, FirstName, LastName),
            OtherIds = master,
            IsMerged = master is not null,
            ContactId = row.Text(ContactId) is { } contact ? CaseSafeIds.Extend(contact) : null,
            DealId = row.Text(DealId) is { } deal ? CaseSafeIds.Extend(deal) : null,
            CreatedAt = row.Time(Created),
            ChangedAt = row.Time(ConvertedAt) ?? row.Time(Modified),
        };
        KeptLeads.Keep(row, lead, status, [$"{row.Text(FirstName)} {row.Text(LastName)}"], row.Text(Email));
    }
}
