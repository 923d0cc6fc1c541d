using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Bitrix24 deals, exported from the list as CSV or Excel. Names are those of the tool's own public language files (crm.deal.list), and of newer versions
/// from memory. The close date of a closed deal is the day on which it was closed, of an open one a guess.
/// </summary>
public sealed class BitrixDeals : TableFormat
{
    private static readonly Column RecordId = Column.Id("ID").Required;
    private static readonly Column DealName = Column.Text("Deal Name", "Deal").Required;
    private static readonly Column Stage = Column.Text("Stage", "Deal stage").Required;
    private static readonly Column Owner = Column.Text("Responsible", "Responsible person").Required;
    private static readonly Column Status = Column.Text("Deal status", "Stage group");
    private static readonly Column IsClosed = Column.Text("Closed", "Completed", "Deal closed");
    private static readonly Column Pipeline = Column.Text("Pipeline");
    private static readonly Column Type = Column.Text("Type", "Deal type");
    private static readonly Column LeadSource = Column.Text("Source");
    private static readonly Column Campaign = Column.Text("UTM Campaign");
    private static readonly Column Amount = Column.Number("Total", "Income", "Amount", "Amount/Currency", "Amount and currency");
    private static readonly Column Currency = Column.Text("Currency");
    private static readonly Column Company = Column.Text("Company", "Company: Company Name");
    private static readonly Column Product = Column.Text("Product");
    private static readonly Column Probability = Column.Number("Probability, %", "Probability");
    private static readonly Column Created = Column.Date("Created", "Created on").Usually(DateOrder.MonthDayYear);
    private static readonly Column Modified = Column.Date("Modified", "Modified on").Usually(DateOrder.MonthDayYear);
    private static readonly Column Closes = Column.Date("Assumed close date", "Expected close date", "Close date").Usually(DateOrder.MonthDayYear);

    public override string Id => "bitrix-deals";

    public override string Name => "Bitrix24 deals";

    public override string NamesFrom => "public code of the tool; some from memory";

    public override string Source => "bitrix";

    public override IReadOnlyList<Role> Roles { get; } = [DealRoles.Amount(Amount), DealRoles.Outcome(Status), DealRoles.Closed(Closes)];

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("deals", [RecordId, DealName, Stage, Owner, Status, IsClosed, Pipeline, Type, LeadSource, Campaign, Amount, Currency, Company, Product, Probability, Created, Modified, Closes], Read),
    ];

    private static void Read(Row row)
    {
        var stage = row.RequiredText(Stage);
        var evidence = OutcomeEvidence.Read(row, stage, OutcomeEvidence.Status(row, Status), Ended(row));
        var outcome = evidence.Outcome;
        var amount = row.Money(Amount, out var shape);
        row.Keep(new Deal
        {
            Source = "bitrix",
            DealId = row.Id(RecordId),
            Name = row.Text(DealName),
            Stage = stage,
            Outcome = outcome,
            OutcomeFrom = evidence.From,
            LooksClosed = evidence.LooksClosed,
            Pipeline = row.Text(Pipeline),
            Owner = row.Text(Owner),
            Account = row.Text(Company),
            Product = row.Text(Product),
            DealType = row.Text(Type),
            LeadSource = row.Text(LeadSource),
            Campaign = row.Text(Campaign),
            Amount = amount,
            Currency = CurrencyNames.Read(row, Currency) ?? shape.Currency,
            Probability = Probabilities.Percent(row, Probability),
            CreatedAt = row.Time(Created),
            ClosedAt = outcome == Outcomes.Open ? null : row.Time(Closes),
            ExpectedCloseOn = outcome == Outcomes.Open ? row.Day(Closes) : null,
            ModifiedAt = row.Time(Modified),
        });
    }

    // That a deal is over is told by the tool, which way by its stage.
    private static OutcomeSign? Ended(Row row) =>
        row.Flag(IsClosed) is not { } closed ? null : new OutcomeSign(closed ? null : Outcomes.Open, row.Heading.Spelling(IsClosed), "tool", IsHint: closed);
}
