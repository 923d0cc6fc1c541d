using System.Text;
using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing.Exports;

/// <summary>Reports of the ad platforms beside Google and Meta: figures, days, and what looks like one and is none.</summary>
public sealed class AdPlatformsTests
{
    private const string LinkedInHeading =
        "Start Date (in UTC)\tAccount Name\tCurrency\tCampaign Name\tTotal Spent\tImpressions\tClicks\tConversions\tLeads\n";

    [Theory]
    [InlineData("19-linkedin-ads.csv", "linkedin-ads", 2, 200.75, "USD", 7_000L, 90L, 4)]
    [InlineData("20-tiktok-ads.csv", "tiktok-ads", 2, 200_000, "IDR", 16_000L, 180L, 4)]
    [InlineData("21-microsoft-ads.csv", "microsoft-ads", 2, 27.75, "USD", 1_900L, 38L, 3)]
    public void A_report_gives_what_its_case_says(
        string file,
        string format,
        int kept,
        double cost,
        string currency,
        long impressions,
        long clicks,
        double conversions)
    {
        var taken = Taking.Of(file, File.ReadAllBytes(SmallCases.Path(file)));
        var rows = taken.All<AdSpend>();
        Assert.Equal(
            (format, kept, currency),
            (taken.File.Format, taken.File.Rows.Kept, Assert.Single(rows.Select(row => row.Currency).Distinct())));
        Assert.Equal(
            (cost, impressions, clicks, conversions),
            (
                (double)rows.Sum(row => row.Cost ?? 0),
                rows.Sum(row => row.Impressions ?? 0),
                rows.Sum(row => row.Clicks ?? 0),
                rows.Sum(row => row.Conversions ?? 0)));
        Assert.All(rows, row => Assert.Equal(row.FromDay, row.ToDay));
    }

    [Theory]
    [InlineData("Campaign name,Cost,Impressions,Clicks (all),By Week\nKopi,10,100,5,2026-10-05 - 2026-10-11\n", "10-05 10-11")]
    [InlineData("Campaign name,Cost,Impressions,Clicks (destination),By Month\nKopi,10,100,5,2026-10\n", "10-01 10-31")]
    [InlineData("Ad name,Cost,Impressions,Clicks (destination),Date\nIklan,10,100,5,2026-10-05\n-,10,100,5,-\n", "10-05 10-05")]
    [InlineData("캠페인 이름,일별,비용,통화,노출수,클릭수(목적지)\nKopi,2026-10-05,10,KRW,100,5\n", "10-05 10-05")]
    public void A_report_of_TikTok_tells_its_days_as_its_heading_does(string text, string days)
    {
        var row = Assert.Single(Taking.Of("report.csv", text).All<AdSpend>());
        Assert.Equal(days, $"{row.FromDay:MM-dd} {row.ToDay:MM-dd}");
        Assert.Equal((10, 100, 5), ((int)row.Cost!, (int)row.Impressions!, (int)row.Clicks!));
    }

    [Theory]
    [InlineData("Daily", "10/5/2026", "10-05 10-05")]
    [InlineData("Weekly", "10/4/2026", "10-04 10-10")]
    [InlineData("Monthly", "10/1/2026", "10-01 10-20")]
    [InlineData("Hourly", "10/5/2026 13:00", "10-05 10-05")]
    [InlineData("Summary", "-", "10-01 10-20")]
    public void A_report_of_Microsoft_is_of_the_days_that_its_aggregation_says(string aggregation, string time, string days)
    {
        var text =
            $"Report Name: Campaigns\n\"Report Time: 10/1/2026,10/20/2026\"\nReport Aggregation: {aggregation}\n\n"
                + $"TimePeriod,CampaignName,Impressions,Clicks,Spend\n{time},Kopi,100,5,2.50\n";
        var row = Assert.Single(Taking.Of("report.csv", text).All<AdSpend>());
        Assert.Equal((days, 2.50m), ($"{row.FromDay:MM-dd} {row.ToDay:MM-dd}", row.Cost));
    }

    [Fact]
    public void Hours_of_a_day_without_their_day_are_set_aside()
    {
        var taken = Taking.Of(
            "report.csv",
            "Report Name: Hours\n\"Report Time: 10/1/2026,10/20/2026\"\nReport Aggregation: Hour of day\n\n"
                + "HourOfDay,CampaignName,Impressions,Clicks,Spend\n13,Kopi,100,5,2.50\n");
        Assert.Equal((0L, 1L), (taken.File.Rows.Kept, taken.File.Rows.SetAside.Values.Sum()));
    }

