using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Close opportunities, https://developer.close.com/api/resources/exports/create-opportunity: the API's field names. Values are in cents; the date won of
/// an active opportunity is an estimate.
/// </summary>
public sealed class CloseOpportunities : TableFormat
{
    private static readonly Column RecordId = Column.Id("id").Required;
    private static readonly Column LeadId = Column.Text("lead_id").Required;
    private static readonly Column Kind = Column.Text("status_type").Required;
    private static readonly Column Stage = Column.Text("status_label", "status").Required;
    private static readonly Column LeadName = Column.Text("lead_name");
    private static readonly Column Owner = Column.Text("user_name");
    private static readonly Column Pipeline = Column.Text("pipeline_name");
    private static readonly Column Cents = Column.Number("value");
    private static readonly Column Currency = Column.Text("value_currency");
    private static readonly Column Period = Column.Text("value_period");
    private static readonly Column Confidence = Column.Number("confidence");
    private static readonly Column Created = Column.Date("date_created");
    private static readonly Column Updated = Column.Date("date_updated");
    private static readonly Column Won = Column.Date("date_won");
    private static readonly Column Lost = Column.Date("date_lost");
    private static readonly Column Contact = Column.Text("contact_id");

    public override string Id => "close-opportunities";

    public override string Name => "Close opportunities";

    public override string NamesFrom => "documentation";

    public override string Source => "close";

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("opportunities", [RecordId, LeadId, Kind, Stage, LeadName, Owner, Pipeline, Cents, Currency, Period, Confidence, Created, Updated, Won, Lost, Contact], Read),
    ];

    private static void Read(Row row)
    {
        var stage = row.RequiredText(Stage);
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

        row.Reading.Tally($"Outcome by '{row.Heading.Spelling(Kind)}'", outcome);
        row.Reading.Note("Close writes values in cents; they were divided by 100.");
        if (row.Text(Period) is not (null or "one_time"))
        {
            row.Reading.Note("Some values are a month's or a year's: they are taken as they stand.");
        }

        var cents = row.Money(Cents, out var shape);
        row.Keep(new Deal
        {
            Source = "close",
            DealId = row.Id(RecordId),
            Name = row.Text(LeadName),
            Stage = stage,
            Outcome = outcome,
            OutcomeFrom = "tool",
            Pipeline = row.Text(Pipeline),
            Owner = row.Text(Owner),
            Account = row.Text(LeadName),
            DealType = row.Text(Period),
            Amount = cents / 100,
            Currency = row.Currency(Currency) ?? shape.Currency,
            Probability = Probabilities.Percent(row, Confidence),
            CreatedAt = row.Time(Created),
            ClosedAt = outcome == Outcomes.Won ? row.Time(Won) : outcome == Outcomes.Lost ? row.Time(Lost) : null,
            ExpectedCloseOn = outcome == Outcomes.Open ? row.Day(Won) : null,
            ModifiedAt = row.Time(Updated),
            LeadId = row.Text(LeadId),
            ContactIds = row.Text(Contact),
        });
    }
}
