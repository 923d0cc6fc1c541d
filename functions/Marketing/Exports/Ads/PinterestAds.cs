using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// Pinterest Ads Manager's report: campaigns, ad groups or ads, by day or over the days in the file's name. Clicks are those that lead off
/// Pinterest; a click on a Pin opens it. Money is in the account's currency, which the report does not name.
/// </summary>
public sealed class PinterestAds : TableFormat
{
    private const string Network = "pinterest-ads";

    private static readonly Column Spend = Column.Number("Spend in account currency").Required;
    private static readonly Column Impressions = Column.Count("Impressions").Required;
    private static readonly Column Clicks = Column.Count("Outbound clicks");
    private static readonly Column PinClicks = Column.Text("Pin clicks");
    private static readonly Column Campaign = Column.Text("Campaign name");
    private static readonly Column CampaignId = Column.Text("Campaign ID");
    private static readonly Column AdGroup = Column.Text("Ad group name");
    private static readonly Column AdGroupId = Column.Text("Ad group ID");
    private static readonly Column Ad = Column.Text("Ad name");
    private static readonly Column AdId = Column.Text("Ad ID");
    private static readonly Column Account = Column.Text("Account name", "Ad account name");
    private static readonly Column Conversions = Column.Number("Total conversions");
    private static readonly Column Reach = Column.Count("Reach");
    private static readonly Column Day = Column.Date("Date");

    public override string Id => "pinterest-ads";

    public override string Name => "Pinterest Ads Manager report";

    public override string NamesFrom => "public code that reads it";

    public override string Source => Network;

    public override bool IsSheetAFile => true;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("report",
            [Spend, Impressions, Clicks, PinClicks, Campaign, CampaignId, AdGroup, AdGroupId, Ad, AdId, Account, Conversions, Reach, Day],
            Read),
    ];

    public override Dividing Dividing { get; } = AdDivisions.OfSocial(
        [[Campaign, CampaignId], [AdGroup, AdGroupId], [Ad, AdId]], [Day, Account]);

    public override void Finish(Reading reading) => AdCoverage.Declare(reading);

    public override void ReadNothing(Row row) => AdNothing.Keep(row, Network, LevelOf(row), row.Has(Day), AdPeriod.Of(row));

    private static string LevelOf(Row row) =>
        row.Has(Ad) || row.Has(AdId) ? "ad" : row.Has(AdGroup) || row.Has(AdGroupId) ? "ad group"
        : row.Has(Campaign) || row.Has(CampaignId) ? "campaign" : "account";

    private static void Read(Row row)
    {
        if (new[] { Day, Campaign, CampaignId, AdGroup, Ad, Account }.Any(column => TotalRows.Begins(row.Text(column))))
        {
            AdCoverage.TellTotal(row);
            row.SetAside("total");
            return;
        }

        OtherPlatforms.RejectNamed(row, Network, "pinterest");
        var level = LevelOf(row);
        var account = row.Text(Account) ?? UploadName.Handle(row.Reading.Upload);
        var days = Days(row);
        var cost = row.Money(Spend, out var shape);
        var series = AdSegments.Series(Network, account, level, days, null);
        row.Keep(new AdSpend
        {
            Series = series,
            Network = Network,
            Account = account,
            Level = level,
            CampaignId = row.Text(CampaignId) is null ? null : row.Id(CampaignId),
            Campaign = row.Text(Campaign),
            AdGroup = row.Text(AdGroup),
            AdId = row.Text(AdId) is null ? null : row.Id(AdId),
            Ad = row.Text(Ad),
            FromDay = days.From,
            ToDay = days.To,
            Cost = cost,
            Currency = row.CurrencyOf(Spend, shape, null),
            Impressions = row.Count(Impressions),
            Reach = row.Count(Reach),
            Clicks = row.Count(Clicks),
            Conversions = (double?)row.Number(Conversions),
        });
        if (row.Has(Day))
        {
            AdCoverage.Tell(row, series, days.From, AdPeriod.Of(row));
        }
    }

    private static (DateOnly From, DateOnly To) Days(Row row)
    {
        if (!row.Has(Day))
        {
            return AdPeriod.Need(row, Spend);
        }

        var day = row.RequiredDay(Day);
        return (day, day);
    }
}
