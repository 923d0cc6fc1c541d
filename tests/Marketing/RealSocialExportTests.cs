using Marketing;
using Marketing.Facts;
using Pipeline.Metrics;
using Pipeline.Tests.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>Real exports of social networks, advertising and mailings, against figures that were computed without this project.</summary>
public sealed class RealSocialExportTests : IDisposable
{
    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    // YouTube's total rows also hold videos that are not listed (92,069 views; 2,106 subscribers): they are not counted.
    [Theory]
    [InlineData("social-x/x_content_2024_tomdoerr.csv", "impressions", 44_377_010)]
    [InlineData("social-x/x_content_2024_tomdoerr.csv", "engagements", 2_275_947)]
    [InlineData("social-x/x_daily_2021-01_debruine.csv", "impressions", 428_246)]
    [InlineData("social-x/x_daily_2021-01_debruine.csv", "engagements", 15_473)]
    [InlineData("social-x/x_tweet_activity_2022_economicsshiny.csv", "impressions", 37_092)]
    [InlineData("social-x/x_tweet_activity_2022_economicsshiny.csv", "engagements", 757)]
    [InlineData("social-tiktok/tt_studio_Overview.csv", "impressions", 2_946_198)]
    [InlineData("social-tiktok/tt_studio_Overview.csv", "views", 2_946_198)]
    [InlineData("social-tiktok/tt_business_overview_vintage.csv", "views", 521_491)]
    [InlineData("social-tiktok/tt_business_overview_vintage.csv", "engagements", 7_178 + 1_926 + 665)]
    [InlineData("social-tiktok/tt_business_overview_vintage.csv", "follower_gain", 409)]
    [InlineData("social-youtube/yt_table_esport7_id.csv", "views", 92_015)]
    [InlineData("social-youtube/yt_table_esport7_id.csv", "impressions", 2_134_248)]
    [InlineData("social-youtube/yt_pt_subs_feadev.csv", "follower_gain", 1_955)]
    [InlineData("social-meta/meta_posts_fb_2024_mh4u.csv", "engagements", 22_548 + 992 + 4_648)]
    [InlineData("ads-google/gads_search_terms_8880.csv", "ad_clicks", 3_958)]
    [InlineData("ads-google/gads_search_terms_8880.csv", "ad_impressions", 42_698)]
    [InlineData("ads-google/gads_search_terms_8880.csv", "ad_cost", 2_235.33)]
    [InlineData("email/email_campaigns_force24_ldf.csv", "emails_sent", 182_228)]
    [InlineData("email/email_campaigns_force24_ldf.csv", "emails_delivered", 179_649)]
    [InlineData("email/email_campaigns_force24_ldf.csv", "email_opens", 49_258)]
    [InlineData("email/email_campaigns_force24_ldf.csv", "email_clicks", 6_704)]
    [InlineData("email/email_campaigns_force24_ldf.csv", "email_unsubscribes", 626)]
    public async Task A_file_gives_its_known_figure(string file, string metric, double known)
    {
        await facts.TakeAsync(RealExports.Path(file));
        var all =
            Assert.Single(facts.Measure(only: metric), measurement => measurement.Grain == "all" && measurement.Dimensions.Count == 0);
        Assert.NotNull(all.Value);
        Assert.Equal(known, all.Value.Value, 6);
    }

