using Marketing.Facts;
using Pipeline.Tables;
using static Pipeline.Crm.ZohoLeadColumns;

namespace Marketing.Exports;

/// <summary>
/// Zoho CRM leads, from the CRM itself or from Zoho Analytics. Whoever creates a lead in a CRM hands it over, so it is
/// qualified from then on. Zoho deletes what it merges for good, and no public source shows an export that says into what: "Merged Record
/// Ids" is read where a firm keeps them.
/// </summary>
public sealed class ZohoLeads : TableFormat
{
    private static readonly Column Campaign =
        Column.Text("Ad Campaign Name", "Campaign Source", "Campaign Source.id", "Campaign Id", "Campaign", "utm_campaign", "UTM Campaign");
    private static readonly Column UtmSource = Column.Text("utm_source", "UTM Source");
    private static readonly Column UtmMedium = Column.Text("utm_medium", "UTM Medium");
    private static readonly Column Message = Column.Text("Ad", "Ad Name", "utm_content", "UTM Content", "Form Name", "First Page Visited");

    public override string Id => "zoho-leads";

    public override string Name => "Zoho CRM leads";

    public override string Source => "zoho";

    public override string SharedList => "Zoho leads";

    public override IReadOnlyList<Role> Roles { get; } =
        [LeadRoles.Email(Email).Or(OtherEmail), LeadRoles.Phone(Phone).Or(Mobile), LeadRoles.Source(LeadSource)];

    public override string Template => LeadRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
        [new(
            "leads",
            [RecordId, Status, Created, Modified, LeadSource, FirstName, LastName, Merged, Email, OtherEmail, Mobile, Phone, Campaign,
                UtmSource, UtmMedium, Message, DealId, ContactId], Read)];

    private static void Read(Row row)
    {
        var created = row.RequiredTime(Created);
        var lead = new Lead
        {
            Source = "zoho",
            LeadId = row.Id(RecordId),
            PersonKeys = PersonKey.Read(row, [Email, OtherEmail], [Mobile, Phone]),
            NameKey = PersonKey.Name(row, FirstName, LastName),
            OtherIds = MergedIds.Read(row, Merged),
            CreatedAt = created,
            ModifiedAt = row.Time(Modified),
            QualifiedAt = created,
            Status = row.Text(Status),
            IsWon = WonStatuses.Tells(row.Text(Status)),
            UtmSource = row.Text(UtmSource),
            UtmMedium = row.Text(UtmMedium),
            LeadSource = row.Text(LeadSource),
            Campaign = row.Text(Campaign),
            Message = row.Text(Message),
            ContactId = Ref(row, ContactId),
            DealId = Ref(row, DealId),
        };
        KeptLeads.Keep(
            row, lead, [row.Text(Status), row.Text(LeadSource)], [$"{row.Text(FirstName)} {row.Text(LastName)}"], row.Text(Email));
    }

    // Zoho Analytics writes 0 for none.
    private static string? Ref(Row row, Column column) => row.Text(column) is { } id && id != "0" ? id : null;
}
