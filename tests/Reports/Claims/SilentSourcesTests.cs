using Pipeline.Reports;
using Xunit;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>Each source of marketing's that fell silent is asked about once, whatever it tells.</summary>
public sealed class SilentSourcesTests
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);
    private static readonly DateOnly Last = new(2026, 10, 8);

    // Of 1 September to the last day, one row a day.
    public static TheoryData<string, string, string, string, string> Kinds => new()
    {
        { "traffic", "Web traffic", "Lalu lintas situs", "visit day,website visits,channel", "{0:yyyy-MM-dd},100,Organic" },
        { "traffic", "Web traffic", "Lalu lintas situs", "date,visitors,pageviews,visits,views_per_visit,bounce_rate,visit_duration",
            "{0:yyyy-MM-dd},9,30,11,2,40,60" },
        { "searches", "Searches", "Pencarian", "Date,Clicks,Impressions,CTR,Position", "{0:yyyy-MM-dd},5,100,5%,3.2" },
        { "log_hits", "Access logs", "Log akses", "",
            "203.0.113.7 - - [{0:dd/MMM/yyyy}:10:00:00 +0700] \"GET /kopi HTTP/1.1\" 200 512 \"-\" \"Mozilla/5.0 (X11; Linux x86_64; "
                + "rv:128.0) Gecko/20100101 Firefox/128.0\"" },
        { "social_days", "Social accounts", "Akun media sosial", "Date,Tweets published,impressions", "{0:yyyy-MM-dd},1,40" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_ended_weeks_ago_is_asked_about_once(string of, string english, string indonesian, string heading, string row)
    {
        var pages = await FirmPages.WriteAsync(AsOf, [("days.csv", Days(heading, row, Last))], []);
        var claim = Assert.Single(Silences(pages));
        Assert.Equal((of, Last), (claim.Of, claim.Day));
        Assert.All(pages["marketing"].Claims, told => ClaimCheck.Follows(told, AsOf));
        Assert.Contains(
            $"{english}: nothing is known since 8 October 2026, 23 days before this report. Did nothing come, or was nothing exported?",
            pages.Text("marketing", "en"), StringComparison.Ordinal);
        Assert.Contains(
            $"{indonesian}: tidak ada kabar sejak 8 Oktober 2026, 23 hari sebelum laporan ini. Memang tidak ada, atau belum diekspor?",
            pages.Text("marketing", "id"), StringComparison.Ordinal);
        Assert.DoesNotContain(pages["marketing"].Claims, told => told.Code == ClaimCodes.Ended);

        var fresh = await FirmPages.WriteAsync(AsOf, [("days.csv", Days(heading, row, AsOf.AddDays(-2)))], []);
        Assert.Empty(Silences(fresh));
    }

    // A platform that came by a template is one source: its name is the platform's.
    [Fact]
    public async Task A_platform_and_the_template_that_it_came_in_are_asked_about_once()
    {
        var pages = await FirmPages.WriteAsync(
            AsOf,
            [
                ("template.csv", Days("ad day,ad platform,ad cost,campaign", "{0:yyyy-MM-dd},Tokopedia Ads,100,A", Last)),
                ("google.csv", Days("Campaign,Day,Currency code,Cost,Impr.,Clicks", "G,{0:yyyy-MM-dd},IDR,70,10,1", AsOf.AddDays(-1))),
            ],
            []);
        var claim = Assert.Single(Silences(pages));
        Assert.Equal(("ad_spend", Last), (claim.Of, claim.Day));
        Assert.Equal(
            2,
            pages.Text("marketing", "en").Split("nothing is known since 8 October 2026, 23 days before", StringSplitOptions.None).Length);
    }

    // What comes once a month is silent after its own usual gap: 31 days and half of them.
    [Theory]
    [InlineData("2026-10-20", 0)]
    [InlineData("2026-11-10", 0)]
    [InlineData("2026-11-20", 1)]
    public async Task What_comes_once_a_month_is_asked_about_when_a_month_is_missing(string asOf, int expected)
    {
        var months = Enumerable.Range(6, 4).Select(month => (
            $"visits-{month}.csv",
            "visit day,website visits,channel\n" + string.Concat(
                Enumerable.Range(1, DateTime.DaysInMonth(2026, month)).Select(day => $"2026-{month:00}-{day:00},100,Organic\n"))));
        var pages = await FirmPages.WriteAsync(DateOnly.Parse(asOf, CultureInfo.InvariantCulture), [.. months], []);
        Assert.Equal(expected, Silences(pages).Count());
    }

    private static IEnumerable<Claim> Silences(FirmPages pages) =>
        pages["marketing"].Claims.Where(claim => claim.Code == ClaimCodes.Silence);

    private static string Days(string heading, string row, DateOnly last)
    {
        var first = new DateOnly(2026, 9, 1);
        return (heading.Length == 0 ? "" : heading + "\n") + string.Concat(
            Enumerable.Range(0, last.DayNumber - first.DayNumber + 1)
                .Select(i => string.Format(CultureInfo.InvariantCulture, row, first.AddDays(i)) + "\n"));
    }
}
