using System.Text;
using Pipeline.Tables;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>
/// Every cell of columns that real tools wrote is missing or reads without a fault. Sums and first and last days are those of the known
/// answers.
/// </summary>
public sealed class RealColumnTests
{
    [Theory]
    [InlineData("crm-maven/maven_sales_pipeline.csv", "close_date", "2017-03-01", "2017-12-31", DateOrder.Unknown)]
    [InlineData("crm-maven/maven_sales_pipeline.csv", "engage_date", "2016-10-20", "2017-12-27", DateOrder.Unknown)]
    [InlineData("crm-zoho/zoho_Leads.csv", "Created Time", "", "", DateOrder.Unknown)]
    [InlineData("crm-zoho/zoho_Potentials.csv", "Closing Date", "", "", DateOrder.Unknown)]
    [InlineData("crm-zoho/zoho_Calls.csv", "Call Start Time", "", "", DateOrder.Unknown)]
    [InlineData("crm-hubspot/hubspot-crm-exports-all-deals-2023-04-03.csv", "Close Date", "", "", DateOrder.Unknown)]
    [InlineData("crm-hubspot/hubspot_contacts_dummy_id.csv", "Create Date", "2025-02-22", "2025-04-08", DateOrder.MonthDayYear)]
    [InlineData("crm-salesforce/sf_Opportunity.csv", "CreatedDate", "", "", DateOrder.Unknown)]
    [InlineData("crm-misc/pipeline_sample_2015.csv", "Reporting Date", "", "", DateOrder.Unknown)]
    [InlineData("email/email_campaigns_force24_ldf.csv", "campaigndatecreated", "", "", DateOrder.DayMonthYear)]
    [InlineData("social-x/x_tweet_activity_2022_economicsshiny.csv", "time", "", "2022-02-28", DateOrder.Unknown)]
    [InlineData("social-x/x_content_2024_tomdoerr.csv", "Date", "", "2025-02-03", DateOrder.Unknown)]
    [InlineData("social-x/x_daily_2021-01_debruine.csv", "Date", "2021-01-01", "2021-01-31", DateOrder.Unknown)]
    [InlineData("social-youtube/yt_table_esport7_id.csv", "Video publish time", "", "", DateOrder.Unknown)]
    [InlineData("social-tiktok/tt_business_overview_vintage.csv", "Date", "2025-10-31", "2025-12-31", DateOrder.Unknown)]
    [InlineData("social-tiktok/tt_business_videos_vintage.csv", "Post time", "", "", DateOrder.Unknown)]
    [InlineData("social-meta/meta_posts_fb_2024_mh4u.csv", "Publish time", "", "", DateOrder.MonthDayYear)]
    [InlineData("social-meta/meta_posts_ig_2025_oigetit.csv", "Publish time", "", "", DateOrder.MonthDayYear)]
    [InlineData("social-meta/fb_insights_post_2014.csv", "Posted", "", "", DateOrder.MonthDayYear)]
    public void Every_date_is_read(string file, string heading, string first, string last, DateOrder order)
    {
        var cells = RealColumn.Read(file, heading);
        var evidence = new ColumnEvidence();
        cells.ForEach(cell => evidence.SeeDate(cell));
        Assert.Equal(order, evidence.Order);
        Assert.False(evidence.OrderCannotBeTold || evidence.OrderContradicts);

        var days = new List<DateOnly>();
        foreach (var cell in cells.Where(cell => !Missing.Is(cell)))
        {
            Assert.True(Dates.TryRead(cell, evidence.Order, out var instant, out var fault), $"'{Encoding.UTF8.GetString(cell)}': {fault}");
            days.Add(instant.Day(TimeZoneInfo.Utc));
        }

        Assert.True(first.Length == 0 || days.Min() == DateOnly.Parse(first, null), $"first {days.Min():yyyy-MM-dd}");
        Assert.True(last.Length == 0 || days.Max() == DateOnly.Parse(last, null), $"last {days.Max():yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("crm-maven/maven_sales_pipeline.csv", "close_value", 10005534, "", DecimalMark.Unknown)]
    [InlineData("crm-zoho/zoho_Potentials.csv", "Amount", 0, "USD", DecimalMark.Dot)]
    [InlineData("crm-zoho/zoho_Campaigns.csv", "Expected Revenue", 0, "USD", DecimalMark.Dot)]
    [InlineData("crm-misc/pipeline_sample_2015.csv", "Probability", 0, "", DecimalMark.Dot)]
    [InlineData("email/email_campaigns_force24_ldf.csv", "totalrevenue", 0, "GBP", DecimalMark.Dot)]
    [InlineData("email/email_campaigns_force24_ldf.csv", "emailopencountprecentage", 0, "", DecimalMark.Dot)]
    [InlineData("ads-google/gads_overview_campaigns_card.csv", "Cost", 0, "EUR", DecimalMark.Dot)]
    [InlineData("ads-google/gads_search_terms_8880.csv", "CTR", 0, "", DecimalMark.Dot)]
    [InlineData("social-x/x_tweet_activity_2022_economicsshiny.csv", "engagement rate", 0, "", DecimalMark.Dot)]
    [InlineData("social-youtube/yt_pt_totals_gian.csv", "Receita estimada (USD)", 0, "", DecimalMark.Dot)]
    [InlineData("web-plausible/plausible_30d_visitors.csv", "views_per_visit", 0, "", DecimalMark.Dot)]
    public void Every_number_is_read(string file, string heading, double sum, string currency, DecimalMark mark)
    {
        var cells = RealColumn.Read(file, heading);
        var evidence = new ColumnEvidence();
        cells.ForEach(cell => evidence.SeeNumber(cell));
        Assert.Equal(mark, evidence.Mark);

        var total = 0m;
        foreach (var cell in cells.Where(cell => !Missing.Is(cell)))
        {
            Assert.True(Numbers.TryRead(cell, evidence.Mark, out var value, out var shape), $"'{Encoding.UTF8.GetString(cell)}'");
            Assert.Equal((currency, false), (shape.Currency ?? "", shape.MarkAssumed));
            total += value;
        }

        Assert.True(sum == 0 || total == (decimal)sum, $"{total}");
    }

    [Theory]
    [InlineData("social-x/x_content_2024_tomdoerr.csv", "Impressions", 44377010)]
    [InlineData("social-x/x_daily_2021-01_debruine.csv", "impressions", 428246)]
    [InlineData("social-x/x_tweet_activity_2022_economicsshiny.csv", "impressions", 37092)]
    [InlineData("social-tiktok/tt_studio_Overview.csv", "Video Views", 2946198)]
    [InlineData("social-tiktok/tt_business_overview_vintage.csv", "Video views", 521491)]
    [InlineData("social-tiktok/tt_business_overview_vintage.csv", "Reached audience", 0)]
    [InlineData("email/email_campaigns_force24_ldf.csv", "emailsentcount", 182228)]
    [InlineData("ads-google/gads_overview_campaigns_card.csv", "Clicks", 0)]
    [InlineData("social-meta/meta_posts_fb_2024_mh4u.csv", "Reach", 958872)]
    public void Every_count_is_read(string file, string heading, long sum)
    {
        var total = 0L;
        foreach (var cell in RealColumn.Read(file, heading).Where(cell => !Missing.Is(cell)))
        {
            Assert.True(Numbers.TryReadCount(cell, DecimalMark.Unknown, out var value), $"'{Encoding.UTF8.GetString(cell)}'");
            total += value;
        }

        Assert.True(sum == 0 || total == sum, $"{total}");
    }

    [Theory]
    [InlineData("Bounce Rate")]
    [InlineData("Users")]
    [InlineData("Goal Value")]
    [InlineData("Pages / Session")]
    public void Every_number_of_Universal_Analytics_is_read(string heading)
    {
        foreach (var cell in RealColumn.Read("web-ua/ua_browser_os_by_date.csv", heading))
        {
            Assert.True(Numbers.TryRead(cell, DecimalMark.Dot, out _, out _), $"'{Encoding.UTF8.GetString(cell)}'");
        }
    }

    [Theory]
    [InlineData("web-ua/ua_browser_os_by_date.csv", "Avg. Session Duration")]
    [InlineData("social-youtube/yt_table_esport7_id.csv", "Average view duration")]
    public void Every_duration_is_read(string file, string heading)
    {
        foreach (var cell in RealColumn.Read(file, heading))
        {
            Assert.True(Missing.Is(cell) || Durations.TryRead(cell, out _), $"'{Encoding.UTF8.GetString(cell)}'");
        }
    }

    [Fact]
    public void A_year_of_days_without_years_crosses_New_Year()
    {
        var column = RealColumn.Read("social-tiktok/tt_studio_Overview.csv", "Date").Select(cell =>
        {
            Assert.True(YearlessDates.TryRead(cell, out var month, out var day), Encoding.UTF8.GetString(cell));
            return new MonthDay(month, day);
        }).ToArray();
        var placed = new DateOnly[column.Length];
        Assert.True(YearlessDates.TryPlace(column, new DateOnly(2026, 3, 10), placed, out _));
        Assert.Equal(new DateOnly(2025, 2, 28), placed[0]);
        Assert.Equal(new DateOnly(2026, 2, 27), placed[^1]);
        Assert.All(placed.Zip(placed.Skip(1)), pair => Assert.Equal(pair.First.AddDays(1), pair.Second));
    }
}
