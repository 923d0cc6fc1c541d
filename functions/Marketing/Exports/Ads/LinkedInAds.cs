using System.Text.RegularExpressions;
using Marketing.Facts;
using Pipeline.Tables;
using Pipeline.Uploads;

namespace Marketing.Exports.Ads;

/// <summary>
/// LinkedIn Campaign Manager: UTF-16, tabs, and above the table the report's name and its days. Not broken down by time, each row bears the
/// report's first day for all of them. English and Dutch names stand in public code that reads real exports. Days are UTC's.
/// </summary>
public sealed partial class LinkedInAds : TableFormat
{
    private const string Network = "linkedin-ads";

    private static readonly Column Start = Column.Date("Start Date (in *)").Usually(DateOrder.MonthDayYear).Required;
    private static readonly Column DutchStart = Column.Date("Begindatum (in *)").Usually(DateOrder.DayMonthYear).Required;

    // Without the zone in the heading; anybody's list of campaigns has a start date.
    private static readonly Column BareStart = Column.Date("Start Date").Usually(DateOrder.MonthDayYear).Required;
    private static readonly Column DutchBareStart = Column.Date("Begindatum").Usually(DateOrder.DayMonthYear).Required;
    private static readonly Column Spent = Column.Number("Total Spent", "Totaal besteed").Required;
    private static readonly Column Impressions = Column.Count("Impressions", "Weergaven").Required;
    private static readonly Column Clicks = Column.Count("Clicks", "Klikken");
    private static readonly Column Account = Column.Text("Account Name", "Accountnaam");
    private static readonly Column Currency = Column.Text("Currency", "Valuta");
    private static readonly Column Group = Column.Text("Campaign Group Name", "Campaign Group", "Naam van campagnegroep");
    private static readonly Column GroupId = Column.Text("Campaign Group ID", "Campagnegroep-ID");
    private static readonly Column Campaign = Column.Text("Campaign Name", "Campagnenaam");
    private static readonly Column CampaignId = Column.Id("Campaign ID", "Campagne-ID");
    private static readonly Column AdSet = Column.Text("Ad Set Name", "Naam van advertentieset");
    private static readonly Column Ad = Column.Text("Ad Name", "Creative Name", "Advertentienaam");
    private static readonly Column AdId = Column.Id("Ad ID", "Creative ID", "Advertentie-ID");
    private static readonly Column Conversions = Column.Number("Conversions", "Conversies");
    private static readonly Column Leads = Column.Number("Leads");
    private static readonly Column Reach = Column.Count("Reach", "Bereik");

    private static readonly Column[] Others =
        [Clicks, Account, Currency, Group, GroupId, Campaign, CampaignId, AdSet, Ad, AdId, Conversions, Leads, Reach,
            .. AdSegments.OfSocial];

    public override string Id => "linkedin-ads";

    public override string Name => "LinkedIn Campaign Manager report";

    public override string NamesFrom => "public code that reads it";

    public override string Source => Network;

    public override bool IsSheetAFile => true;

