using Pipeline.Crm;
using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Close opportunities, https://developer.close.com/api/resources/exports/create-opportunity: the API's field names. Values are in cents;
/// the date won of an active opportunity is an estimate.
/// </summary>
public sealed class CloseOpportunities : TableFormat
{
    private static readonly Column LeadId = Column.Text("lead_id").Required;
    private static readonly Column Kind = Column.Text("status_type").Required;
    private static readonly Column Period = Column.Text("value_period");
    private static readonly Column Won = Column.Date("date_won");
    private static readonly Column Lost = Column.Date("date_lost");
    private static readonly Column Contact = Column.Text("contact_id");
    private static readonly Column LeadName = Column.Text("lead_name");

    private static readonly DealColumns Columns = new()
    {
        Source = "close",
        Id = Column.Id("id").Required,
        Stage = Column.Text("status_label", "status").Required,

        // An opportunity has no name but its lead's, which is the firm it is with.
        Name = LeadName,
        Account = LeadName,
        Owner = Column.Text("user_name"),
        Pipeline = Column.Text("pipeline_name"),

        // No field of Close's own: a firm that keeps one keeps it as a field of its own.
        LeadSource = Column.Text("lead_source", "source", "custom.Lead Source", "custom.lead_source", "custom.Source", "custom.source"),
        DealType = Period,
        Amount = Column.Number("value"),
        Currency = Column.Text("value_currency"),
        Percent = Column.Number("confidence"),
        Created = Column.Date("date_created"),
        Modified = Column.Date("date_updated"),
        Expected = Won,
    };

    public override string Id => "close-opportunities";

    public override string Name => "Close opportunities";

    public override string NamesFrom => "documentation";

    public override string Source => Columns.Source;

    public override IReadOnlyList<Role> Roles { get; } =
    [
        DealRoles.Amount(Columns.Amount), DealRoles.Owner(Columns.Owner), DealRoles.Closed(Won)
            .Or(Lost), DealRoles.Created(Columns.Created),
        DealRoles.Currency(Columns.Currency), LeadRoles.Source(Columns.LeadSource),
    ];

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } = [new("opportunities", [.. Columns.All, LeadId, Kind, Lost, Contact], Read)];

    private static void Read(Row row)
    {
        var stage = row.RequiredText(Columns.Stage);
        var outcome = row.RequiredText(Kind).ToLowerInvariant() switch
        {
            "won" => Outcomes.Won,
            "lost" => Outcomes.Lost,
            "active" => Outcomes.Open,
            _ => null,
        };
        if (outcome is null)
        {
            row.Reject(Kind, "a type of status: active, won or lost");
            return;
        }

        // What bears a sign or a decimal was formatted for people, and would come out a hundred times too small.
        if (row.Money(Columns.Amount, out var shape) is { } cents && (shape.Currency is not null || cents % 1 != 0))
        {
            row.Reject(Columns.Amount, "a whole number of cents, as Close's own export writes it");
            return;
        }

        row.Reading.Note("Close writes values in cents; they were divided by 100.");
        if (row.Text(Period) is not (null or "one_time"))
        {
            row.Reading.Note("Some values are a month's or a year's: they are taken as they stand.");
        }

        var deal = Columns.Read(row, Columns.Key(row), stage, OutcomeEvidence.Told(row, Kind, outcome));
        row.Keep(deal with
        {
            Amount = deal.Amount / 100,
            ClosedAt = outcome == Outcomes.Won ? row.Time(Won) : outcome == Outcomes.Lost ? row.Time(Lost) : null,
            LeadId = row.Text(LeadId),
            ContactIds = row.Text(Contact),
        });
    }
}
