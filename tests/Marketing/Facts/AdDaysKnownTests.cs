using Marketing;
using Marketing.Facts;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;
using Pipeline.Tests.Facts;
using Pipeline.Tests.Uploads;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing.Facts;

/// <summary>
/// Until when a report of advertising by day speaks: over the days that its title, its header or its name states, as far as it can know
/// them. A day among them without a row cost nothing; of the days outside nobody knows.
/// </summary>
public sealed class AdDaysKnownTests
{
    private static readonly DateTimeOffset Late = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    private const string Google =
        "Campaign report\n{0}\nCampaign,Day,Impr.,Cost,Clicks,Customer ID\nKopi,2026-10-03,100,10.00,5,123-456-7890\nKopi,2026-10-20,100,"
            + "10.00,5,123-456-7890\nTotal: Campaigns, --,200,20.00,10, --\n";

    private const string Microsoft =
        "Report Name: Campaigns\n\"Report Time: 10/1/2026,10/31/2026\"\n{0}Report Aggregation: Daily\n\nTimePeriod,CampaignName,"
            + "AccountName,Impressions,Clicks,Spend\n"
            + "10/3/2026,Kopi,Firm,100,5,2.50\n10/20/2026,Kopi,Firm,100,5,2.50\n";

    private const string LinkedIn =
        "Campaign Performance Report (in UTC)\nReport Start: October 1, 2026, 12:00 AM\nReport End: October 31, 2026, 11:59 PM\n{0}\n"
            + "Start Date (in UTC)\tAccount Name\tCurrency\tCampaign Name\tTotal "
            + "Spent\tImpressions\tClicks\n10/3/2026\tFirm\tUSD\tKopi\t1.50\t10\t1\n10/20/2026\tFirm\tUSD\tKopi\t1.50\t10\t1\n";

    private const string Dutch =
        "Rapport met advertentieprestaties (in UTC)\nBegindatum van rapport: 1 oktober 2026 00:00\nEinddatum van rapport: 31 oktober 2026 "
            + "23:59\n{0}\n"
            + "Begindatum (in UTC)\tAccountnaam\tValuta\tCampagnenaam\tTotaal besteed\tWeergaven\tKlikken\n"
            + "3-10-2026\tFirma\tEUR\tKoffie\t9,36\t1.204\t5\n20-10-2026\tFirma\tEUR\tKoffie\t9,36\t1.204\t5\n";

    private const string TikTok =
        "Campaign name,By Day,Cost,Currency,Impressions,Clicks (destination)\nKopi,2026-10-03,10,USD,100,5\nKopi,2026-10-20,10,USD,100,"
            + "5\nTotal of 2 results,-,20,USD,200,10\n";

    private const string Korean = "캠페인 이름,일별,비용,통화,노출수,클릭수(목적지)\nKopi,2026-10-03,10,USD,100,5\nKopi,2026-10-20,10,USD,100,5\n";

    private const string Meta = "Campaign name,Day,Amount spent (USD),Impressions\nKopi,2026-10-03,10,100\nKopi,2026-10-20,10,100\n";

    private const string OnRows =
        "Nama kampanye,Hari,Awal pelaporan,Akhir pelaporan,Jumlah yang dibelanjakan (USD),Impresi\nKopi,2026-10-03,2026-10-01,2026-10-31,"
            + "10,100\nKopi,2026-10-20,2026-10-01,2026-10-31,10,100\n";

    private const string OnTotal =
        "Nombre de la campaña,Día,Inicio del informe,Fin del informe,Importe gastado (USD),Impresiones\n,,2026-10-01,2026-10-31,20,"
            + "200\nKopi,2026-10-03,2026-10-03,2026-10-03,10,100\nKopi,2026-10-20,2026-10-20,2026-10-20,10,100\n";

    private const string Card = "Date,Cost,Clicks\n2026-10-03,$10.00,5\n2026-10-20,$10.00,5\n";

    private const string NoDay = "Campaign,Impr.,Cost,Clicks\n";
    private const string ByDay = "Campaign,Day,Impr.,Cost,Clicks\n";
    private const string SomeTotal = "Total: Campaigns, --,200,20.00,10\n";

