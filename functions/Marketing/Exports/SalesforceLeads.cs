using Marketing.Facts;
using Pipeline.Tables;
using static Pipeline.Crm.SalesforceLeadColumns;

namespace Marketing.Exports;

/// <summary>
/// Salesforce leads as the object holds them: Data Loader, the weekly data export, a query. API names, times in UTC,
/// booleans as 1 or nothing, as true or false. A lead of a CRM is qualified from its creation on.
/// </summary>
public sealed class SalesforceLeads : TableFormat
{
    private static readonly Column UtmSource = Column.Text("UTM_Source__c", "utm_source__c", "UTMSource__c");
    private static readonly Column UtmMedium = Column.Text("UTM_Medium__c", "UTMMedium__c");
    private static readonly Column Campaign =
        Column.Text("UTM_Campaign__c", "UTMCampaign__c", "Campaign__c", "Campaign.Name", "Campaign_Name__c");
    private static readonly Column Message =
        Column.Text("UTM_Content__c", "UTMContent__c", "Ad_Name__c", "Form_Name__c", "Landing_Page__c");

    public override string Id => "salesforce-leads";

    public override string Name => "Salesforce leads (object export)";

    public override string Source => "salesforce";

    public override string SharedList => "Salesforce leads";

    public override IReadOnlyList<Role> Roles { get; } = [LeadRoles.Email(Email), LeadRoles.Phone(Phone).Or(Mobile)];

    public override string Template => LeadRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
        [new(
            "leads",
            [RecordId, Status, LeadSource, Created, Modified, IsDeleted, MasterId, FirstName, LastName, Email, Mobile, Phone, UtmSource,
                UtmMedium, Campaign, Message, DealId, ContactId], Read)];

    // Members of a campaign have a status and a lead's address too: a lead in two campaigns would be two leads.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => !SalesforceObjects.PointsAt(heading, "LeadId");

    public override string WhyNot(Heading heading) =>
        "but its rows belong to leads (by LeadId) and are none: expected the export of the object Lead";

    private static void Read(Row row)
    {
        // What was merged into another lead lies in the recycle bin too, and still says by which ids and addresses that one is known.
        var master = row.Text(MasterId) is { } id ? CaseSafeIds.Extend(id) : null;
        if (row.Flag(IsDeleted) == true && master is null)
        {
            row.SetAside("in Salesforce's recycle bin");
        }

        var created = row.RequiredTime(Created);
        var lead = new Lead
        {
            Source = "salesforce",
            LeadId = CaseSafeIds.Extend(row.Id(RecordId)),
            PersonKeys = PersonKey.Read(row, Email, Mobile, Phone),
            NameKey = PersonKey.Name(row, FirstName, LastName),
            OtherIds = master,
            IsMerged = master is not null,
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
            ContactId = row.Text(ContactId) is { } contact ? CaseSafeIds.Extend(contact) : null,
            DealId = row.Text(DealId) is { } deal ? CaseSafeIds.Extend(deal) : null,
        };
        KeptLeads.Keep(
            row, lead, [row.Text(Status), row.Text(LeadSource)], [$"{row.Text(FirstName)} {row.Text(LastName)}"], row.Text(Email));
    }
}
