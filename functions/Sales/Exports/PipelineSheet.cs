using Pipeline.Crm;
using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// A sales pipeline kept in a spreadsheet: a deal a row, usually without an id, and often with thousands of empty rows
/// below, where the sheet was once formatted or a stray cell stands.
/// </summary>
public sealed class PipelineSheet : TableFormat
{
    private static readonly Column Owner =
        Column.Text("Deal Owner", "Sales Rep", "Salesperson", "Account Manager", "Sales", "Pemilik Deal").Required;
    private static readonly Column Stage = Column.Text("Sales Stage", "Pipeline Stage", "Tahap Penjualan").Required;
    private static readonly Column Size =
        Column.Number("Deal Size", "Deal Value", "Potential Value", "Nilai Deal", "Nilai Transaksi").Required;
    private static readonly Column Customer = Column.Text("Customer", "Client", "Account", "Company", "Pelanggan").Required;
    private static readonly Column RecordId = Column.Id("Deal ID", "ID");
    private static readonly Column Created = Column.Date("Reporting Date", "Created", "Create Date", "Date Created", "Tanggal Dibuat");
    private static readonly Column Closed =
        Column.Date("Close Date/Expected Close Date", "Close Date", "Expected Close Date", "Tanggal Penutupan");
    private static readonly Column Country = Column.Text("Country", "Region", "Segment", "Negara");
    private static readonly Column Channel = Column.Text("Sales Channel", "Pipeline", "Saluran");
    private static readonly Column Product = Column.Text("Product", "Produk");
    private static readonly Column Probability = Column.Number("Probability", "Probability (%)", "Probabilitas");
    private static readonly Column Currency = Column.Text("Currency", "Mata Uang");
    private static readonly Column LeadSource = Column.Text("Lead Source", "Sumber");
    private static readonly Column LostReason = Column.Text("Lost Reason", "Alasan Kalah");

    public override string Id => "pipeline-sheet";

    public override string Name => "Sales pipeline (spreadsheet)";

    public override string Source => "pipeline-sheet";

    public override IReadOnlyList<Role> Roles { get; } = [DealRoles.Id(RecordId), DealRoles.Closed(Closed)];

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new(
            "pipeline",
            [Owner, Stage, Size, Customer, RecordId, Created, Closed, Country, Channel, Product, Probability, Currency, LeadSource,
                LostReason],
            Read),
    ];

    private static void Read(Row row)
    {
        if (row.Text(Owner) is null && row.Text(Stage) is null && Missing.Is(row.Cell(Size)))
        {
            row.SetAside("no deal: owner, stage and size are empty");
            return;
        }

        var stage = row.RequiredText(Stage);
        var probability = Probabilities.Read(row, Probability);
        var evidence = OutcomeEvidence.Read(row, stage, OutcomeEvidence.Chance(row, Probability, probability, isDefined: false));
        var outcome = evidence.Outcome;
        var amount = row.Money(Size, out var shape);
        var created = row.Time(Created);
        row.Keep(new Deal
        {
            Source = "pipeline-sheet",
            DealId = row.Has(RecordId)
                ? row.Id(RecordId)
                : MadeKeys.Make(
                    row, "Deal ID", ("customer", row.Text(Customer)), ("country", row.Text(Country)),
                    ("reporting date", MadeKeys.Text(created))),
            HasOwnId = row.Has(RecordId),
            Stage = stage,
            Outcome = outcome,
            OutcomeFrom = evidence.From,
            LooksClosed = evidence.LooksClosed,
            Pipeline = row.Text(Channel),
            Owner = row.RequiredText(Owner),
            Account = row.Text(Customer),
            Product = row.Text(Product),
            Segment = row.Text(Country),
            LeadSource = row.Text(LeadSource),
            Amount = amount,
            Currency = row.CurrencyOf(Size, shape, row.Currency(Currency)),
            Probability = probability,
            CreatedAt = created,
            ClosedAt = outcome == Outcomes.Open ? null : row.Time(Closed),
            ExpectedCloseOn = outcome == Outcomes.Open ? row.Day(Closed) : null,
            LostReason = row.Text(LostReason),
        });
    }
}