    // A heading and the days: nothing was spent on them. Of chosen campaigns, of search terms or of parts nobody knows.
    [Theory]
    [InlineData("report.csv", "Campaign report\n\"September 1, 2026 - September 30, 2026\"\n" + ByDay, 30)]
    [InlineData("report.csv", "Campaign report\n\"September 1, 2026 - September 30, 2026\"\n" + ByDay
        + "Total: Campaigns, --,0,0.00,0\n", 30)]
    [InlineData("report.csv", "Campaign report\n\"September 1, 2026 - September 30, 2026\"\n" + NoDay, 1)]
    [InlineData("Campaigns(2026.09.01-2026.09.30).csv", "Campaign report\n\n" + NoDay, 1)]
    [InlineData("Time series(2026.09.01-2026.09.30).csv", "Date,Cost,Clicks\n", 30)]
    [InlineData("report.csv", "Report Name: Campaigns\n\"Report Time: 9/1/2026,9/30/2026\"\nReport Aggregation: Daily\n\n"
        + "TimePeriod,CampaignName,AccountName,Impressions,Clicks,Spend\n", 30)]
    [InlineData("report.csv", "Campaign Performance Report (in UTC)\nReport Start: September 1, 2026, 12:00 AM\n"
        + "Report End: September 30, 2026, 11:59 PM\n\nStart Date (in UTC)\tAccount Name\tCurrency\tCampaign Name\tTotal Spent\t"
        + "Impressions\tClicks\n", 1)]
    [InlineData("Campaign Report(2026-09-01 to 2026-09-30).csv", "Campaign name,By Day,Cost,Currency,Impressions,Clicks (destination)\n"
        + "Total of 0 results,-,0,USD,0,0\n", 30)]
    [InlineData("Kopi-Campaigns-Sep-1-2026-to-Sep-30-2026.csv", "Campaign name,Day,Amount spent (USD),Impressions\n", 30)]
    [InlineData("Kopi-Campaigns-1-Sep-2026-to-30-Sep-2026.csv",
        "Reporting starts,Reporting ends,Campaign name,Amount spent (USD),Impressions\n", 1)]
    [InlineData("report.csv", "Campaign report\n\"September 1, 2026 - September 30, 2026\"\n" + ByDay + SomeTotal, 0)]
    [InlineData("report.csv", "Campaign report\n\"September 1, 2026 - September 30, 2026\"\nFilters: Campaign contains Kopi\n" + ByDay, 0)]
    [InlineData("report.csv", "Search terms report\n\"September 1, 2026 - September 30, 2026\"\n"
        + "Search term,Campaign,Impr.,Cost,Clicks\n", 0)]
    [InlineData("report.csv", "Campaign report\n\"September 1, 2026 - September 30, 2026\"\nCampaign,Click type,Impr.,Cost,Clicks\n", 0)]
    [InlineData("report.csv", "Campaign report\n\"October 1, 2026 - December 31, 2026\"\n" + ByDay, 0)]
    [InlineData("report.csv", "Campaign report\n" + ByDay, 0)]
    public async Task A_report_without_a_row_tells_of_its_days_that_nothing_was_spent(string name, string text, int facts)
    {
        if (facts == 0 && !text.Contains("Total", StringComparison.Ordinal))
        {
            Assert.Equal("no-rows", Assert.Throws<RefusedException>(
                () => Taking.Of(name, System.Text.Encoding.UTF8.GetBytes(text), latestDay: new DateOnly(2026, 11, 20))).Refusal.Code);
            return;
        }

        var taken = Taking.Of(name, System.Text.Encoding.UTF8.GetBytes(text), latestDay: new DateOnly(2026, 11, 20));
        Assert.Equal(facts, taken.All<AdSpend>().Count);
        Assert.Equal(facts > 0, taken.File.Notes.Any(note => note.EndsWith("2026-09-01 to 2026-09-30.", StringComparison.Ordinal)));
        using var firm = new LocalFacts(MarketingPipeline.Marketing);
        await firm.WriteAsync(name, text, Late);
        Assert.Equal(
            facts > 0 ? [0.0] : [],
            firm.Measure(null, "ad_cost").Where(figure => figure.Grain == "month" && figure.Dimensions.Count == 0)
                .Select(figure => figure.Value!.Value));
    }

