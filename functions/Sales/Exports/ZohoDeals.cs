using Pipeline.Crm;
using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Zoho CRM deals, formerly potentials, from the CRM itself ("Deal Name"; "Deal_Name" where its interface was asked) or from
/// Zoho Analytics ("Potential Name", with the lead's id). Keyed by record id, else by the lead, since one lead becomes one deal.
/// Zoho deletes what it merges for good, and no public source shows an export that says into what: "Merged Deal IDs" is read where a firm
/// keeps them.
/// </summary>
public sealed class ZohoDeals : TableFormat
{
    private static readonly Column DealName = Column.Text("Potential Name", "Deal Name", "Deal_Name").Required;
    private static readonly Column Owner =
        Column.Text("Potential Owner", "Deal Owner", "Deal Owner Name", "Owner.name", "Owner__name", "Owner Name", "Owner").Required;
    private static readonly Column Stage = Column.Text("Stage").Required;
    private static readonly Column Closed = Column.Date("Closing Date", "Closing_Date").Required;
    private static readonly Column RecordId = Column.Id("Record Id", "Id");
    private static readonly Column LeadId = Column.Id("LEADID", "Lead Id", "Lead_Id");
    private static readonly Column Contact =
        Column.Text("Contact Name.id", "Contact_Name.id", "Contact_Name__id", "Contact Id", "CONTACTID");
    private static readonly Column Email = Column.Text("Email", "Contact Email");
    private static readonly Column Phone = Column.Text("Mobile", "Phone", "Contact Phone");
    private static readonly Column Created = Column.Date("Created Time", "Created_Time");
    private static readonly Column Modified = Column.Date("Modified Time", "Modified_Time");
    private static readonly Column Activity = Column.Date("Last Activity Time", "Last_Activity_Time");
    private static readonly Column Amount = Column.Number("Amount");
    private static readonly Column Currency = Column.Text("Currency");
    private static readonly Column Probability = Column.Number("Probability (%)", "Probability");
    private static readonly Column Forecast = Column.Text("Forecast Type", "Deal Category", "Deal_Category", "Forecast Category");
    private static readonly Column Account =
        Column.Text("Account Name", "Account Name.name", "Account_Name.name", "Account_Name__name", "Account_Name");
    private static readonly Column Type = Column.Text("Type");
    private static readonly Column LeadSource = Column.Text("Lead Source", "Lead_Source");
    private static readonly Column Campaign = Column.Text("Campaign Source", "Campaign_Source.name", "Campaign_Source", "Campaign Id");
    private static readonly Column LostReason =
        Column.Text("Reason For Loss", "Reason For Loss__s", "Reason_For_Loss__s", "Reason_For_Loss");

    private static readonly Column Merged = Column.Text("Merged Deal IDs", "Merged Record Ids", "Merged Ids");

    private static readonly DealColumns Columns = new()
    {
        Source = "zoho",
        Id = RecordId,
        Name = DealName,
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
        Modified = Modified,
        LastActivity = Activity,
        LostReason = LostReason,
    };

    public override string Id => "zoho-deals";

    public override string Name => "Zoho CRM deals (Potentials)";

    public override string Source => Columns.Source;

    public override IReadOnlyList<Role> Roles { get; } = Columns.Roles(Forecast);

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new(
            "deals",
            [DealName, Owner, Stage, Closed, RecordId, LeadId, Contact, Email, Phone, Created, Modified, Activity, Amount, Currency,
                Probability, Forecast, Account, Type, LeadSource, Campaign, LostReason, Merged],
            Read),
    ];

    private static void Read(Row row)
    {
        var stage = row.RequiredText(Stage);
        var probability = Probabilities.Percent(row, Probability);
        var evidence =
            OutcomeEvidence.Read(row, stage, Category(row), OutcomeEvidence.Chance(row, Probability, probability, isDefined: false));
        var key = Key(row, row.RequiredText(DealName));
        MergedDeals.Offer(row, Columns.Source, key, Merged);
        var deal = Columns.Read(row, key, stage, evidence);
        row.Keep(deal with
        {
            HasOwnId = row.Has(RecordId) || row.Text(LeadId) is not null,
            LeadId = row.Text(LeadId),
            ContactIds = ZohoRecords.Ref(row, Contact),
            PersonKey = PersonKey.Read(row, Email, Phone),
        });
    }

    // The deal's category (once "forecast type") is its stage's state; the forecast category beside it could once be set to anything.
    private static OutcomeSign? Category(Row row) =>
        OutcomeEvidence.Status(row, Forecast) is { } told ? told with { From = "tool" } : Hint(row);

    private static OutcomeSign? Hint(Row row) => row.Text(Forecast)?.ToUpperInvariant() switch
    {
        "CLOSED" or "OMITTED" => new(null, row.Heading.Spelling(Forecast), "tool", IsHint: true),
        "PIPELINE" => new(Outcomes.Open, row.Heading.Spelling(Forecast), "tool", IsHint: true),
        _ => null,
    };

    private static string Key(Row row, string name) => !row.Has(RecordId) && row.Text(LeadId) is not null
        ? "lead " + row.Id(LeadId)
        : Columns.Key(row, ("name", name), ("creation time", Columns.CreatedText(row)));
}
