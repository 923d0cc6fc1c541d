using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>Zoho CRM's list of campaigns: names, kinds and costs, in the account's money.</summary>
public sealed class ZohoCampaigns : TableFormat
{
    private static readonly Column RecordId = Column.Id("Record Id", "CAMPAIGNID", "Campaign Id").Required;
    private static readonly Column CampaignTitle = Column.Text("Campaign Name").Required;
    private static readonly Column Budgeted = Column.Number("Budgeted Cost").Required;
    private static readonly Column Actual = Column.Number("Actual Cost");
    private static readonly Column Kind = Column.Text("Type", "Campaign Type");
    private static readonly Column Status = Column.Text("Status", "Campaign Status");
    private static readonly Column Starts = Column.Date("Start Date");
    private static readonly Column Ends = Column.Date("End Date");
    private static readonly Column Currency = Column.Text("Currency");

    public override string Id => "zoho-campaigns";

    public override string Name => "Zoho CRM campaigns";

    public override string Source => "zoho";

    public override IReadOnlyList<Role> Roles { get; } =
    [
        Role.Of(Actual, "actual spent spend cost costs biaya", "total campaign amount of money jumlah"),
        Role.Of(Kind, "type kind jenis tipe", "campaign of kampanye"),
        Role.Of(Status, "status state", "campaign kampanye"),
        Role.Of(Starts, "start starts started begin begins mulai", "date day on campaign tanggal"),
        Role.Of(Ends, "end ends ended finish berakhir selesai", "date day on campaign tanggal"),
        Role.Of(Currency, "currency valuta uang devise moneda moeda", "mata code iso campaign of"),
    ];

    public override IReadOnlyList<Table> Tables { get; } =
        [new("campaigns", [RecordId, CampaignTitle, Budgeted, Actual, Kind, Status, Starts, Ends, Currency], Read)];

    private static void Read(Row row)
    {
        var budgeted = row.Money(Budgeted, out var shape);
        row.Keep(new CampaignName
        {
            Source = "zoho",
            CampaignId = row.Id(RecordId),
            Name = row.RequiredText(CampaignTitle),
            Kind = row.Text(Kind),
            Status = row.Text(Status),
            StartsOn = row.Day(Starts),
            EndsOn = row.Day(Ends),
            BudgetedCost = budgeted,
            ActualCost = row.Money(Actual, out var other),
            Currency = row.CurrencyOf(Actual, other, row.CurrencyOf(Budgeted, shape, row.Currency(Currency))),
        });
    }
}
