using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Salesforce opportunities as the object holds them: Data Loader, the weekly data export, a query. API names, times
/// in UTC, booleans as 1 or nothing, as true or false.
/// </summary>
public sealed class SalesforceOpportunities : TableFormat
{
    private static readonly Column RecordId = Column.Id("Id").Required;
    private static readonly Column Stage = Column.Text("StageName").Required;
    private static readonly Column Closed = Column.Date("CloseDate").Required;
    private static readonly Column OpportunityName = Column.Text("Name");
    private static readonly Column IsWon = Column.Text("IsWon");
    private static readonly Column IsClosed = Column.Text("IsClosed");
    private static readonly Column IsDeleted = Column.Text("IsDeleted");
    private static readonly Column Amount = Column.Number("Amount");
    private static readonly Column Currency = Column.Text("CurrencyIsoCode");
    private static readonly Column Probability = Column.Number("Probability");
    private static readonly Column Owner = Column.Text("Owner.Name", "Owner Name", "OwnerId");
    private static readonly Column Account = Column.Text("Account.Name", "Account Name", "AccountId");
    private static readonly Column Type = Column.Text("Type");
    private static readonly Column LeadSource = Column.Text("LeadSource");
    private static readonly Column Campaign = Column.Text("Campaign.Name", "CampaignId");
    private static readonly Column RecordType = Column.Text("RecordType.Name");
    private static readonly Column LostReason = Column.Text("Loss_Reason__c", "Lost_Reason__c", "Closed_Lost_Reason__c");
    private static readonly Column Contact = Column.Text("ContactId");
    private static readonly Column LeadId = Column.Text("Lead_Id__c", "LeadId__c", "Original_Lead_Id__c", "Converted_Lead_Id__c");
    private static readonly Column Email = Column.Text("Contact.Email", "Contact_Email__c", "Email__c");
    private static readonly Column Phone = Column.Text("Contact.MobilePhone", "Contact.Phone", "Contact_Phone__c");
    private static readonly Column Created = Column.Date("CreatedDate");
    private static readonly Column StageEntered = Column.Date("LastStageChangeDate");
    private static readonly Column Modified = Column.Date("LastModifiedDate", "SystemModstamp");
    private static readonly Column Activity = Column.Date("LastActivityDate");

    private static readonly DealColumns Columns = new()
    {
        Source = "salesforce",
        Id = RecordId,
        Name = OpportunityName,
        Pipeline = RecordType,
        Owner = Owner,
        Account = Account,
        DealType = Type,
        LeadSource = LeadSource,
        Campaign = Campaign,
        Amount = Amount,
        Currency = Currency,
        Percent = Probability,
        Created = Created,
        Closed = Closed,
        Expected = Closed,
        StageEntered = StageEntered,
        Modified = Modified,
        LastActivity = Activity,
        LostReason = LostReason,
    };

    public override string Id => "salesforce-opportunities";

    public override string Name => "Salesforce opportunities (object export)";

    public override string Source => Columns.Source;

    public override IReadOnlyList<Role> Roles { get; } = Columns.Roles(IsWon);

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new(
            "opportunities",
            [
                RecordId, Stage, Closed, OpportunityName, IsWon, IsClosed, IsDeleted, Amount, Currency, Probability, Owner, Account, Type,
                LeadSource, Campaign, RecordType, LostReason, Contact, LeadId, Email, Phone, Created, StageEntered, Modified, Activity,
            ],
            Read),
    ];

    // Histories and line items repeat an opportunity's columns beside its id: each of their rows would pass for a deal.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => !SalesforceObjects.PointsAt(heading, "OpportunityId");

    public override string WhyNot(Heading heading) =>
        "but its rows belong to opportunities (by OpportunityId) and are none: expected the export of the object Opportunity";

    private static void Read(Row row)
    {
        if (row.Flag(IsDeleted) == true)
        {
            row.SetAside("in Salesforce's recycle bin");
            row.Reading.OfferAside(new GoneDeal { Source = Columns.Source, DealId = CaseSafeIds.Extend(row.Id(RecordId)) });
        }

        var stage = row.RequiredText(Stage);
        var probability = Probabilities.Percent(row, Probability);
        var evidence = SalesforceStages.Read(row, stage, IsWon, IsClosed, Probability, probability);
        var deal = Columns.Read(row, CaseSafeIds.Extend(row.Id(RecordId)), stage, evidence);
        row.Keep(deal with
        {
            LeadId = row.Text(LeadId) is { } lead ? CaseSafeIds.Extend(lead) : null,
            ContactIds = row.Text(Contact) is { } contact ? CaseSafeIds.Extend(contact) : null,
            PersonKey = PersonKey.Read(row, Email, Phone),
        });
    }
}
