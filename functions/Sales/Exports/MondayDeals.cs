using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// A deals board of monday CRM, exported to Excel (or saved as CSV from it): the board's name, then for each group its name, the headings again, the
/// items and a row that sums them up. Items have no id unless its column was added. Names from memory of the tool's own template.
/// </summary>
public sealed partial class MondayDeals : TableFormat
{
    private static readonly Column ItemName = Column.Text("Name", "Item", "Deal").Required;
    private static readonly Column Stage = Column.Text("Stage", "Deal stage").Required;
    private static readonly Column Value = Column.Number("Deal Value", "Deal value (*)", "Actual Deal Value").Required;
    private static readonly Column Probability = Column.Number("Close Probability", "Probability");
    private static readonly Column Expected = Column.Date("Expected Close Date");
    private static readonly Column RecordId = Column.Id("Item ID (auto generated)", "Item ID");
    private static readonly Column Owner = Column.Text("Owner", "Deal Owner", "Person");
    private static readonly Column Account = Column.Text("Accounts", "Account", "Company");
    private static readonly Column Closed = Column.Date("Close Date", "Actual Close Date", "Closed Date", "Won date");
    private static readonly Column Log = Column.Text("Creation log", "Creation Log", "Deal creation date");
    private static readonly Column Updated = Column.Text("Last updated");
    private static readonly Column LeadSource = Column.Text("Source", "Deal Source", "Lead Source");
    private static readonly Column LostReason = Column.Text("Lost Reason", "Loss reason");
    private static readonly Column[] Others = [RecordId, Owner, Account, Closed, Log, Updated, LeadSource, LostReason];

    public override string Id => "monday-deals";

    public override string Name => "monday CRM deals board";

    public override string NamesFrom => "memory";

    public override string Source => "monday";

    public override IReadOnlyList<Role> Roles { get; } = [DealRoles.Owner(Owner), DealRoles.Closed(Closed)];

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("deals", [ItemName, Stage, Value, Probability.Required, Expected, .. Others], row => Read(row, Probability.Required, Expected)),
        new("deals without probability", [ItemName, Stage, Value, Expected.Required, Owner.Required, Log.Required, .. Others.Except([Owner, Log])], row => Read(row, Probability, Expected.Required)),
    ];

    private static void Read(Row row, Column chance, Column expected)
    {
        if (row.Text(ItemName) is null && row.Text(Stage) is null)
        {
            row.SetAside("sum of a group: neither name nor stage");
            return;
        }

        if (row.Text(Stage) is null && Enumerable.Range(0, row.CellCount).Count(place => row.TextAt(place).Length > 0) == 1)
        {
            row.SetAside("name of a group");
            return;
        }

        var stage = row.RequiredText(Stage);
        var probability = Probabilities.Percent(row, chance);
        var evidence = OutcomeEvidence.Read(row, stage, OutcomeEvidence.Chance(row, chance, probability, isDefined: false));
        var outcome = evidence.Outcome;
        var amount = row.Money(Value, out var shape);
        var created = Logged(row, row.Has(Log) ? Log : Log.Required);
        if (outcome != Outcomes.Open && !row.Has(Closed))
        {
            row.Reading.Note("The board has no close date; for closed deals the expected one is taken.");
        }

        row.Keep(new Deal
        {
            Source = "monday",
            DealId = row.Has(RecordId) ? row.Id(RecordId) : MadeKeys.Make(row, "Item ID", ("name", row.RequiredText(ItemName)), ("creation time", MadeKeys.Text(created))),
            HasOwnId = row.Has(RecordId),
            Name = row.Text(ItemName),
            Stage = stage,
            Outcome = outcome,
            OutcomeFrom = evidence.From,
            LooksClosed = evidence.LooksClosed,
            Owner = row.Text(row.Has(Owner) ? Owner : Owner.Required),
            Account = row.Text(Account),
            LeadSource = row.Text(LeadSource),
            Amount = amount,
            Currency = row.Heading.Currency(Value) ?? shape.Currency,
            Probability = probability,
            CreatedAt = created,
            ClosedAt = outcome == Outcomes.Open ? null : row.Time(row.Has(Closed) ? Closed : expected),
            ExpectedCloseOn = outcome == Outcomes.Open ? row.Day(expected) : null,
            ModifiedAt = Logged(row, Updated),
            LostReason = row.Text(LostReason),
        });
    }

    // "Ayu Lestari Sep 1, 2026 09:10 AM": who, and when.
    private static DateTime? Logged(Row row, Column column)
    {
        if (row.Text(column) is not { } text)
        {
            return null;
        }

        var when = When().Match(text);
        if (when.Success && Dates.TryRead(Encoding.UTF8.GetBytes(when.Value), DateOrder.YearMonthDay, out var time, out _))
        {
            return time.Wall;
        }

        row.Reject(column, "a name and a time, as Ayu Sep 1, 2026 09:10 AM");
        return null;
    }

    [GeneratedRegex(@"(?:\p{L}{3,9} \d{1,2}, \d{4}|\d{4}-\d\d-\d\d)(?:,? \d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex When();
}
