using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>
/// Zoho CRM leads, from the CRM itself or from Zoho Analytics. Whoever creates a lead in a CRM hands it over, so it is
/// qualified from then on. Zoho deletes what it merges for good, and no public source shows an export that says into what: "Merged Record
/// Ids" is read where a firm keeps them.
/// </summary>
public sealed class ZohoLeads : TableFormat
{
    private static readonly Column RecordId = Column.Id("Record Id", "LEADID", "Lead Id", "Id").Required;
    private static readonly Column Status = Column.Text("Lead Status", "Lead_Status").Required;
    private static readonly Column Created = Column.Date("Created Time", "Created_Time").Required;
    private static readonly Column Modified = Column.Date("Modified Time", "Modified_Time");
    private static readonly Column LeadSource = Column.Text("Lead Source", "Lead_Source");
    private static readonly Column FirstName = Column.Text("First Name", "First_Name");
    private static readonly Column LastName = Column.Text("Last Name", "Last_Name", "Full Name", "Full_Name", "Lead Name");
    private static readonly Column Merged = Column.Text("Merged Record Ids", "Merged Lead Ids", "Merged Ids");
    private static readonly Column Email = Column.Text("Email", "Email Address");
    private static readonly Column OtherEmail = Column.Text("Secondary Email", "Secondary_Email");
    private static readonly Column Mobile = Column.Text("Mobile");
    private static readonly Column Phone = Column.Text("Phone");
    private static readonly Column Campaign =
        Column.Text("Ad Campaign Name", "Campaign Source", "Campaign Source.id", "Campaign Id", "Campaign", "utm_campaign", "UTM Campaign");
    private static readonly Column UtmSource = Column.Text("utm_source", "UTM Source");
    private static readonly Column UtmMedium = Column.Text("utm_medium", "UTM Medium");
    private static readonly Column Message = Column.Text("Ad", "Ad Name", "utm_content", "UTM Content", "Form Name", "First Page Visited");
    private static readonly Column Deal =
        Column.Text("Converted Deal.id", "Converted_Deal.id", "Converted Deal Id", "Converted Potential Id", "POTENTIALID", "Deal Id");
    private static readonly Column Contact =
        Column.Text("Converted Contact.id", "Converted_Contact.id", "Converted Contact Id", "CONTACTID", "Contact Id");

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
                UtmSource, UtmMedium, Message, Deal, Contact], Read)];

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
            ContactId = Ref(row, Contact),
            DealId = Ref(row, Deal),
        };
        KeptLeads.Keep(
            row, lead, [row.Text(Status), row.Text(LeadSource)], [$"{row.Text(FirstName)} {row.Text(LastName)}"], row.Text(Email));
    }

    // Zoho Analytics writes 0 for none.
    private static string? Ref(Row row, Column column) => row.Text(column) is { } id && id != "0" ? id : null;
}