    [Theory]
    [InlineData("report.csv", Google, "\"October 1, 2026 - October 31, 2026\"")]
    [InlineData("report.csv", Google, "1 Oktober 2026 - 31 Oktober 2026")]
    [InlineData("report.csv", Google, "1 octobre 2026 - 31 octobre 2026")]
    [InlineData("report.csv", Google, "1 de octubre de 2026 - 31 de octubre de 2026")]
    [InlineData("report.csv", Google, "1 de outubro de 2026 – 31 de outubro de 2026")]
    [InlineData("report.csv", Google, "1. Oktober 2026 - 31. Oktober 2026")]
    [InlineData("report.csv", Google, "1 ottobre 2026 - 31 ottobre 2026")]
    [InlineData("report.csv", Google, "1–31 Oktober 2026")]
    [InlineData("report.csv", Google, "01/10/2026 - 31/10/2026")]
    [InlineData("report.csv", Google, "Rentang tanggal: 1 Okt 2026 s.d. 31 Okt 2026")]
    [InlineData("report.csv", Google, "du 1 octobre 2026 au 31 octobre 2026")]
    [InlineData("Campaigns(2026.10.01-2026.10.31).csv", Google, "")]
    [InlineData("Time series(2026.10.01-2026.10.31).csv", Card, "")]
    [InlineData("report.csv", Microsoft, "")]
    [InlineData("report.csv", LinkedIn, "")]
    [InlineData("report.csv", LinkedIn, "Date Generated: November 3, 2026, 4:10 AM\n")]
    [InlineData("report.csv", Dutch, "Gegenereerd op: 4 november 2026 04:10\n")]
    [InlineData("Campaign Report(2026-10-01 to 2026-10-31).csv", TikTok, "")]
    [InlineData("Kopi-20261001-20261031.csv", Korean, "")]
    [InlineData("Kopi-Campaigns-Oct-1-2026-Oct-31-2026.csv", Meta, "")]
    [InlineData("Kopi-Campaigns-1-Oct-2026-to-31-Oct-2026.csv", Meta, "")]
    [InlineData("Iklan-Kedai-Kopi-1-31-Okt-2026.csv", Meta, "")]
    [InlineData("report.csv", OnRows, "")]
    [InlineData("report.csv", OnTotal, "")]
    public async Task A_report_by_day_speaks_for_the_days_that_it_states(string name, string text, string told) =>
        Assert.Equal("2026-10-01 2026-10-31", await KnownAsync(name, text, told));

    [Theory]
    [InlineData("report.csv", Google, "", "2026-10-03 2026-10-20", "nothing states days")]
    [InlineData(
        "report.csv", Google, "\"October 1, 2026 - December 31, 2026\"", "2026-10-01 2026-10-20",
        "set ahead: its last quarter was not over when it was uploaded")]
    [InlineData("report.csv", Google, "\"October 1, 2026 - November 20, 2026\"", "2026-10-01 2026-11-19", "the day at hand is not over")]
    [InlineData(
        "report 2026-10-26.csv", Google, "\"October 1, 2026 - October 31, 2026\"", "2026-10-01 2026-10-25", "made on the day in its name")]
    [InlineData(
        "Campaigns(2026.10.01-2026.10.31)-2026-10-26.csv", Google, "\"October 1, 2026 - October 31, 2026\"", "2026-10-01 2026-10-25",
        "made on the last day in its name")]
    [InlineData("report.csv", LinkedIn, "Date Generated: October 26, 2026, 4:10 AM\n", "2026-10-01 2026-10-25", "made on the 26th")]
    [InlineData("report.csv", Dutch, "Gegenereerd op: 26 oktober 2026 04:10\n", "2026-10-01 2026-10-25", "made on the 26th")]
    [InlineData(
        "report.csv", Microsoft, "\"Last Completed Available Day: 10/25/2026 11:59:00 PM (GMT)\"\n", "2026-10-01 2026-10-25",
        "whole to the 25th")]
    [InlineData(
        "report.csv", Microsoft, "\"Last Completed Available Day: 10/25/2026 12:00:00 AM (GMT)\"\n", "2026-10-01 2026-10-24",
        "whole to midnight")]
    [InlineData("report.csv", Microsoft, "Potential Incomplete Data: true\n", "2026-10-01 2026-10-20", "incomplete")]
    [InlineData("report.csv", Microsoft, "Report Filter: CampaignName=Kopi\n", "2026-10-03 2026-10-20", "filtered")]
    [InlineData(
        "report.csv", Google, "\"October 1, 2026 - October 31, 2026\"\nFilters: Campaign contains Kopi", "2026-10-03 2026-10-20",
        "filtered")]
    [InlineData("report.csv", Google, "1 Oktober 2026 - 31 Oktober 2026\nKampanye: Kopi", "2026-10-03 2026-10-20", "of one campaign")]
    [InlineData(
        "report.csv", Google, "1 de octubre de 2026 - 31 de octubre de 2026\nFiltro: Campaña = Kopi", "2026-10-03 2026-10-20", "filtered")]
    [InlineData(
        "report.csv", Google, "1 Oktober 2026 - 31 Oktober 2026\nFilter: -\nKampanye: Semua kampanye", "2026-10-01 2026-10-31",
        "a filter that lets all pass")]
    [InlineData("report.csv", Google, "\"September 1, 2026 - September 30, 2026\"", "2026-10-03 2026-10-20", "a title of other days")]
    public async Task It_speaks_no_further_than_it_can_know(string name, string text, string told, string expected, string why) =>
        Assert.Equal(expected + why, await KnownAsync(name, text, told) + why);