    /// <summary>LinkedIn Marketing Solutions Help: a conversion counts by default up to 30 days after the click.</summary>
    public override int ProvisionalDays => 30;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("report", [Start, Spent, Impressions, .. Others], row => Read(row, Start)),
        new("report in Dutch", [DutchStart, Spent, Impressions, .. Others], row => Read(row, DutchStart)),
        new("report that names no zone", [BareStart, Spent, Impressions, .. Others], row => ReadBare(row, BareStart)),
        new("report in Dutch that names no zone", [DutchBareStart, Spent, Impressions, .. Others], row => ReadBare(row, DutchBareStart)),
    ];

    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        (heading.Place(BareStart) < 0 && heading.Place(DutchBareStart) < 0)
        || preamble.Any(line => Stated().IsMatch(line))
        || heading.Place(Group) >= 0 || heading.Place(GroupId) >= 0
        || new[] { Account, Currency, Campaign }.All(column => heading.Place(column) >= 0);

    // A creative need not have a name.
    public override Dividing Dividing { get; } = AdDivisions.OfSocial(
        [[Group, GroupId], [Campaign, CampaignId], [AdSet], [AdId]], [Start, DutchStart, BareStart, DutchBareStart, Account]);

    public override void Finish(Reading reading) => AdCoverage.Declare(reading);

    // Whether it would have been by day nothing tells.
    public override void ReadNothing(Row row) => AdNothing.Keep(
        row, Network, LevelOf(row), isByDay: false,
        row.OfTable(Whole) is var whole && whole.To > whole.From ? (whole.From, whole.To) : AdPeriod.Named(row.Reading));

    private static string LevelOf(Row row) => row.Has(Ad) || row.Has(AdId) ? "ad" : row.Has(AdSet) ? "ad group"
        : row.Has(Campaign) || row.Has(CampaignId) ? "campaign" : "account";

    private static void ReadBare(Row row, Column start)
    {
        row.Reading.Note("The heading names no time zone: days are taken as UTC's, in which Campaign Manager reports.");
        Read(row, start);
    }

    private static void Read(Row row, Column start)
    {
        if (TotalRows.Begins(row.TextAt(0)) || Missing.Is(row.Cell(start)))
        {
            AdCoverage.TellTotal(row);
            row.SetAside("total");
            return;
        }

        OtherPlatforms.RejectNamed(row, Network, "linkedin", "audience network");
        var level = LevelOf(row);
        var account = row.Text(Account) ?? UploadName.Handle(row.Reading.Upload);
        var segment = AdSegments.Of(row);
        var day = row.RequiredDay(start);
        var whole = row.OfTable(Whole);
        if (MeansTheOther(day, whole))
        {
            row.Reject(
                start,
                $"a day within the report's own, with its month first or as YYYY-MM-DD: {whole.From:yyyy-MM-dd} to {whole.To:yyyy-MM-dd}");
        }

        var days = whole.To > day && whole.From == day && whole.IsOneRange ? (From: day, whole.To) : (From: day, To: day);
        var cost = row.Money(Spent, out var shape);
        var series = AdSegments.Series(Network, account, level, days, segment);
        row.Keep(new AdSpend
        {
            Series = series,
            Network = Network,
            Account = account,
            Level = level,
            Segment = segment,
            CampaignId = row.Text(CampaignId) is null ? null : row.Id(CampaignId),
            Campaign = row.Text(Campaign),
            AdGroup = row.Text(AdSet),
            AdId = row.Text(AdId) is null ? null : row.Id(AdId),
            Ad = row.Text(Ad),
            FromDay = days.From,
            ToDay = days.To,
            Cost = segment is null ? cost : null,
            Currency = row.CurrencyOf(Spent, shape, row.Currency(Currency)),
            Impressions = segment is null ? row.Count(Impressions) : null,
            Clicks = segment is null ? row.Count(Clicks) : null,
            Reach = row.Count(Reach),

            // What happened on the website, and forms sent on LinkedIn itself: none is among the other.
            Conversions = (double?)(segment is not null ? row.Number(Conversions)
                : row.Number(Conversions) is { } website ? website + (row.Number(Leads) ?? 0) : row.Number(Leads)),
        });
        if (days.From == days.To && segment is null)
        {
            AdCoverage.Tell(row, series, day, whole.To > whole.From ? (whole.From, whole.To) : AdPeriod.Named(row.Reading));
        }
    }

    // Saved again in a country that writes the day first, 2/1/2026 is February in a report of January.
    private static bool MeansTheOther(DateOnly day, Period whole) => whole.To >= whole.From && whole.From != default
        && (day < whole.From || day > whole.To)
        && day.Day <= 12 && new DateOnly(day.Year, day.Day, day.Month) is var other && other >= whole.From && other <= whole.To;

    private static Period Whole(Row row)
    {
        var (from, to) = ((DateOnly?)null, (DateOnly?)null);
        foreach (var match in row.Above.Concat(row.Preamble).Select(line => Stated().Match(line)).Where(match => match.Success))
        {
            (from, to) = match.Groups["end"].Success ? (from, Day(match)) : (Day(match), to);
        }

        return new Period(from ?? default, to ?? default, from is not null && to is not null && Starts(row.Reading) <= 1);
    }

    private static DateOnly? Day(Match match) =>
        Dates.TryRead(Encoding.UTF8.GetBytes(match.Groups["day"].Value), DateOrder.MonthDayYear, out var day, out _)
            ? DateOnly.FromDateTime(day.Wall) : null;

    // A report by day has several first days; one that is not has one.
    private static int Starts(Reading reading)
    {
        var heads = reading.Siblings.Where(head => head.File == reading.File && !head.Bytes.IsEmpty).ToList();
        return (heads.Count > 0 ? heads : reading.Sheets.Value)
            .SelectMany(head => FirstDay().Matches(Encoding.UTF8.GetString(LineReader.ToUtf8(head.Bytes).Span)))
            .Select(match => match.Value).Distinct().Count();
    }

    private sealed record Period(DateOnly From, DateOnly To, bool IsOneRange);

    [GeneratedRegex(
        @"^""?(?:Report Start|Begindatum van rapport|(?<end>Report End|Einddatum van rapport)):\s*(?<day>\p{L}+ \d{1,2}, \d{4}"
            + @"|\d{1,2} \p{L}+ \d{4}|[\d/.-]{8,10})", RegexOptions.IgnoreCase)]
    private static partial Regex Stated();

    [GeneratedRegex(@"(?<=^""?)\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?=[""\t,;])", RegexOptions.Multiline)]
    private static partial Regex FirstDay();
}
