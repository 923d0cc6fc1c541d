using System.Text.RegularExpressions;
using Marketing.Exports.Social;
using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// The cards of Google Ads' overview, each downloaded as a file of its own, whose name alone says the days: "Campaigns(2026.02.10-2026.02.23).csv". The time series is the
/// account by day; devices and networks divide the same account.
/// </summary>
public sealed partial class GoogleAdsCards : TableFormat
{
    private const string Network = "google-ads";

    private static readonly Column CampaignName = Column.Text("Campaign Name", "Nama kampanye").Required;
    private static readonly Column GroupName = Column.Text("Campaign Group Name", "Nama grup kampanye").Required;
    private static readonly Column Keyword = Column.Text("Search Keyword", "Kata kunci penelusuran").Required;
    private static readonly Column MatchType = Column.Text("Match type", "Jenis pencocokan").Required;
    private static readonly Column Search = Column.Text("Search", "Penelusuran").Required;
    private static readonly Column Word = Column.Text("Word", "Kata").Required;
    private static readonly Column Device = Column.Text("Device", "Perangkat").Required;
    private static readonly Column AdNetwork = Column.Text("Network", "Jaringan").Required;
    private static readonly Column Date = Column.Date("Date", "Tanggal").Required;
    private static readonly Column Week = Column.Date("Week", "Minggu").Required;
    private static readonly Column Month = Column.Text("Month", "Bulan").Required;
    private static readonly Column Quarter = Column.Text("Quarter", "Kuartal").Required;
    private static readonly Column Hour = Column.Text("Start Hour", "Jam mulai").Required;
    private static readonly Column Weekday = Column.Text("Day", "Hari").Required;
    private static readonly Column HourOfDay = Column.Text("Hour", "Jam").Required;
    private static readonly Column AgeRange = Column.Text("Age Range", "Gender", "Rentang usia", "Jenis kelamin").Required;
    private static readonly Column Known = Column.Text("Percent of known total").Required;
    private static readonly Column Location = Column.Text("Location Name", "Nama lokasi").Required;

    private static readonly Column Cost = Column.Number("Cost", "Biaya").Required;
    private static readonly Column Clicks = Column.Count("Clicks", "Klik");
    private static readonly Column PricePerClick = Column.Number("Avg. CPC", "BPK Rata-rata").Required;
    private static readonly Column Impressions = Column.Count("Impressions", "Tayangan", "Impr.");
    private static readonly Column Conversions = Column.Number("Conversions", "Konversi");

    public override string Id => "google-ads-cards";

    public override string Name => "Google Ads overview cards";

    public override string Source => Network;

