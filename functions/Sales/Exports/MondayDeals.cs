using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Crm;
using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// A deals board of monday CRM, exported to Excel (or saved as CSV from it): the board's name, then for each group its name, the headings
/// again, the items and a row that sums them up. Items have no id unless its column was added. Names from memory of the tool's own
/// template.
/// </summary>
public sealed partial class MondayDeals : TableFormat
{
    private static readonly Column Log = Column.Text("Creation log", "Creation Log", "Deal creation date");
    private static readonly Column Updated = Column.Text("Last updated");

    private static readonly DealColumns Columns = new()
    {
        Source = "monday",
        Name = Column.Text("Name", "Item", "Deal").Required,
        Stage = Column.Text("Stage", "Deal stage").Required,
        Amount = Column.Number("Deal Value", "Deal value (*)", "Actual Deal Value").Required,
        Percent = Column.Number("Close Probability", "Probability").Required,
        Expected = Column.Date("Expected Close Date"),
        Id = Column.Id("Item ID", "Item ID (auto generated)"),
        Owner = Column.Text("Owner", "Deal Owner", "Person"),
        Account = Column.Text("Accounts", "Account", "Company"),
        Closed = Column.Date("Close Date", "Actual Close Date", "Closed Date", "Won date"),
        LeadSource = Column.Text("Source", "Deal Source", "Lead Source"),
        LostReason = Column.Text("Lost Reason", "Loss reason"),
    };

    private static readonly DealColumns WithoutProbability = Columns with
    {
        Percent = Columns.Percent with { IsRequired = false },
        Expected = Columns.Expected.Required,
        Owner = Columns.Owner.Required,
    };

    public override string Id => "monday-deals";

    public override string Name => "monday CRM deals board";

    public override string NamesFrom => "memory";

    public override string Source => Columns.Source;

    public override IReadOnlyList<Role> Roles { get; } = Columns.Roles();

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("deals", [.. Columns.All, Log, Updated], row => Read(row, Columns, Log)),
        new(
            "deals without probability",
            [.. WithoutProbability.All, Log.Required, Updated],
            row => Read(row, WithoutProbability, Log.Required)),
    ];

    private static void Read(Row row, DealColumns columns, Column log)
    {
        var name = row.Text(columns.Name);
        if (name is null && row.Text(columns.Stage) is null && IsNobodys(row, columns.Id, columns.Owner, columns.Account, log))
        {
            row.SetAside("sum of a group: neither name nor stage");
            return;
        }

        // It stands in the first cell, whichever column that is.
        if (row.TextAt(0).Length > 0 && Enumerable.Range(1, row.CellCount).All(place => row.TextAt(place).Length == 0))
        {
            row.SetAside("name of a group");
            return;
        }

        var stage = row.RequiredText(columns.Stage);
        var probability = Probabilities.Percent(row, columns.Percent);
        var evidence = OutcomeEvidence.Read(row, stage, OutcomeEvidence.Chance(row, columns.Percent, probability, isDefined: false));
        var isOpen = evidence.Outcome == Outcomes.Open;
        var hasClosed = row.Has(columns.Closed);
        if (!isOpen && !hasClosed)
        {
            row.Reading.Note("The board has no close date; for closed deals the expected one is taken.");
        }

        var created = Logged(row, log);
        var called = row.Has(columns.Id) ? name : row.RequiredText(columns.Name);
        var key = columns.Key(row, ("name", called), ("creation time", MadeKeys.Text(created)));
        var deal = columns.Read(row, key, stage, evidence);
        row.Keep(deal with
        {
            CreatedAt = created,
            ClosedAt = isOpen || hasClosed ? deal.ClosedAt : row.Time(columns.Expected),
            ModifiedAt = Logged(row, Updated),
        });
    }

    // A sum stands under numbers and days; what names somebody is an item that lacks its name.
    private static bool IsNobodys(Row row, params ReadOnlySpan<Column> columns)
    {
        foreach (var column in columns)
        {
            if (row.Text(column) is not null)
            {
                return false;
            }
        }

        return true;
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