    [Theory]
    [InlineData("social-x/x_content_2024_tomdoerr.csv", 1_780, 0, 0)]
    [InlineData("social-x/x_daily_2021-01_debruine.csv", 31, 0, 0)]
    [InlineData("social-x/x_tweet_activity_2022_economicsshiny.csv", 160, 0, 0)]
    [InlineData("social-tiktok/tt_studio_Overview.csv", 365, 0, 0)]
    [InlineData("social-tiktok/tt_studio_Content.csv", 13, 0, 0)]
    [InlineData("social-tiktok/tt_business_overview_vintage.csv", 62, 0, 0)]
    [InlineData("social-tiktok/tt_business_videos_vintage.csv", 51, 0, 0)]
    [InlineData("social-youtube/yt_table_esport7_id.csv", 154, 0, 1)]
    [InlineData("social-youtube/yt_totals_codingtrain.csv", 365, 0, 0)]
    [InlineData("social-youtube/yt_pt_totals_gian.csv", 180, 0, 0)]
    [InlineData("social-linkedin/li_page_content_2025.xls", 38, 0, 0)]
    [InlineData("social-linkedin/li_creator_en_2023.xlsx", 730, 0, 31)]
    [InlineData("social-meta/fb_insights_post_2014.csv", 3, 0, 1)]
    [InlineData("ads-meta/meta_ads_export_uah.xlsx", 50, 0, 1)]
    [InlineData("ads-google/gads_search_terms_8880.csv", 8_869, 0, 9)]
    [InlineData("indonesian-fixtures/meta-ads_id_demo_pipeline.csv", 5, 0, 0)]
    [InlineData("indonesian-fixtures/tiktok_id_template_semicolon.csv", 2, 0, 0)]
    public void Every_row_of_a_file_goes_somewhere(string file, long kept, long rejected, long setAside)
    {
        var rows = Taking.OfReal(file, new DateOnly(2026, 3, 1)).File.Rows;
        Assert.Equal((kept, rejected, setAside), (rows.Kept, rows.Rejected, rows.SetAside.Values.Sum()));
    }

    [Theory]
    [InlineData("social-meta/mbs_excel_bg_Visits.csv", "facebook", "profile_visits", 62, 12_871)]
    [InlineData("social-meta/mbs_fts_Follows.csv", "instagram", "follows", 20, 2_736)]
    [InlineData("social-meta/mbs_fts_Interactions.csv", "unknown", "engagements", 28, 53_288)]
    [InlineData("social-meta/mbs_fts_Link_clicks.csv", "instagram", "link_clicks", 28, 9_838)]
    [InlineData("social-meta/mbs_fts_Views.csv", "unknown", "views", 28, 1_117_725)]
    [InlineData("social-meta/mbs_fts_Visits.csv", "instagram", "profile_visits", 28, 7_724)]
    [InlineData("social-meta/mbs_mh4u_Visits.csv", "facebook", "profile_visits", 242, 81_434)]
    [InlineData("social-meta/mbs_mh4u_Visits.csv", "instagram", "profile_visits", 242, 7_101)]
    [InlineData("social-meta/mbs_vintage_IG_FOLLOWS.csv", "instagram", "follows", 40, 146)]
    [InlineData("social-meta/mbs_vintage_IG_INTERACTIONS.csv", "instagram", "engagements", 62, 7_642)]
    [InlineData("social-meta/mbs_vintage_IG_LINK_CLICKS.csv", "instagram", "link_clicks", 62, 49)]
    [InlineData("social-meta/mbs_vintage_IG_VIEWS.csv", "instagram", "views", 62, 496_243)]
    [InlineData("social-meta/mbs_vintage_IG_VISITS.csv", "instagram", "profile_visits", 62, 1_887)]
    [InlineData("social-linkedin/li_visitors_processed_ldf.csv", "linkedin", "profile_visits", 415, 13_491)]
    [InlineData("social-linkedin/li_visitors_processed_ldf.csv", "linkedin", "visitors", 415, 5_554)]
    [InlineData("social-youtube/yt_totals_codingtrain.csv", "youtube", "views", 365, 15_503_810)]
    [InlineData("social-youtube/yt_pt_totals_gian.csv", "youtube", "revenue", 180, 18472.641)]
    public void A_chart_s_days_add_up_to_its_known_figure(string file, string network, string measure, int days, double sum)
    {
        var taken = Taking.OfReal(file, new DateOnly(2026, 7, 1));
        var figures = taken.All<SocialDay>().Where(day => day.Network == network && day.Measure == measure).ToList();
        Assert.Equal((days, days), (figures.Count, figures.Select(day => day.Day).Distinct().Count()));
        Assert.Equal(sum, figures.Sum(day => day.Value), 6);
        Assert.Equal((0, 0), (taken.File.Rows.Rejected, taken.File.Rows.SetAside.Values.Sum()));
    }

