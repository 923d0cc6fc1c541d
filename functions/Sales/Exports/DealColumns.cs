using Pipeline.Crm;
using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Which column of a CRM's export holds what of a deal. One mapping serves them all, so that a deal means the same whatever the tool; a
/// format adds to what it reads only what is special to its tool.
/// </summary>
internal sealed record DealColumns
{
    // No table lists it, so no cell is ever found under it.
    private static readonly Column None = Column.Text("");

    public required string Source { get; init; }

    public Column Id { get; init; } = None;

    public Column Name { get; init; } = None;

    public Column Stage { get; init; } = None;

    public Column Pipeline { get; init; } = None;

    public Column Owner { get; init; } = None;

    public Column Team { get; init; } = None;

    public Column Account { get; init; } = None;

    public Column Product { get; init; } = None;

    public Column DealType { get; init; } = None;

    public Column LeadSource { get; init; } = None;

    public Column Campaign { get; init; } = None;

    public required Column Amount { get; init; }

    public Column Currency { get; init; } = None;

    /// <summary>Where the tool always writes percents; one that may write 0 to 1 says so by <see cref="Probabilities.Read"/>.</summary>
    public Column Percent { get; init; } = None;

    public Column Created { get; init; } = None;

    public Column Closed { get; init; } = None;

    /// <summary>The same column as <see cref="Closed"/> where the tool keeps one day for both.</summary>
    public Column Expected { get; init; } = None;

    public Column StageEntered { get; init; } = None;

    public Column Modified { get; init; } = None;

    public Column LastActivity { get; init; } = None;

    public Column LostReason { get; init; } = None;

    /// <summary>All that the tool's export may hold of a deal, for the format's tables.</summary>
    public IEnumerable<Column> All => new[]
    {
        Id, Name, Stage, Pipeline, Owner, Team, Account, Product, DealType, LeadSource, Campaign, Amount, Currency, Percent, Created,
        Closed,
        Expected, StageEntered, Modified, LastActivity, LostReason,
    }.Distinct().Where(column => column != None);

    /// <summary>What these columns are for: a list that tells one of them under other words is refused for it.</summary>
    /// <param name="outcome">Where the tool says how a deal ended, beside its stage.</param>
    public IReadOnlyList<Role> Roles(Column? outcome = null) =>
    [
        .. new (Column Column, Func<Column, Role> Of)[]
        {
            (Id, DealRoles.Id), (Amount, DealRoles.Amount), (Owner, DealRoles.Owner), (Closed, DealRoles.Closed),
            (Created, DealRoles.Created),
            (Currency, DealRoles.Currency), (LostReason, DealRoles.LostReason), (outcome ?? None, DealRoles.Outcome),
            (LeadSource, LeadRoles.Source),
        }.Where(role => role.Column != None).Select(role => role.Of(role.Column)),
    ];

    /// <summary>The tool's own id; where the export holds none, a key of these parts.</summary>
    public string Key(Row row, params (string Name, string? Value)[] parts) =>
        row.Has(Id) ? row.Id(Id) : MadeKeys.Make(row, Id.Name, parts);

    /// <summary>When the deal was created, as a part of a key.</summary>
    public string? CreatedText(Row row) => MadeKeys.Text(row.Time(Created));

    /// <summary>The deal of a row. A close date of an open deal is a forecast, whatever the tool calls it.</summary>
    public Deal Read(Row row, string key, string stage, OutcomeEvidence evidence)
    {
        var isOpen = evidence.Outcome == Outcomes.Open;
        var amount = row.Money(Amount, out var shape);
        return new()
        {
            Source = Source,
            DealId = key,
            HasOwnId = row.Has(Id),
            Name = row.Text(Name),
            Stage = stage,
            Outcome = evidence.Outcome,
            OutcomeFrom = evidence.From,
            LooksClosed = evidence.LooksClosed,
            Pipeline = row.Text(Pipeline),
            Owner = row.Text(Owner),
            Team = row.Text(Team),
            Account = row.Text(Account),
            Product = row.Text(Product),
            DealType = row.Text(DealType),
            LeadSource = row.Text(LeadSource),
            Campaign = row.Text(Campaign),
            Amount = amount,

            // What the amount's own heading says is nearer than a column beside it.
            Currency = row.CurrencyOf(Amount, shape, row.Heading.Currency(Amount) ?? CurrencyNames.Read(row, Currency)),
            Probability = Probabilities.Percent(row, Percent),
            CreatedAt = row.Time(Created),
            ClosedAt = isOpen ? null : row.Time(Closed),
            ExpectedCloseOn = isOpen ? row.Day(Expected) : null,
            StageEnteredAt = row.Time(StageEntered),
            ModifiedAt = row.Time(Modified),
            LastActivityAt = row.Time(LastActivity),
            LostReason = row.Text(LostReason),
        };
    }
}