    [Theory]
    [InlineData("10/1/2026|10/1/2026", "10-01 10-20, 10-01 10-20")]
    [InlineData("10/1/2026|10/2/2026", "10-01 10-01, 10-02 10-02")]
    [InlineData("10/3/2026|10/3/2026", "10-03 10-03, 10-03 10-03")]
    public void A_report_of_LinkedIn_that_is_not_by_day_is_of_all_its_days(string starts, string days)
    {
        var rows = starts.Split('|').Select((start, i) => $"{start}\tFirm\tUSD\tC{i}\t1.50\t10\t1\t2\t3\n");
        var text =
            "Campaign Performance Report (in UTC)\nReport Start: October 1, 2026, 12:00 AM\n"
                + "Report End: October 20, 2026, 11:59 PM\n\n" + LinkedInHeading + string.Concat(rows);
        var taken = Taking.Of("campaigns.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]);
        Assert.Equal(days, string.Join(", ", taken.All<AdSpend>().Select(row => $"{row.FromDay:MM-dd} {row.ToDay:MM-dd}")));
        Assert.All(taken.All<AdSpend>(), row => Assert.Equal(5, row.Conversions));
    }

    // Saved again in a country that writes the day first: February and March lie outside the report, and their twins do not.
    [Theory]
    [InlineData("1/1/2026|2/1/2026|3/1/2026", "01-01")]
    [InlineData("1/1/2026|1/2/2026|1/31/2026", "01-01, 01-02, 01-31")]
    public void A_day_of_LinkedIn_outside_its_report_whose_twin_lies_within_is_no_day(string starts, string kept)
    {
        var rows = starts.Split('|').Select(start => $"{start}\tFirm\tUSD\tC\t1.50\t10\t1\t2\t3\n");
        var taken = Taking.Of(
            "campaigns.csv",
            "Campaign Performance Report (in UTC)\nReport Start: January 1, 2026, 12:00 AM\nReport End: January 31, 2026, 11:59 PM\n\n"
                + LinkedInHeading + string.Concat(rows));
        Assert.Equal(kept, string.Join(", ", taken.All<AdSpend>().Select(row => $"{row.FromDay:MM-dd}")));
        Assert.Equal(3 - taken.All<AdSpend>().Count, taken.Rejected.Count);
        Assert.All(taken.Rejected, row => Assert.EndsWith(": 2026-01-01 to 2026-01-31", row.Expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Campaign name,Cost,Impressions,Clicks,Date\nKopi,10,100,5,2026-10-05\n")]
    [InlineData("Campaign,Spend,Impressions,Clicks,Date\nKopi,10,100,5,2026-10-05\n")]
    [InlineData("Start Date,Campaign Name,Total Spent,Impressions,Clicks\n10/13/2026,Kopi,10,100,5\n")]
    public void A_table_of_anybody_s_spending_is_no_report_of_these(string text) =>
        Assert.Equal("no-format", Taking.Refused("report.csv", text).Code);

    // Campaign Manager reports in UTC, whether the heading says so or not.
    [Theory]
    [InlineData("", "Start Date,Account Name,Currency,Campaign Name,Total Spent,Impressions,Clicks", "10/13/2026,F,USD,Kopi,10,100,5")]
    [InlineData("", "Start Date,Campaign Group Name,Total Spent,Impressions,Clicks", "10/13/2026,Kopi,10,100,5")]
    [InlineData(
        "Campaign Performance Report\n\"Report Start: October 1, 2026, 12:00 AM\"\n\n",
        "Start Date,Campaign Name,Total Spent,Impressions,Clicks", "10/13/2026,Kopi,10,100,5")]
    [InlineData("", "Begindatum,Accountnaam,Valuta,Campagnenaam,Totaal besteed,Weergaven,Klikken", "13-10-2026,F,USD,Kopi,10,100,5")]
    public void A_report_of_LinkedIn_need_not_name_its_zone(string above, string heading, string row)
    {
        var taken = Taking.Of("report.csv", $"{above}{heading}\n{row}\n");
        var spend = Assert.Single(taken.All<AdSpend>());
        Assert.Equal(("linkedin-ads", new DateOnly(2026, 10, 13), 10m, 5L), (spend.Network, spend.FromDay, spend.Cost, spend.Clicks));
        Assert.Contains(taken.File.Notes, note => note.Contains("UTC", StringComparison.Ordinal));
    }

    [Fact]
    public void Cost_without_days_is_refused() =>
        Assert.Equal(
            "no-period",
            Taking.Refused("report.csv", "Campaign name,Cost,Impressions,Clicks (destination)\nKopi,10,100,5\n").Code);
}
