using Pipeline.Crm;
using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Dynamics 365 Sales opportunities, exported to Excel or CSV. The hidden first columns, "(Do Not Modify) …", hold the record's id and are
/// in every export of a view. The estimate counts until a deal is won, then the actual revenue.
/// </summary>
public sealed class DynamicsOpportunities : TableFormat
{
    private static readonly Column Status = Column.Text("Status", "State").Required;
    private static readonly Column Reason = Column.Text("Status Reason");
    private static readonly Column Phase = Column.Text("Pipeline Phase", "Sales Stage", "Process Stage");
    private static readonly Column Actual = Column.Number("Actual Revenue", "Actual Value");
    private static readonly Column LeadId = Column.Text("Originating Lead");
    private static readonly Column[] Others = [Status, Reason, Phase, Actual, LeadId];

    private static readonly DealColumns Columns = new()
    {
        Source = "dynamics",
        Id = Column.Id("(Do Not Modify) Opportunity").Required,
        Name = Column.Text("Topic", "Opportunity Name", "Name"),
        Account = Column.Text("Potential Customer", "Account", "Customer", "Parent Account for lead"),
        Owner = Column.Text("Owner"),
        Amount = Column.Number("Est. Revenue", "Estimated Revenue", "Est. Value"),
        Currency = Column.Text("Currency", "Transaction Currency"),
        Expected = Column.Date("Est. Close Date", "Estimated Close Date"),
        Closed = Column.Date("Actual Close Date"),
        Created = Column.Date("Created On"),
        Modified = Column.Date("(Do Not Modify) Modified On", "Modified On"),
        Percent = Column.Number("Probability"),
        LeadSource = Column.Text("Lead Source", "Source Campaign"),
    };

    // Saved again, the hidden columns may be gone.
    private static readonly DealColumns WithoutIds = Columns with
    {
        Name = Columns.Name.Required,
        Amount = Columns.Amount.Required,
        Expected = Columns.Expected.Required,
    };

    public override string Id => "dynamics-opportunities";

    public override string Name => "Dynamics 365 opportunities";

    public override string NamesFrom => "public code that reads it; without ids from memory";

    public override string Source => Columns.Source;

    public override IReadOnlyList<Role> Roles { get; } =
    [
        DealRoles.Id(Columns.Id), DealRoles.Amount(Columns.Amount)
            .Or(Actual), DealRoles.Owner(Columns.Owner), DealRoles.Account(Columns.Account),
        DealRoles.Closed(Columns.Closed).Or(Columns.Expected), DealRoles.Created(Columns.Created), DealRoles.Outcome(Status),
        DealRoles.Currency(Columns.Currency), LeadRoles.Source(Columns.LeadSource),
    ];

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("opportunities", [.. Columns.All, .. Others], row => Read(row, Columns)),
        new("opportunities without ids", [.. WithoutIds.All.Except([WithoutIds.Id]), .. Others], row => Read(row, WithoutIds)),
    ];

    // The hidden id is the tool's own; without it a name, a status, a value and a day are anybody's forecast.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => heading.Place(Columns.Id) >= 0 || heading.Matched >= 6;

    private static void Read(Row row, DealColumns columns)
    {
        var status = row.RequiredText(Status);
        var reason = row.Text(Reason);
        var stage = row.Text(Phase) ?? reason ?? status;

        // A lost deal's reason may say that nobody decided.
        var evidence = OutcomeEvidence.Read(row, reason ?? stage, OutcomeEvidence.Status(row, Status));
        var key = columns.Key(
            row, ("topic", row.Text(columns.Name)), ("customer", row.Text(columns.Account)), ("creation time", columns.CreatedText(row)));
        var deal = columns.Read(row, key, stage, evidence);
        var actual = row.Money(Actual, out var shape);
        row.Keep(deal with
        {
            Amount = evidence.Outcome == Outcomes.Won ? actual ?? deal.Amount : deal.Amount,
            Currency = row.CurrencyOf(Actual, shape, deal.Currency),
            LostReason = evidence.Outcome is Outcomes.Lost or Outcomes.Abandoned ? reason : null,
            LeadId = row.Text(LeadId),
        });
    }
}