    [Fact]
    public void A_post_s_views_that_stand_twice_count_once()
    {
        var taken = Taking.OfReal("social-meta/meta_posts_fb_2025_mohsh_dupViews.csv");
        var posts = taken.All<Post>();
        Assert.Equal(
            (20, 34, 3, 0), (posts.Count, posts.Sum(post => post.Reach), posts.Sum(post => post.Clicks), posts.Sum(post => post.Views)));
        Assert.Contains("Column 'Views' stands more than once; the first was read.", taken.File.Notes);
    }

    [Fact]
    public void Countries_without_days_are_set_aside_with_what_to_do_and_measured_under_the_archive_s_name()
    {
        const string File = "social-youtube/yt_table_geo_codingtrain.csv";
        var unnamed = Taking.OfReal(File);
        Assert.Equal(
            (0L, 201L, 1L),
            (unnamed.File.Rows.Kept, unnamed.File.Rows.SetAside["views by country: of unknown days"], unnamed.File.Rows.SetAside["total"]));
        Assert.Single(unnamed.File.Notes);

        var named = Taking.Of("Geography 2021-01-01_2022-01-01 The Coding Train.csv", System.IO.File.ReadAllBytes(RealExports.Path(File)))
            .All<AudienceViews>();
        Assert.Equal((201, 14_344_009), (named.Count, named.Sum(country => country.Views)));
    }

    [Theory]
    [InlineData("social-tiktok/tt_studio_FollowerGender.csv", 3)]
    [InlineData("social-tiktok/tt_studio_FollowerTopTerritories.csv", 11)]
    public void Shares_of_an_audience_are_known_and_not_measured(string file, long rows)
    {
        var taken = Taking.OfReal(file);
        Assert.Equal(
            ("tiktok-days", 0, rows), (taken.File.Format, taken.Facts.Count, taken.File.Rows.SetAside["audience: shares without a day"]));
    }

    [Fact]
    public void Days_without_a_year_end_on_the_last_that_the_upload_can_hold()
    {
        var days = Taking.OfReal("social-tiktok/tt_studio_Overview.csv", new DateOnly(2026, 3, 1)).All<SocialDay>()
            .Where(day => day.Measure == "views").Select(day => day.Day).ToList();
        Assert.Equal((new DateOnly(2025, 2, 28), new DateOnly(2026, 2, 27), 365), (days.Min(), days.Max(), days.Distinct().Count()));
    }

    [Fact]
    public void A_card_without_days_is_refused_with_what_to_do()
    {
        var path = RealExports.Path("ads-google/gads_overview_campaigns_card.csv");
        var refusal = Taking.Refused("gads_overview_campaigns_card.csv", File.ReadAllBytes(path));
        Assert.Equal("no-period", refusal.Code);
        var taken = Taking.Of("Campaigns(2026.02.10-2026.02.23).csv", File.ReadAllBytes(path)).All<AdSpend>();
        Assert.Equal((13, "EUR", new DateOnly(2026, 2, 23)), (taken.Count, taken[0].Currency, taken[0].ToDay));
    }

    [Fact]
    public void Research_data_without_a_day_or_an_id_is_refused() =>
        Assert.Equal(
            "no-format", Taking.Refused("uci.csv", File.ReadAllBytes(RealExports.Path("social-uci/uci_facebook_renamed.csv"))).Code);

    [Fact]
    public void An_old_workbook_of_insights_gives_each_post_once_with_its_actions()
    {
        var posts = Taking.OfReal("social-meta/fb_insights_post_2017.xlsx").All<Post>();
        Assert.Equal(47, posts.Select(post => post.PostId).Distinct().Count());
        Assert.Equal(46_693, posts.Single(post => post.PostId == "1958383411040972" && post.Reach is not null).Reach);
    }

    public void Dispose() => facts.Dispose();
}
