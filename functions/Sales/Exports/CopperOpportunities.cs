using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Copper opportunities: status says open, won, lost or abandoned, whatever the stage. Names are those of the tool's default fields,
/// https://support.copper.com/en/articles/8823254-default-fields-for-all-records; the id's and the days' from memory.
/// </summary>
public sealed class CopperOpportunities : TableFormat
{
    private static readonly Column RecordId = Column.Id("Copper ID", "Opportunity ID").Required;
    private static readonly Column OpportunityName = Column.Text("Name", "Opportunity Name", "Opportunity").Required;
    private static readonly Column Status = Column.Text("Status").Required;
    private static readonly Column Stage = Column.Text("Stage").Required;
    private static readonly Column Value = Column.Number("Value", "Opportunity Value").Required;
    private static readonly Column Chance = Column.Number("Win Probability");
    private static readonly Column Contact = Column.Text("Primary Contact", "Primary Person");
    private static readonly Column Company = Column.Text("Company");
    private static readonly Column Owner = Column.Text("Owner", "Owned By");
    private static readonly Column Pipeline = Column.Text("Pipeline");
    private static readonly Column Currency = Column.Text("Currency");
    private static readonly Column Expected = Column.Date("Close Date", "Expected Close Date");
    private static readonly Column Closed = Column.Date("Closed Date", "Date Closed", "Won/Lost Date", "Date Won");
    private static readonly Column LostReason = Column.Text("Loss Reason");
    private static readonly Column LeadSource = Column.Text("Source");
    private static readonly Column Created = Column.Date("Created At", "Date Created", "Created");
    private static readonly Column Updated = Column.Date("Updated At", "Last Modified");
    private static readonly Column Activity = Column.Date("Last Contacted", "Last Contacted Date");
    private static readonly Column StageEntered = Column.Date("Last Stage At", "Date Last Moved");
    private static readonly Column[] Others = [OpportunityName, Status, Stage, Value, Company, Owner, Pipeline, Currency, Expected, Closed, LostReason, LeadSource, Created, Updated, Activity, StageEntered];

    public override string Id => "copper-opportunities";

    public override string Name => "Copper opportunities";

    public override string NamesFrom => "documentation of its fields; ids from memory";

    public override string Source => "copper";

    public override IReadOnlyList<Role> Roles { get; } = [DealRoles.Owner(Owner), DealRoles.Closed(Closed)];

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("opportunities", [RecordId, Chance, Contact, .. Others], row => Read(row, Chance)),
        new("opportunities without ids", [Chance.Required, Contact.Required, .. Others], row => Read(row, Chance.Required)),
    ];

    private static void Read(Row row, Column chance)
    {
        var stage = row.RequiredText(Stage);
        var status = row.RequiredText(Status);
        var outcome = Outcomes.OfStatus(status);
        if (outcome is null)
        {
            row.Reject(Status, "a status: open, won, lost or abandoned");
            return;
        }

        row.Reading.Tally($"Outcome by '{row.Heading.Spelling(Status)}'", outcome);
        var amount = row.Money(Value, out var shape);
        var created = row.Time(Created);
        row.Keep(new Deal
        {
            Source = "copper",
            DealId = row.Has(RecordId) ? row.Id(RecordId) : MadeKeys.Make(row, "Copper ID", ("name", row.Text(OpportunityName)), ("company", row.Text(Company)), ("creation day", MadeKeys.Text(created))),
            HasOwnId = row.Has(RecordId),
            Name = row.Text(OpportunityName),
            Stage = stage,
            Outcome = outcome,
            OutcomeFrom = "tool",
            Pipeline = row.Text(Pipeline),
            Owner = row.Text(Owner),
            Account = row.Text(Company),
            LeadSource = row.Text(LeadSource),
            Amount = amount,
            Currency = row.Currency(Currency) ?? shape.Currency,
            Probability = Probabilities.Percent(row, chance),
            CreatedAt = created,
            ClosedAt = outcome == Outcomes.Open ? null : row.Time(Closed) ?? row.Time(Expected),
            ExpectedCloseOn = outcome == Outcomes.Open ? row.Day(Expected) : null,
            StageEnteredAt = row.Time(StageEntered),
            ModifiedAt = row.Time(Updated),
            LastActivityAt = row.Time(Activity),
            LostReason = row.Text(LostReason),
        });
    }
}
