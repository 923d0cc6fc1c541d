using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Freshsales (Freshworks CRM) deals: the list's own export, or a report's, in which each name begins with the entity, "Deal : Name". The
/// value in the deal's currency counts, and the account's base currency is another column.
/// </summary>
public sealed class FreshsalesDeals : TableFormat
{
    private static readonly DealColumns Columns = new()
    {
        Source = "freshsales",
        Name = Column.Text("Deal name", "Name", "Deal : Deal name", "Deal : Name").Required,
        Stage = Column.Text("Deal stage", "Stage", "Deal : Deal stage", "Deal : Stage").Required,
        Amount = Column.Number(
            "Deal value", "Total deal value", "Amount", "Deal : Deal value", "Deal : Total deal value", "Deal : Amount").Required,
        Owner = Column.Text("Sales owner", "Owner", "Deal : Sales owner", "Deal : Owner").Required,
        Id = Column.Id("Deal ID", "id", "Deal : Deal ID", "Deal : id"),
        Currency = Column.Text("Currency", "Deal : Currency"),
        Account = Column.Text("Sales account", "Account name", "Account", "Deal : Sales account", "Deal : Account name", "Deal : Account"),
        Pipeline = Column.Text("Deal pipeline", "Pipeline", "Deal : Deal pipeline", "Deal : Pipeline"),
        Percent = Column.Number("Probability (%)", "Probability", "Deal : Probability (%)", "Deal : Probability"),
        Created = Column.Date(
            "Created at", "Created on", "Created time", "Deal : Created at", "Deal : Created on", "Deal : Created time"),
        Modified = Column.Date("Updated at", "Last modified at", "Deal : Updated at", "Deal : Last modified at"),
        StageEntered = Column.Date(
            "Deal stage updated at", "Stage updated time", "Stage updated at",
            "Deal : Deal stage updated at", "Deal : Stage updated time", "Deal : Stage updated at"),
        Expected = Column.Date("Expected close date", "Expected close", "Deal : Expected close date", "Deal : Expected close"),
        Closed = Column.Date("Closed date", "Closed at", "Deal : Closed date", "Deal : Closed at"),
        LostReason = Column.Text("Lost reason", "Deal reason", "Deal : Lost reason", "Deal : Deal reason"),
        LeadSource = Column.Text("Source", "Lead source", "Deal : Source", "Deal : Lead source"),
        Campaign = Column.Text("Campaign", "Deal : Campaign"),
        Product = Column.Text("Product", "Deal : Product"),
        DealType = Column.Text("Deal type", "Type", "Deal : Deal type", "Deal : Type"),
    };

    public override string Id => "freshsales-deals";

    public override string Name => "Freshsales deals";

    public override string NamesFrom => "public code that reads it; ids from memory";

    public override string Source => Columns.Source;

    public override IReadOnlyList<Role> Roles { get; } = Columns.Roles();

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } = [new("deals", [.. Columns.All], Read)];

    // "Name", "Stage", "Amount" and "Owner" without their entity are anybody's.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        heading.Matched >= 6
        && new[] { Columns.Name, Columns.Stage, Columns.Amount, Columns.Owner }
            .Count(column => NamesEntity(heading.Spelling(column))) >= 3;

    private static bool NamesEntity(string heading) =>
        heading.Contains("deal", StringComparison.OrdinalIgnoreCase) || heading.Contains("sales", StringComparison.OrdinalIgnoreCase);

    private static void Read(Row row)
    {
        var stage = row.RequiredText(Columns.Stage);
        var probability = Probabilities.Percent(row, Columns.Percent);
        var evidence = OutcomeEvidence.Read(row, stage, OutcomeEvidence.Chance(row, Columns.Percent, probability, isDefined: false));
        var key = Columns.Key(
            row, ("name", row.Text(Columns.Name)), ("account", row.Text(Columns.Account)), ("creation time", Columns.CreatedText(row)));
        row.Keep(Columns.Read(row, key, stage, evidence));
    }
}