    [Theory]
    [InlineData("Campaign", "Total: Filtered campaigns")]
    [InlineData("Campaign", "Total: All enabled campaigns")]
    [InlineData("Kampanye", "Total: Kampanye yang difilter")]
    public async Task A_total_that_is_of_chosen_campaigns_makes_no_zeros(string heading, string total) =>
        Assert.Equal(
            "2026-10-03 2026-10-20",
            await KnownAsync(
                "report.csv", Google.Replace("Campaign,", heading + ",", StringComparison.Ordinal)
                    .Replace("Total: Campaigns", total, StringComparison.Ordinal), "\"October 1, 2026 - October 31, 2026\""));

    // What is by week, of the whole range, of ad groups (which some campaigns have not) or by click type tells no single day of the
    // account.
    [Theory]
    [InlineData("Campaign,Cost,Clicks\nKopi,10,5\n", "")]
    [InlineData("Campaign,Week,Cost,Clicks\nKopi,2026-10-05,10,5\nKopi,2026-10-26,10,5\n", "")]
    [InlineData("Campaign,Week,Cost,Clicks\nKopi,2026-10-31,10,5\n", "2026-10-31 2026-10-31")]
    [InlineData("Campaign,Ad group,Day,Cost,Clicks\nKopi,A,2026-10-03,10,5\nKopi,A,2026-10-20,10,5\n", "2026-10-03 2026-10-20")]
    [InlineData(
        "Campaign,Day,Click type,Cost,Clicks\nKopi,2026-10-03,Headline,10,5\nKopi,2026-10-20,Headline,10,5\n", "2026-10-03 2026-10-20")]
    public async Task What_tells_no_day_of_the_account_makes_no_zeros(string table, string expected) =>
        Assert.Equal(expected, await KnownAsync("report.csv", "Campaign report\n\"October 1, 2026 - October 31, 2026\"\n" + table, ""));

    [Fact]
    public async Task A_month_after_the_pause_is_told_as_nothing_spent()
    {
        using var facts = new LocalFacts(MarketingPipeline.Marketing);
        await facts.WriteAsync("report.csv", Google.Replace("{0}", "\"October 1, 2026 - November 15, 2026\"", StringComparison.Ordinal));
        var cost = new Measured(
            facts.Report(new DateOnly(2026, 11, 20)), ReportMeasuring.MetricsOf(MarketingPipeline.Marketing), new PageContent())
                .Of("ad_cost");
        Assert.Equal(20, cost.Over(new(new(2026, 10, 1), new(2026, 10, 31))).Value);
        Assert.Equal(0, cost.Over(new(new(2026, 11, 1), new(2026, 11, 15))).Value);
        Assert.Null(cost.Over(new(new(2026, 11, 16), new(2026, 11, 20))).Value);
    }

    // A filter that the report does not state may have left its rows out: what tells of the days counts, whichever came first.
    [Theory]
    [InlineData("2026-12-01", "2026-12-05")]
    [InlineData("2026-12-05", "2026-12-01")]
    public async Task A_report_without_a_row_yields_to_one_that_tells_of_its_days(string nothing, string range)
    {
        using var folder = new Pipeline.Uploads.Workplace();
        using var facts = new LocalFacts(MarketingPipeline.Marketing);
        const string title = "Campaign report\n\"November 1, 2026 - November 30, 2026\"\n";
        await TakeAsync("a.csv", title + "Day,Campaign,Currency code,Cost,Clicks,Impr.\n", nothing);
        Assert.Equal(0, Cost());
        await TakeAsync("b.csv", title + "Campaign,Currency code,Cost,Clicks,Impr.\nPromo,IDR,500.00,10,100\n", range);
        Assert.Equal(500, Cost());
        Assert.DoesNotContain(facts.Warn(), warning => warning.Code == "ad-segments");

        double? Cost() => facts.Measure(null, "ad_cost").Single(figure => figure.Grain == "month" && figure.Dimensions.Count == 0).Value;

        async Task TakeAsync(string name, string text, string day)
        {
            var path = Path.Combine(folder.Folder, name);
            await File.WriteAllTextAsync(path, text);
            await facts.TakeAsync(path, uploadedAt: DateTimeOffset.Parse(day + "T00:00:00Z", CultureInfo.InvariantCulture));
        }
    }

    private static async Task<string> KnownAsync(string name, string text, string told)
    {
        using var folder = new Pipeline.Uploads.Workplace();
        using var facts = new LocalFacts(MarketingPipeline.Marketing);
        var path = Path.Combine(folder.Folder, name);
        await File.WriteAllTextAsync(path, text.Replace("{0}", told, StringComparison.Ordinal));
        await facts.TakeAsync(path, uploadedAt: Late);
        return string.Join(
            ", ",
            facts.Query(
                "select from_day::varchar || ' ' || to_day::varchar from known_days where fact_table = 'ad_spend' order by all",
                new DateOnly(2026, 12, 31)).Select(row => row[0]));
    }
}
