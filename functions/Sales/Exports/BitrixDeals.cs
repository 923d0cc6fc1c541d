using Pipeline.Crm;
using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Bitrix24 deals, exported from the list as CSV or Excel. Names are those of the tool's own public language files (crm.deal.list), and of
/// newer versions from memory. The close date of a closed deal is the day on which it was closed, of an open one a guess.
/// </summary>
public sealed class BitrixDeals : TableFormat
{
    private static readonly Column Status = Column.Text("Deal status", "Stage group");
    private static readonly Column IsClosed = Column.Text("Closed", "Completed", "Deal closed");
    private static readonly Column Closes =
        Column.Date("Assumed close date", "Expected close date", "Close date").Usually(DateOrder.MonthDayYear);

    private static readonly DealColumns Columns = new()
    {
        Source = "bitrix",
        Id = Column.Id("ID").Required,
        Name = Column.Text("Deal Name", "Deal").Required,
        Stage = Column.Text("Stage", "Deal stage").Required,
        Owner = Column.Text("Responsible", "Responsible person").Required,
        Pipeline = Column.Text("Pipeline"),
        DealType = Column.Text("Type", "Deal type"),
        LeadSource = Column.Text("Source"),
        Campaign = Column.Text("UTM Campaign"),
        Amount = Column.Number("Total", "Income", "Amount", "Amount/Currency", "Amount and currency"),
        Currency = Column.Text("Currency"),
        Account = Column.Text("Company", "Company: Company Name"),
        Product = Column.Text("Product"),
        Percent = Column.Number("Probability, %", "Probability"),
        Created = Column.Date("Created", "Created on").Usually(DateOrder.MonthDayYear),
        Modified = Column.Date("Modified", "Modified on").Usually(DateOrder.MonthDayYear),
        Closed = Closes,
        Expected = Closes,
    };

    public override string Id => "bitrix-deals";

    public override string Name => "Bitrix24 deals";

    public override string NamesFrom => "public code of the tool; some from memory";

    public override string Source => Columns.Source;

    public override IReadOnlyList<Role> Roles { get; } = Columns.Roles(Status);

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } = [new("deals", [.. Columns.All, Status, IsClosed], Read)];

    // Boards of tasks have an id, a stage and somebody responsible too; a list of deals tells money and days. One that tells them under
    // other words is refused for those words.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => Drops(heading).Count > 0
        || (heading.Place(Columns.Amount) >= 0 && (heading.Place(Columns.Created) >= 0 || heading.Place(Closes) >= 0));

    private static void Read(Row row)
    {
        var stage = row.RequiredText(Columns.Stage);
        var evidence = OutcomeEvidence.Read(row, stage, OutcomeEvidence.Status(row, Status), Ended(row));
        row.Keep(Columns.Read(row, Columns.Key(row), stage, evidence));
    }

    // That a deal is over is told by the tool, which way by its stage.
    private static OutcomeSign? Ended(Row row) => row.Flag(IsClosed) is { } closed
        ? new OutcomeSign(closed ? null : Outcomes.Open, row.Heading.Spelling(IsClosed), "tool", IsHint: closed)
        : null;
}
