using Pipeline.Crm;
using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Copper opportunities: status says open, won, lost or abandoned, whatever the stage. Names are those of the tool's default fields,
/// https://support.copper.com/en/articles/8823254-default-fields-for-all-records; the id's and the days' from memory.
/// </summary>
public sealed class CopperOpportunities : TableFormat
{
    private static readonly Column Status = Column.Text("Status").Required;
    private static readonly Column Contact = Column.Text("Primary Contact", "Primary Person");

    private static readonly DealColumns Columns = new()
    {
        Source = "copper",
        Id = Column.Id("Copper ID", "Opportunity ID").Required,
        Name = Column.Text("Name", "Opportunity Name", "Opportunity").Required,
        Stage = Column.Text("Stage").Required,
        Amount = Column.Number("Value", "Opportunity Value").Required,
        Percent = Column.Number("Win Probability"),
        Account = Column.Text("Company"),
        Owner = Column.Text("Owner", "Owned By"),
        Pipeline = Column.Text("Pipeline"),
        Currency = Column.Text("Currency"),
        Expected = Column.Date("Close Date", "Expected Close Date"),
        Closed = Column.Date("Closed Date", "Date Closed", "Won/Lost Date", "Date Won"),
        LostReason = Column.Text("Loss Reason"),
        LeadSource = Column.Text("Source"),
        Created = Column.Date("Created At", "Date Created", "Created"),
        Modified = Column.Date("Updated At", "Last Modified"),
        LastActivity = Column.Date("Last Contacted", "Last Contacted Date"),
        StageEntered = Column.Date("Last Stage At", "Date Last Moved"),
    };

    // Without the tool's own word for its ids, two more columns have to tell that it is the tool's.
    private static readonly DealColumns WithoutIds = Columns with { Percent = Columns.Percent.Required };

    public override string Id => "copper-opportunities";

    public override string Name => "Copper opportunities";

    public override string NamesFrom => "documentation of its fields; ids from memory";

    public override string Source => Columns.Source;

    public override IReadOnlyList<Role> Roles { get; } = Columns.Roles();

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("opportunities", [.. Columns.All, Status, Contact], row => Read(row, Columns)),
        new(
            "opportunities without ids",
            [.. WithoutIds.All.Except([WithoutIds.Id]), Status, Contact.Required],
            row => Read(row, WithoutIds)),
    ];

    private static void Read(Row row, DealColumns columns)
    {
        var stage = row.RequiredText(columns.Stage);
        var outcome = Outcomes.OfStatus(row.RequiredText(Status));
        if (outcome is null)
        {
            row.Reject(Status, "a status: open, won, lost or abandoned");
            return;
        }

        var key = columns.Key(
            row, ("name", row.Text(columns.Name)), ("company", row.Text(columns.Account)), ("creation day", columns.CreatedText(row)));
        var deal = columns.Read(row, key, stage, OutcomeEvidence.Told(row, Status, outcome));
        row.Keep(deal with { ClosedAt = outcome == Outcomes.Open ? null : deal.ClosedAt ?? row.Time(columns.Expected) });
    }
}
