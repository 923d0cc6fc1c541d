using Marketing.Facts;
using Pipeline.Crm;
using Pipeline.Tables;
using static Pipeline.Crm.OdooLeadColumns;

namespace Marketing.Exports;

/// <summary>
/// Odoo's crm.lead, where leads and opportunities are one table: an opportunity is a lead that sales took up, under the
/// same id. A lead of a CRM is qualified from its creation on.
/// </summary>
public sealed class OdooLeads : TableFormat
{
    private static readonly Column Created = OdooLeadColumns.Created.Required;
    private static readonly Column Medium =
        Column.Text("medium_id", "medium_id/name", "medium_id/display_name", "Medium", "Media", "Média", "Medio", "Mídia");

    // Sales' own, of which nothing is read here: known so that the same lists are this one's on both sides.
    private static readonly Column Revenue = OdooLeadColumns.Revenue with { Kind = ColumnKind.Text };
    private static readonly Column Probability = OdooLeadColumns.Probability with { Kind = ColumnKind.Text };
    private static readonly Column Closed = OdooLeadColumns.Closed with { Kind = ColumnKind.Text };

    private static readonly Column[] Others =
    [
        OpportunityName, Created, Modified, Revenue, RecordId, DatabaseId, Active, ContactName, Email, Phone, Mobile, LeadSource, Medium,
        Campaign,
        LostReason, Probability, Owner, Closed, WonStatus, Customer,
    ];

    public override string Id => "odoo-leads";

    public override string Name => "Odoo CRM leads and opportunities, what brought them";

    public override string Source => "odoo";

    public override string SharedList => "Odoo crm.lead";

    public override IReadOnlyList<Role> Roles { get; } =
        [LeadRoles.Owner(Owner), LeadRoles.Closed(Closed), LeadRoles.Outcome(WonStatus), LeadRoles.Email(Email), LeadRoles.Phone(Phone)
            .Or(Mobile), LeadRoles.Source(LeadSource)];

    public override string Template => LeadRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("crm.lead", [Stage, RecordType, .. Others], Read),

        // Leads go through no stages, so a list of them may lack the column; then the type has to tell what they are.
        new("crm.lead without stages", [RecordTypeAlone, .. Others], Read),
    ];

    // "Name" and "Stage" are other tools' words too; with money or a type beside them, and two more columns, they are Odoo's. Without
    // stages it takes two that no other tool's list has together.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => heading.Matched >= 5
        && (heading.Place(RecordTypeAlone) >= 0
            ? heading.Place(Active) >= 0 && (heading.Place(Revenue) >= 0 || heading.Place(Probability) >= 0)
            : heading.Place(Revenue) >= 0 || heading.Place(RecordType) >= 0);

    private static void Read(Row row)
    {
        var created = row.RequiredTime(Created);
        var id = Key(row, created);
        var isLead = OdooTypes.IsLead(row.Text(RecordType) ?? row.Text(RecordTypeAlone));
        var lead = new Lead
        {
            Source = "odoo",
            LeadId = id,
            PersonKeys = PersonKey.Read(row, Email, Mobile, Phone),
            NameKey = PersonKey.Name(row, ContactName),
            CreatedAt = created,
            ModifiedAt = row.Time(Modified),
            QualifiedAt = created,
            Status = row.Text(Stage),
            IsWon = WonStatuses.Tells(row.Text(Stage)),
            UtmSource = row.Text(LeadSource),
            UtmMedium = row.Text(Medium),
            LeadSource = row.Text(LeadSource) ?? row.Text(Medium),
            Campaign = row.Text(Campaign),
            DealId = isLead ? null : id,
        };
        KeptLeads.Keep(
            row, lead, [row.Text(Stage), row.Text(LostReason)], [row.Text(OpportunityName), row.Text(ContactName)], row.Text(Email));
    }

    // As sales does: a lead has one key on both sides.
    private static string Key(Row row, DateTime created) =>
        row.Has(RecordId) ? row.Id(RecordId)
        : row.Has(DatabaseId) ? row.Id(DatabaseId)
        : MadeKeys.Make(
            row, "External ID", ("customer", row.Text(Customer)), ("name", row.Text(OpportunityName)),
            ("creation time", MadeKeys.Text(created)));
}
