using System.Text.RegularExpressions;
using Marketing.Facts;
using Pipeline.Tables;
using Pipeline.Uploads;

namespace Marketing.Exports.Ads;

/// <summary>
/// Microsoft Advertising (Bing Ads): name, days, zone and aggregation above the table, a copyright below it. Names of the reporting service
/// (https://learn.microsoft.com/advertising/guides/reports) and of the website's own reports; ids may stand in brackets.
/// </summary>
public sealed partial class MicrosoftAds : TableFormat
{
    private const string Network = "microsoft-ads";

    private static readonly Column Spend = Column.Number("Spend").Required;
    private static readonly Column Impressions = Column.Count("Impressions", "Impr.").Required;
    private static readonly Column Clicks = Column.Count("Clicks").Required;
    private static readonly Column Campaign = Column.Text("CampaignName", "Campaign name", "Campaign");
    private static readonly Column CampaignId = Column.Text("CampaignId", "Campaign ID");
    private static readonly Column Account = Column.Text("AccountName", "Account name", "Account");
    private static readonly Column Currency = Column.Text("CurrencyCode", "Currency code", "Currency");
    private static readonly Column AdGroup = Column.Text("AdGroupName", "Ad group", "Ad group name");
    private static readonly Column Ad = Column.Text("AdTitle", "Ad title", "TitlePart1", "Title part 1");
    private static readonly Column AdId = Column.Text("AdId", "Ad ID");
    private static readonly Column Keyword = Column.Text("Keyword");
    private static readonly Column SearchTerm = Column.Text("SearchQuery", "Search term", "Search query");
    private static readonly Column Conversions = Column.Number("Conversions", "ConversionsQualified", "Conversions (Qualified)");
    private static readonly Column Time = Column.Date("TimePeriod", "Time period", "GregorianDate", "Gregorian date")
        .Usually(DateOrder.MonthDayYear);

    public override string Id => "microsoft-ads";

    public override string Name => "Microsoft Advertising report";

    public override string NamesFrom => "documentation and public code that reads it";

    public override string Source => Network;

    public override bool IsSheetAFile => true;

