using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// TikTok Ads Manager, CSV or XLSX: campaigns, ad groups or ads, by day or over the days in the file's name. English and Korean names stand
/// in public code that reads real exports; the Indonesian ones are from memory. Clicks are those that lead to the destination.
/// </summary>
public sealed class TikTokAds : TableFormat
{
    private const string Network = "tiktok-ads";

    private static readonly Column Cost = Column.Number("Cost", "Total cost", "Spend", "Biaya", "비용").Required;
    private static readonly Column Impressions = Column.Count("Impressions", "Impression", "Impresi", "노출수").Required;
    private static readonly Column Clicks = Column.Count("Clicks (destination)", "Klik (tujuan)", "클릭수(목적지)").Required;
    private static readonly Column AllClicks = Column.Count("Clicks (all)", "Klik (semua)").Required;
    private static readonly Column Campaign = Column.Text("Campaign name", "Nama kampanye", "캠페인 이름");
    private static readonly Column CampaignId = Column.Id("Campaign ID", "ID kampanye");
    private static readonly Column AdGroup = Column.Text("Ad group name", "Adgroup name", "Nama grup iklan", "광고 그룹 이름");
    private static readonly Column Ad = Column.Text("Ad name", "Nama iklan", "광고 이름");
    private static readonly Column AdId = Column.Id("Ad ID", "ID iklan");
    private static readonly Column Account = Column.Text("Account name", "Nama akun", "Advertiser name");
    private static readonly Column Currency = Column.Text("Currency", "Mata uang", "통화");
    private static readonly Column Conversions = Column.Number("Conversions", "Total conversion", "Conversion", "Konversi");
    private static readonly Column Reach = Column.Count("Reach", "Jangkauan");
    private static readonly Column Day = Column.Date("By Day", "Date", "Day", "Stat time day", "Per hari", "Tanggal", "일별");
    private static readonly Column Week = Column.Text("By Week", "Week");
    private static readonly Column Month = Column.Text("By Month", "Month");

    private static readonly Column[] Others =
        [Campaign, CampaignId, AdGroup, Ad, AdId, Account, Currency, Conversions, Reach, Day, Week, Month, .. AdSegments.OfSocial];

    public override string Id => "tiktok-ads";

    public override string Name => "TikTok Ads Manager report";

    public override string NamesFrom => "real files (public); Korean from public code, Indonesian from memory";

    public override string Source => Network;

    public override bool IsSheetAFile => true;

    /// <summary>TikTok Business Help: a click may be credited for up to 28 days.</summary>
    public override int ProvisionalDays => 28;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("report", [Cost, Impressions, Clicks, .. Others], row => Read(row, Clicks)),
        new("report of all clicks", [Cost, Impressions, AllClicks, Campaign.Required, .. Others.Where(column => column != Campaign)],
            row => Read(row, AllClicks)),
    ];

    public override Dividing Dividing { get; } = AdDivisions.OfSocial(
        [[Campaign, CampaignId], [AdGroup], [Ad, AdId]], [Day, Week, Month, Account]);

    public override void Finish(Reading reading) => AdCoverage.Declare(reading);

    public override void ReadNothing(Row row) => AdNothing.Keep(row, Network, LevelOf(row), row.Has(Day), AdPeriod.Of(row));

    private static string LevelOf(Row row) => row.Has(Ad) || row.Has(AdId) ? "ad" : row.Has(AdGroup) ? "ad group"
        : row.Has(Campaign) || row.Has(Campaign.Required) || row.Has(CampaignId) ? "campaign" : "account";

    private static void Read(Row row, Column clicks)
    {
        var campaign = row.Has(Campaign) ? Campaign : Campaign.Required;
        if (IsTotal(row, campaign))
        {
            AdCoverage.TellTotal(row);
            row.SetAside("total");
            return;
        }

        OtherPlatforms.RejectNamed(row, Network, "tiktok");
        var level = LevelOf(row);
        var account = row.Text(Account) ?? UploadName.Handle(row.Reading.Upload);
        var segment = AdSegments.Of(row);
        var days = Days(row) ?? (row.IsGood ? AdPeriod.Need(row, Cost) : default);
        var cost = row.Money(Cost, out var shape);
        var series = AdSegments.Series(Network, account, level, days, segment);
        row.Keep(new AdSpend
        {
            Series = series,
            Network = Network,
            Account = account,
            Level = level,
            Segment = segment,
            CampaignId = row.Text(CampaignId) is null ? null : row.Id(CampaignId),
            Campaign = row.Text(campaign),
            AdGroup = row.Text(AdGroup),
            AdId = row.Text(AdId) is null ? null : row.Id(AdId),
            Ad = row.Text(Ad),
            FromDay = days.From,
            ToDay = days.To,
            Cost = segment is null ? cost : null,
            Currency = row.CurrencyOf(Cost, shape, row.Currency(Currency)),
            Impressions = segment is null ? row.Count(Impressions) : null,
            Reach = row.Count(Reach),
            Clicks = segment is null ? row.Count(clicks) : null,
            Conversions = (double?)row.Number(Conversions),
        });
        if (row.Has(Day) && segment is null)
        {
            AdCoverage.Tell(row, series, days.From, AdPeriod.Of(row));
        }
    }

    private static (DateOnly From, DateOnly To)? Days(Row row)
    {
        if (row.Has(Day))
        {
            var day = row.RequiredDay(Day);
            return row.IsGood ? (day, day) : null;
        }

        foreach (var (column, unit) in new[] { (Week, PeriodUnit.Week), (Month, PeriodUnit.Month) })
        {
            if (row.Text(column) is { } text)
            {
                var report = AdPeriod.Of(row);
                if (PeriodCell.Read(text, unit, report) is { } period)
                {
                    return AdDays.Within(period, report);
                }

                row.Reject(column, PeriodCell.Expected(unit));
                return null;
            }
        }

        return null;
    }

    // "Total of 2 results" stands in whichever column comes first, and dashes in all that name something.
    private static bool IsTotal(Row row, Column campaign)
    {
        var names = new[] { campaign, CampaignId, AdGroup, Ad, AdId, Day }.Where(row.Has).Select(row.Text).ToList();
        return names.Exists(
            name => name is not null && (TotalRows.Begins(name) || name.StartsWith("Total of ", StringComparison.OrdinalIgnoreCase)))
            || TotalRows.Begins(row.TextAt(0)) || row.TextAt(0).StartsWith("Total of ", StringComparison.OrdinalIgnoreCase)
            || (names.Count > 0 && names.TrueForAll(name => name is null));
    }
}
