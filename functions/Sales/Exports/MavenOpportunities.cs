using Pipeline.Crm;
using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>Maven CRM opportunities: one row an opportunity, dates in any order, decided from the whole column.</summary>
public sealed class MavenOpportunities : TableFormat
{
    private static readonly Column OpportunityId = Column.Id("opportunity_id").Required;
    private static readonly Column Agent = Column.Text("sales_agent").Required;
    private static readonly Column Product = Column.Text("product");
    private static readonly Column Account = Column.Text("account");
    private static readonly Column Stage = Column.Text("deal_stage").Required;
    private static readonly Column Engaged = Column.Date("engage_date");
    private static readonly Column Closed = Column.Date("close_date");
    private static readonly Column Value = Column.Number("close_value");

    public override string Id => "maven-opportunities";

    public override string Name => "Maven CRM opportunities";

    public override string Source => "maven";

    public override IReadOnlyList<Role> Roles { get; } =
        [DealRoles.Amount(Value), DealRoles.Closed(Closed), DealRoles.Account(Account), DealRoles.Created(Engaged)];

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
        [new("opportunities", [OpportunityId, Agent, Product, Account, Stage, Engaged, Closed, Value], Read)];

    private static void Read(Row row)
    {
        var stage = row.RequiredText(Stage);
        var evidence = OutcomeEvidence.Read(row, stage);
        var outcome = evidence.Outcome;
        var amount = row.Money(Value, out var shape);
        row.Keep(new Deal
        {
            Source = "maven",
            DealId = row.Id(OpportunityId),
            Stage = stage,
            Outcome = outcome,
            OutcomeFrom = evidence.From,
            LooksClosed = evidence.LooksClosed,
            Owner = row.Text(Agent),
            Product = row.Text(Product),
            Account = row.Text(Account),
            Amount = amount,
            Currency = row.CurrencyOf(Value, shape, null),
            CreatedAt = row.Time(Engaged),
            ClosedAt = outcome == Outcomes.Open ? null : row.Time(Closed),
            ExpectedCloseOn = outcome == Outcomes.Open ? row.Day(Closed) : null,
        });
    }
}
