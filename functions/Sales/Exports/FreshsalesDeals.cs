using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Freshsales (Freshworks CRM) deals: the list's own export, or a report's, in which each name begins with the entity, "Deal : Name". The value in the
/// deal's currency counts, and the account's base currency is another column.
/// </summary>
public sealed class FreshsalesDeals : TableFormat
{
    private static readonly Column DealName = Column.Text("Deal name", "Name", "Deal : Deal name", "Deal : Name").Required;
    private static readonly Column Stage = Column.Text("Deal stage", "Stage", "Deal : Deal stage", "Deal : Stage").Required;
    private static readonly Column Value = Column.Number("Deal value", "Total deal value", "Amount", "Deal : Deal value", "Deal : Total deal value", "Deal : Amount").Required;
    private static readonly Column Owner = Column.Text("Sales owner", "Owner", "Deal : Sales owner", "Deal : Owner").Required;
    private static readonly Column RecordId = Column.Id("Deal ID", "id", "Deal : Deal ID", "Deal : id");
    private static readonly Column Currency = Column.Text("Currency", "Deal : Currency");
    private static readonly Column Account = Column.Text("Sales account", "Account name", "Account", "Deal : Sales account", "Deal : Account name", "Deal : Account");
    private static readonly Column Pipeline = Column.Text("Deal pipeline", "Pipeline", "Deal : Deal pipeline", "Deal : Pipeline");
    private static readonly Column Probability = Column.Number("Probability (%)", "Probability", "Deal : Probability (%)", "Deal : Probability");
    private static readonly Column Created = Column.Date("Created at", "Created on", "Created time", "Deal : Created at", "Deal : Created on", "Deal : Created time");
    private static readonly Column Updated = Column.Date("Updated at", "Last modified at", "Deal : Updated at", "Deal : Last modified at");
    private static readonly Column StageEntered = Column.Date("Deal stage updated at", "Stage updated time", "Stage updated at", "Deal : Deal stage updated at", "Deal : Stage updated time", "Deal : Stage updated at");
    private static readonly Column Expected = Column.Date("Expected close date", "Expected close", "Deal : Expected close date", "Deal : Expected close");
    private static readonly Column Closed = Column.Date("Closed date", "Closed at", "Deal : Closed date", "Deal : Closed at");
    private static readonly Column LostReason = Column.Text("Lost reason", "Deal reason", "Deal : Lost reason", "Deal : Deal reason");
    private static readonly Column LeadSource = Column.Text("Source", "Lead source", "Deal : Source", "Deal : Lead source");
    private static readonly Column Campaign = Column.Text("Campaign", "Deal : Campaign");
    private static readonly Column Product = Column.Text("Product", "Deal : Product");
    private static readonly Column Type = Column.Text("Deal type", "Type", "Deal : Deal type", "Deal : Type");

    public override string Id => "freshsales-deals";

    public override string Name => "Freshsales deals";

    public override string NamesFrom => "public code that reads it; ids from memory";

    public override string Source => "freshsales";

    public override IReadOnlyList<Role> Roles { get; } = [DealRoles.Id(RecordId), DealRoles.Closed(Closed)];

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("deals", [DealName, Stage, Value, Owner, RecordId, Currency, Account, Pipeline, Probability, Created, Updated, StageEntered, Expected, Closed, LostReason, LeadSource, Campaign, Product, Type], Read),
    ];

    // "Name", "Stage", "Amount" and "Owner" without their entity are anybody's.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        heading.Matched >= 6 && new[] { DealName, Stage, Value, Owner }.Count(column => heading.Spelling(column).Contains("deal", StringComparison.OrdinalIgnoreCase) || heading.Spelling(column).Contains("sales", StringComparison.OrdinalIgnoreCase)) >= 3;

    private static void Read(Row row)
    {
        var stage = row.RequiredText(Stage);
        var probability = Probabilities.Percent(row, Probability);
        var evidence = OutcomeEvidence.Read(row, stage, OutcomeEvidence.Chance(row, Probability, probability, isDefined: false));
        var outcome = evidence.Outcome;
        var amount = row.Money(Value, out var shape);
        var created = row.Time(Created);
        row.Keep(new Deal
        {
            Source = "freshsales",
            DealId = row.Has(RecordId) ? row.Id(RecordId) : MadeKeys.Make(row, "Deal ID", ("name", row.Text(DealName)), ("account", row.Text(Account)), ("creation time", MadeKeys.Text(created))),
            HasOwnId = row.Has(RecordId),
            Name = row.Text(DealName),
            Stage = stage,
            Outcome = outcome,
            OutcomeFrom = evidence.From,
            LooksClosed = evidence.LooksClosed,
            Pipeline = row.Text(Pipeline),
            Owner = row.Text(Owner),
            Account = row.Text(Account),
            Product = row.Text(Product),
            DealType = row.Text(Type),
            LeadSource = row.Text(LeadSource),
            Campaign = row.Text(Campaign),
            Amount = amount,
            Currency = row.Currency(Currency) ?? shape.Currency,
            Probability = probability,
            CreatedAt = created,
            ClosedAt = outcome == Outcomes.Open ? null : row.Time(Closed),
            ExpectedCloseOn = outcome == Outcomes.Open ? row.Day(Expected) : null,
            StageEnteredAt = row.Time(StageEntered),
            ModifiedAt = row.Time(Updated),
            LostReason = row.Text(LostReason),
        });
    }
}