    /// <summary>Microsoft Advertising Help: a conversion counts by default up to 30 days after the click.</summary>
    public override int ProvisionalDays => 30;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("report",
            [Spend, Impressions, Clicks, Campaign, CampaignId, Account, Currency, AdGroup, Ad, AdId, Keyword, SearchTerm, Conversions, Time,
                .. AdDays.Columns, .. AdSegments.OfSearch], Read),
    ];

    // Anybody's list has spend, impressions and clicks; the lines above it, and the run-together names, are Microsoft's.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        preamble.Any(line => Stated().IsMatch(line)) || (heading.Place(Time) >= 0 && heading.Place(Campaign) >= 0);

    // An ad need not have a title.
    public override Dividing Dividing { get; } = AdDivisions.OfSearch([[Campaign, CampaignId], [AdGroup], [AdId]], [Time, Account]);

    public override void Finish(Reading reading) => AdCoverage.Declare(reading);

    // Campaigns of some kinds have no ad groups, ads, keywords or search terms.
    public override void ReadNothing(Row row)
    {
        var about = row.OfTable(About);
        if (LevelOf(row) is "campaign" or "account" && about.Unit is not null)
        {
            AdNothing.Keep(
                row, Network, LevelOf(row), row.Has(AdDays.Day) || (row.Has(Time) && about.Unit is "" or "daily" or "hourly"),
                about.Days ?? AdPeriod.Named(row.Reading));
        }
    }

    private static string LevelOf(Row row) => row.Has(SearchTerm) ? "search term" : row.Has(Keyword) ? "keyword"
        : row.Has(AdId) || row.Has(Ad) ? "ad" : row.Has(AdGroup) ? "ad group"
        : row.Has(Campaign) || row.Has(CampaignId) ? "campaign" : "account";

    private static void Read(Row row)
    {
        if (TotalRows.Begins(row.TextAt(0)) || row.TextAt(0).StartsWith("Overall total", StringComparison.OrdinalIgnoreCase)
            || Footer().IsMatch(row.TextAt(0)))
        {
            AdCoverage.TellTotal(row);
            row.SetAside(Footer().IsMatch(row.TextAt(0)) ? FileReader.Footer : "total");
            return;
        }

        OtherPlatforms.RejectNamed(row, Network, "microsoft", "bing", "msads", "ms", "yahoo", "duckduckgo", "audience network");
        var level = LevelOf(row);
        var account = row.Text(Account) ?? UploadName.Handle(row.Reading.Upload);
        var segment = AdSegments.Of(row);
        var about = row.OfTable(About);
        var days = Days(row, about) ?? default;
        var cost = row.Money(Spend, out var shape);
        var series = AdSegments.Series(Network, account, level, days, segment);
        row.Keep(new AdSpend
        {
            Series = series,
            Network = Network,
            Account = account,
            Level = level,
            Segment = segment,
            CampaignId = Bare(row, CampaignId),
            Campaign = row.Text(Campaign),
            AdGroup = row.Text(AdGroup),
            AdId = Bare(row, AdId),
            Ad = row.Text(Ad),
            SearchTerm = row.Text(SearchTerm) ?? row.Text(Keyword),
            FromDay = days.From,
            ToDay = days.To,
            Cost = segment == AdSegments.ByConversion ? null : cost,
            Currency = row.CurrencyOf(Spend, shape, row.Currency(Currency)),
            Impressions = segment is AdSegments.ByConversion or AdSegments.ByClick ? null : row.Count(Impressions),
            Clicks = segment == AdSegments.ByConversion ? null : row.Count(Clicks),
            Conversions = (double?)row.Number(Conversions),
        });

        // Campaigns of some kinds have no ad groups, ads, keywords or search terms.
        if (segment is null && level is "campaign" or "account"
            && (AdDays.IsByDay(row) || (row.Has(Time) && about.Unit is "" or "daily" or "hourly")))
        {
            AdCoverage.Tell(row, series, days.From, about.Days ?? AdPeriod.Named(row.Reading));
        }
    }

    private static string? Bare(Row row, Column column)
    {
        if (Ids.IsRuined(row.Cell(column)))
        {
            row.Reject(column, "an id in full; a spreadsheet has rounded it (format the column as text, or upload the tool's own file)");
        }

        return row.Text(column)?.Trim('[', ']');
    }

    private static (DateOnly From, DateOnly To)? Days(Row row, Told about)
    {
        if (about.Unit is null)
        {
            row.SetAside("days of the week and hours of a day are not measured");
            return null;
        }

        if (row.Has(Time) && about.Unit != "summary")
        {
            var day = row.RequiredDay(Time);
            return AdDays.Within(
                about.Unit switch
                {
                    "weekly" => (day, day.AddDays(6)),
                    "monthly" => (new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1)),
                    "yearly" => (new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31)),
                    _ => (day, day),
                },
                about.Days);
        }

        return AdDays.Tell(row, about.Days) ?? (!row.IsGood ? null : about.Days ?? AdPeriod.Need(row, Spend));
    }

    private static Told About(Row row)
    {
        (DateOnly, DateOnly)? days = null;
        var unit = "";
        foreach (var match in row.Above.Concat(row.Preamble).Select(line => Stated().Match(line)))
        {
            unit = match.Groups["unit"] is { Success: true } said
                ? said.Value.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() : unit;
            days = Day(match.Groups["from"]) is { } from && (match.Groups["to"].Success ? Day(match.Groups["to"]) : from) is { } to
                ? (from, to) : days;
        }

        return new Told(days, unit is "dayofweek" or "hourofday" ? null : unit);
    }

    private static DateOnly? Day(Group group) =>
        group.Success && Dates.TryRead(Encoding.UTF8.GetBytes(group.Value), DateOrder.MonthDayYear, out var day, out _)
            ? DateOnly.FromDateTime(day.Wall) : null;

    private sealed record Told((DateOnly From, DateOnly To)? Days, string? Unit);

    [GeneratedRegex(
        @"^""?Report (?:Name:|Time: *(?<from>[\d/]+)(?: *[,-] *(?<to>[\d/]+))?|Aggregation: *(?<unit>[A-Za-z ]+))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Stated();

    [GeneratedRegex(@"^[©@]\s*\d{4} Microsoft", RegexOptions.IgnoreCase)]
    private static partial Regex Footer();
}
