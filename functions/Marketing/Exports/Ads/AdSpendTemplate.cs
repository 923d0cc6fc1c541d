using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// Our own template of advertising by day: what a platform cost and brought, of the whole account or campaign by campaign. Rows of the
/// same day and campaign add up, but for one of all platforms or campaigns beside them, which is their total. Where a platform's day is
/// told campaign by campaign, what names none is the rest or the whole: nobody knows which.
/// </summary>
public sealed class AdSpendTemplate : TableFormat
{
    private static readonly Column Day = Column.Date("ad day", "advertising day", "tanggal iklan", "hari iklan").Required;
    private static readonly Column Platform = Column.Text("ad platform", "advertising platform", "platform iklan").Required;
    private static readonly Column Cost = Column.Number("ad cost", "ad spend", "biaya iklan", "ad cost (*)").Required;
    private static readonly Column Currency = Column.Text("currency", "mata uang");
    private static readonly Column Campaign = Column.Text("campaign", "kampanye");
    private static readonly Column Account = Column.Text("ad account", "akun iklan");
    private static readonly Column Impressions = Column.Count("impressions", "tayangan");
    private static readonly Column Clicks = Column.Count("clicks", "klik");
    private static readonly Column Conversions = Column.Number("conversions", "konversi");

    public override string Id => "ad-spend";

    public override string Name => "Ad spend by day (our template)";

    public override string Source => "ad-spend";

    public override IReadOnlyDictionary<string, string> Example { get; } = new Dictionary<string, string>
    {
        ["ad day"] = "2026-01-05",
        ["ad platform"] = "Tokopedia Ads",
        ["ad cost"] = "250000",
        ["currency"] = "IDR",
        ["campaign"] = "Promo Lebaran",
        ["clicks"] = "120",
    };

    public override IReadOnlyList<Table> Tables { get; } =
        [new("ad spend", [Day, Platform, Cost, Currency, Campaign, Account, Impressions, Clicks, Conversions], Read)];

    // Nobody knows whether a row without a campaign is the rest of those with one or their whole, whichever comes first.
    public override Dividing Dividing { get; } = new()
    {
        Parts = [.. AdDivisions.Social, .. Campaign.Aliases.Prepend(Campaign.Name)],
        Attributes = AdDivisions.Attributes,
        Thing = _ => [Day, Platform, Account],
        PartsRepeat = true,
        HasWhole = false,
        HasSegments = false,
        Wholes = [(Platform, [Day]), (Campaign, [Day, Platform, Account])],
    };

    private static void Read(Row row)
    {
        // "All platforms" of a day that tells none of them is that day's spend; a total below the table has no day.
        if (TotalRows.SetAside(row, Day, Account)
            || (Missing.Is(row.Cell(Day)) && TotalRows.SetAside(row, Platform, Campaign)))
        {
            return;
        }

        var network = NameOf(row.RequiredText(Platform));
        var (day, account, campaign) = (row.RequiredDay(Day), row.Text(Account), row.Text(Campaign));
        campaign = campaign is not null && Dividing.IsWholeOfKind(campaign) ? null : campaign;
        var level = campaign is null ? "account" : "campaign";
        var cost = row.Money(Cost, out var shape);
        if (cost is null)
        {
            row.Reject(Cost, "an amount of money");
        }

        if (!row.IsGood)
        {
            return;
        }

        row.Keep(new AdSpend
        {
            Series = AdSegments.Series(network, account, level, (day, day), null),
            Network = network,
            Account = account,
            Level = level,
            Campaign = campaign,
            FromDay = day,
            ToDay = day,
            Cost = cost,
            Currency = row.CurrencyOf(Cost, shape, row.Heading.Currency(Cost) ?? row.Currency(Currency)),
            Impressions = row.Count(Impressions),
            Clicks = row.Count(Clicks),
            Conversions = (double?)row.Number(Conversions),
        });
    }

    // "Meta Ads" here and "meta-ads" in the platform's own export are one.
    private static string NameOf(string platform) =>
        Dividing.IsWholeOfKind(platform) ? "all-platforms" : Spellings.Normalize(platform).Replace(' ', '-');
}
