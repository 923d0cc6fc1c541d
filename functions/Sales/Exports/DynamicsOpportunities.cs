using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Dynamics 365 Sales opportunities, exported to Excel or CSV. The hidden first columns, "(Do Not Modify) …", hold the record's id and are in every
/// export of a view. The estimate counts until a deal is won, then the actual revenue.
/// </summary>
public sealed class DynamicsOpportunities : TableFormat
{
    private static readonly Column RecordId = Column.Id("(Do Not Modify) Opportunity").Required;
    private static readonly Column Status = Column.Text("Status", "State").Required;
    private static readonly Column Reason = Column.Text("Status Reason");
    private static readonly Column Phase = Column.Text("Pipeline Phase", "Sales Stage", "Process Stage");
    private static readonly Column Topic = Column.Text("Topic", "Opportunity Name", "Name");
    private static readonly Column Customer = Column.Text("Potential Customer", "Account", "Customer", "Parent Account for lead");
    private static readonly Column Owner = Column.Text("Owner");
    private static readonly Column Estimate = Column.Number("Est. Revenue", "Estimated Revenue", "Est. Value");
    private static readonly Column Actual = Column.Number("Actual Revenue", "Actual Value");
    private static readonly Column Currency = Column.Text("Currency", "Transaction Currency");
    private static readonly Column Expected = Column.Date("Est. Close Date", "Estimated Close Date");
    private static readonly Column Closed = Column.Date("Actual Close Date");
    private static readonly Column Created = Column.Date("Created On");
    private static readonly Column Modified = Column.Date("(Do Not Modify) Modified On", "Modified On");
    private static readonly Column Probability = Column.Number("Probability");
    private static readonly Column LeadSource = Column.Text("Lead Source", "Source Campaign");
    private static readonly Column LeadId = Column.Text("Originating Lead");
    private static readonly Column[] Others = [Topic, Reason, Phase, Customer, Owner, Actual, Currency, Closed, Created, Modified, Probability, LeadSource, LeadId];

    public override string Id => "dynamics-opportunities";

    public override string Name => "Dynamics 365 opportunities";

    public override string NamesFrom => "public code that reads it; without ids from memory";

    public override string Source => "dynamics";

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("opportunities", [RecordId, Status, Estimate, Expected, .. Others], Read),
        
        // Saved again, the hidden columns may be gone.
        new("opportunities without ids", [Topic.Required, Status, Estimate.Required, Expected.Required, .. Others.Where(column => column != Topic)], Read),
    ];

    private static void Read(Row row)
    {
        var topic = row.Text(row.Has(Topic) ? Topic : Topic.Required);
        var status = row.RequiredText(Status);
        var stage = row.Text(Phase) ?? row.Text(Reason) ?? status;
        var probability = Probabilities.Percent(row, Probability);

        // A lost deal's reason may say that nobody decided.
        var evidence = OutcomeEvidence.Read(row, row.Text(Reason) ?? stage, OutcomeEvidence.Status(row, Status));
        var outcome = evidence.Outcome;
        var estimate = row.Money(row.Has(Estimate) ? Estimate : Estimate.Required, out var shape);
        var actual = row.Money(Actual, out var actualShape);
        var created = row.Time(Created);
        row.Keep(new Deal
        {
            Source = "dynamics",
            DealId = row.Has(RecordId) ? row.Id(RecordId) : MadeKeys.Make(row, "(Do Not Modify) Opportunity", ("topic", topic), ("customer", row.Text(Customer)), ("creation time", MadeKeys.Text(created))),
            HasOwnId = row.Has(RecordId),
            Name = topic,
            Stage = stage,
            Outcome = outcome,
            OutcomeFrom = evidence.From,
            LooksClosed = evidence.LooksClosed,
            Owner = row.Text(Owner),
            Account = row.Text(Customer),
            LeadSource = row.Text(LeadSource),
            Amount = outcome == Outcomes.Won ? actual ?? estimate : estimate,
            Currency = CurrencyNames.Read(row, Currency) ?? shape.Currency ?? actualShape.Currency,
            Probability = probability,
            CreatedAt = created,
            ClosedAt = outcome == Outcomes.Open ? null : row.Time(Closed),
            ExpectedCloseOn = outcome == Outcomes.Open ? row.Day(row.Has(Expected) ? Expected : Expected.Required) : null,
            ModifiedAt = row.Time(Modified),
            LostReason = outcome is Outcomes.Lost or Outcomes.Abandoned ? row.Text(Reason) : null,
            LeadId = row.Text(LeadId),
        });
    }
}
