using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>
/// Zoho CRM leads, from the CRM itself or from Zoho Analytics. Whoever creates a lead in a CRM hands it over, so it is
/// qualified from then on.
/// </summary>
public sealed class ZohoLeads : TableFormat
{
    private static readonly Column RecordId = Column.Id("Record Id", "LEADID", "Lead Id", "Id").Required;
    private static readonly Column Status = Column.Text("Lead Status", "Lead_Status").Required;
    private static readonly Column Created = Column.Date("Created Time", "Created_Time").Required;
    private static readonly Column LeadSource = Column.Text("Lead Source", "Lead_Source");
    private static readonly Column Email = Column.Text("Email", "Email Address");
    private static readonly Column Mobile = Column.Text("Mobile");
    private static readonly Column Phone = Column.Text("Phone");
    private static readonly Column Campaign = Column.Text("Ad Campaign Name", "Campaign Source", "Campaign Source.id", "Campaign Id", "Campaign", "utm_campaign", "UTM Campaign");
    private static readonly Column UtmSource = Column.Text("utm_source", "UTM Source");
    private static readonly Column UtmMedium = Column.Text("utm_medium", "UTM Medium");
    private static readonly Column Message = Column.Text("Ad", "Ad Name", "utm_content", "UTM Content", "Form Name", "First Page Visited");
    private static readonly Column Deal = Column.Text("Converted Deal.id", "Converted_Deal.id", "Converted Deal Id", "Converted Potential Id", "POTENTIALID", "Deal Id");
    private static readonly Column Contact = Column.Text("Converted Contact.id", "Converted_Contact.id", "Converted Contact Id", "CONTACTID", "Contact Id");

    public override string Id => "zoho-leads";

    public override string Name => "Zoho CRM leads";

    public override string Source => "zoho";

    public override string SharedList => "Zoho leads";

    public override IReadOnlyList<Table> Tables { get; } =
        [new("leads", [RecordId, Status, Created, LeadSource, Email, Mobile, Phone, Campaign, UtmSource, UtmMedium, Message, Deal, Contact], Read)];

    private static void Read(Row row)
    {
        var created = row.RequiredTime(Created);
        var isTest = LeadTests.Tells(row.Text(Status), row.Text(LeadSource));
        row.Keep(new Lead
        {
            Source = "zoho",
            LeadId = row.Id(RecordId),
            PersonKey = PersonKey.Read(row, Email, Mobile, Phone),
            CreatedAt = created,
            QualifiedAt = isTest ? null : created,
            Status = row.Text(Status),
            IsTest = isTest,
            UtmSource = row.Text(UtmSource),
            UtmMedium = row.Text(UtmMedium),
            LeadSource = row.Text(LeadSource),
            Campaign = row.Text(Campaign),
            Message = row.Text(Message),
            ContactId = Ref(row, Contact),
            DealId = Ref(row, Deal),
        });
    }

    // Zoho Analytics writes 0 for none.
    private static string? Ref(Row row, Column column) => row.Text(column) is { } id && id != "0" ? id : null;
}