    /// <summary>Google Ads Help: a conversion counts on the day of its click, by default up to 30 days back.</summary>
    public override int ProvisionalDays => 30;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        Card("campaigns", "campaign", CampaignName, GroupName),
        Card("search keywords", "keyword", Keyword, MatchType, Clicks),
        Card("searches", "search term", Search, Clicks, Impressions),
        Card("devices", "account", Device, Clicks),
        Card("networks", "account", AdNetwork, Clicks),
        Card("time series", "account", Date, Clicks),
        Card("time series by week", "account", Week, Clicks),
        Card("time series by month", "account", Month, Clicks),
        Card("time series by quarter", "account", Quarter, Clicks),
        new("words", [Word, Cost, Clicks.Required], row => row.SetAside("words of searches: the searches hold the same clicks")),
        new("days of the week", [Weekday, Impressions.Required], ReadWeekday),
        new("hours", [Hour, Impressions.Required], row => row.SetAside("hours of a day are not measured")),
        new("hours of one day", [HourOfDay, PricePerClick, Cost, Clicks.Required], row => row.SetAside("hours of a day are not measured")),
        new("audience", [AgeRange, Known], row => row.SetAside("audience: not measured")),
        new("locations", [Location, Impressions.Required], row => row.SetAside("locations: not measured")),
    ];

    // A report has its title and days above it, and names the campaign of each keyword.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        preamble.Count == 0 && (heading.Place(Weekday) < 0 || heading.Texts.Count == 2 || heading.Place(Hour) >= 0) && !heading.Unknown.Any(text => Spellings.Normalize(text) is "campaign" or "ad group" or "kampanye" or "grup iklan");

    // Which figures a card shows is chosen on the page: those by which it is known, and whichever else is there.
    private static Table Card(string name, string level, Column by, params Column[] known) => new(
        name,
        [by, Cost, .. known.Select(column => column.Required), .. new[] { Clicks, Impressions, Conversions }.Where(column => !known.Contains(column))],
        row => Read(row, level, by));

    private static void Read(Row row, string level, Column by)
    {
        if (TotalRows.SetAside(row, by))
        {
            return;
        }

        var (from, to) = Days(row, by);
        var account = UploadName.Handle(row.Reading.Upload);
        var cost = row.Money(Cost, out var shape);
        row.Keep(new AdSpend
        {
            Series = $"{Network}|{account}|{level}|{(from == to ? "day" : "range")}",
            Network = Network,
            Account = account,
            Level = level,
            Campaign = by == CampaignName ? row.RequiredText(by) : null,
            SearchTerm = by == Keyword || by == Search ? row.RequiredText(by) : null,
            FromDay = from,
            ToDay = to,
            Cost = cost,
            Currency = shape.Currency,
            Impressions = Count(row, Impressions),
            Clicks = Count(row, Clicks),
            Conversions = (double?)row.Number(Conversions),
        });
    }

    // "Sunday": a date in its place is no card of Google's.
    private static void ReadWeekday(Row row)
    {
        if (row.RequiredText(Weekday).Any(char.IsDigit))
        {
            row.Reject(Weekday, "a day of the week, as Sunday");
            return;
        }

        row.SetAside("days of the week are not measured");
    }

    private static long? Count(Row row, Column column) => row.Count(row.Has(column) ? column : column.Required);

    private static (DateOnly From, DateOnly To) Days(Row row, Column by)
    {
        if (by == Date || by == Week)
        {
            var day = row.RequiredDay(by);
            return by == Date || !row.IsGood ? (day, day) : Within(row, day, day.AddDays(6));
        }

        if (by != Month && by != Quarter)
        {
            return AdPeriod.Need(row, by);
        }

        var text = row.RequiredText(by);
        if (by == Month && DateTime.TryParseExact(text, ["MMMM yyyy", "MMM yyyy", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return Within(row, DateOnly.FromDateTime(month), DateOnly.FromDateTime(month.AddMonths(1)).AddDays(-1));
        }

        if (by == Quarter && QuarterOfYear().Match(text) is { Success: true } quarter)
        {
            var from = new DateOnly(int.Parse(quarter.Groups["year"].Value, CultureInfo.InvariantCulture), (int.Parse(quarter.Groups["quarter"].Value, CultureInfo.InvariantCulture) * 3) - 2, 1);
            return Within(row, from, from.AddMonths(3).AddDays(-1));
        }

        row.Reject(by, by == Month ? "a month, as January 2026" : "a quarter, as 1st quarter 2026");
        return default;
    }

    // The first and the last period of a series reach only as far as the card's own days.
    private static (DateOnly From, DateOnly To) Within(Row row, DateOnly from, DateOnly to) =>
        UploadName.Period(UploadName.Of(row.Reading)) is { } card && card.From <= to && card.To >= from
            ? (from < card.From ? card.From : from, to > card.To ? card.To : to)
            : (from, to);

    [GeneratedRegex(@"^(?:Q(?<quarter>[1-4])|(?<quarter>[1-4])(?:st|nd|rd|th) quarter)\W+(?<year>(?:19|20)\d\d)$", RegexOptions.IgnoreCase)]
    private static partial Regex QuarterOfYear();
}
