using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>What tells one network's export from another's, and a whole from its parts.</summary>
public sealed class SocialRecognitionTests
{
    [Theory]
    [InlineData("Facebook reach", "facebook", "reach")]
    [InlineData("Alcance do Instagram", "instagram", "reach")]
    [InlineData("Instagram-Reichweite", "instagram", "reach")]
    [InlineData("Copertura di Facebook", "facebook", "reach")]
    [InlineData("Couverture Facebook", "facebook", "reach")]
    [InlineData("Jangkauan Halaman Facebook", "facebook", "reach")]
    [InlineData("Visitas ao perfil do Instagram", "instagram", "profile_visits")]
    [InlineData("Kunjungan Profil Instagram", "instagram", "profile_visits")]
    [InlineData("Seguidores no Instagram", "instagram", "follows")]
    [InlineData("Pengikut Instagram", "instagram", "follows")]
    [InlineData("Facebook Page new likes", "facebook", "follows")]
    [InlineData("Interações com o conteúdo", "unknown", "engagements")]
    [InlineData("Interacciones con el contenido", "unknown", "engagements")]
    [InlineData("Content-Interaktionen", "unknown", "engagements")]
    [InlineData("Cliques no link do Instagram", "instagram", "link_clicks")]
    [InlineData("Clics sur un lien Facebook", "facebook", "link_clicks")]
    [InlineData("Visualizações", "unknown", "views")]
    public void A_chart_is_known_by_its_title_in_the_tool_s_languages(string title, string network, string measure)
    {
        var day = Assert.Single(
            Taking.Of("chart.csv", $"sep=,\n\"{title}\"\n\"Date\",\"Primary\"\n\"2026-01-05T00:00:00\",\"12\"\n").All<SocialDay>());
        Assert.Equal((network, measure, 12), (day.Network, day.Measure, day.Value));
    }

    [Theory]
    [InlineData("Paid reach")]
    [InlineData("Alcance pago")]
    [InlineData("3-second views")]
    public void A_part_of_a_figure_is_not_taken_for_it(string title) =>
        Assert.Empty(Taking.Of("chart.csv", $"sep=,\n\"{title}\"\n\"Date\",\"Primary\"\n\"2026-01-05T00:00:00\",\"12\"\n").Facts);

    [Theory]
    [InlineData("Date,Traffic source,Views\n2026-01-05,External,4\n2026-01-05,YouTube search,9\n")]
    [InlineData("Data,País,Visualizações\n2026-01-05,BR,4\n2026-01-05,PT,9\n")]
    [InlineData("Date,Subscription status,Views\n2026-01-05,Subscribed,4\n2026-01-05,Not subscribed,9\n")]
    [InlineData(
        "Data,Conteúdo,Título do vídeo,Horário de publicação do vídeo,Receita estimada (USD)\n2026-01-05,MB8ilXEUvRs,Kopi,\"Mar 25, "
            + "2023\",1.5\n2026-01-05,oB1rpOQCr0Y,Susu,\"Jun 15, 2023\",2.5\n")]
    public void A_chart_of_parts_is_no_channel_s_days(string chart)
    {
        var taken = Taking.Of("Chart data.csv", chart);
        Assert.Equal(("youtube-videos", 2), (taken.File.Format, taken.File.Rows.SetAside.Values.Sum()));
        Assert.Empty(taken.Facts);
    }

    [Fact]
    public void A_day_that_a_file_gives_twice_with_two_figures_is_rejected_and_one_given_twice_alike_is_set_aside()
    {
        var taken =
            Taking.Of(
                "Overview.csv",
                "Date,Video Views,Profile Views,Likes,Comments,Shares\n2026-01-05,10,1,1,0,0\n2026-01-05,25,2,1,0,0\n2026-01-06,9,1,1,0,0\n"
                    + "2026-01-06,9,1,1,0,0\n2026-01-07,8,1,1,0,0\n");
        Assert.Equal((2, 2, 1), (taken.File.Rows.Kept, taken.File.Rows.Rejected, taken.File.Rows.SetAside.Values.Sum()));
        Assert.All(taken.Rejected, row => Assert.Equal("2026-01-05", row.Found));
    }

    [Fact]
    public void The_time_series_of_advertising_is_no_channel_s_days()
    {
        var taken =
            Taking.Of(
                "Time_series(2026.02.05-2026.02.06).csv",
                "Date,Clicks,Impressions,Avg. CPC,Cost\n\"Thu, 5 Feb 2026\",26,75,US$1.92,US$50.00\n\"Fri, 6 Feb 2026\",0,0,US$0.00,"
                    + "US$0.00\n");
        Assert.Equal("google-ads-cards", taken.File.Format);
        Assert.Equal(
            [(new DateOnly(2026, 2, 5), 50m, "USD"), (new DateOnly(2026, 2, 6), 0m, "USD")], taken.All<AdSpend>()
                .Select(spend => (spend.FromDay, spend.Cost!.Value, spend.Currency!)));
    }

    [Theory]
    [InlineData("Search_keywords(2026.02.05).csv", 5, 5)]
    [InlineData("Search_keywords(2026.02.05-2026.02.10).csv", 5, 10)]
    public void A_card_is_of_the_days_in_its_name(string name, int from, int to)
    {
        var spend =
            Assert.Single(
                Taking.Of(
                    name,
                    "Search Keyword,Match type,Criterion Status,Cost,Clicks,CTR\noffice cleaning,Exact match,Enabled,US$34.14,18,33.33%\n")
                        .All<AdSpend>());
        Assert.Equal(
            (new DateOnly(2026, 2, from), new DateOnly(2026, 2, to), "keyword", "office cleaning"),
            (spend.FromDay, spend.ToDay, spend.Level, spend.SearchTerm));
    }

    [Theory]
    [InlineData("Quarter", "4th quarter 2023", "2023-10-07", "2023-12-31")]
    [InlineData("Quarter", "2nd quarter 2026", "2026-04-01", "2026-05-24")]
    [InlineData("Month", "February 2026", "2026-02-01", "2026-02-28")]
    [InlineData("Week", "\"Mon, 18 May 2026\"", "2026-05-18", "2026-05-24")]
    public void A_time_series_of_longer_steps_is_of_their_days_within_the_card_s(string step, string text, string from, string to)
    {
        var spend =
            Assert.Single(
                Taking.Of(
                    "Time_series(2023.10.07-2026.05.24).csv",
                    $"{step},Clicks,Conversions,Cost / conv.,Cost\n{text},\"13,682\",\"18,086.12\",$0.09,\"$1,686.06\"\n").All<AdSpend>());
        Assert.Equal(
            (DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
                DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture), 1_686.06m, 13_682L),
            (spend.FromDay, spend.ToDay, spend.Cost!.Value, spend.Clicks!.Value));
    }

    [Fact]
    public void A_tiktok_audience_is_no_linkedin_export()
    {
        var taken =
            Taking.Of(
                "Followers.csv",
                "Date,New followers,Total followers,Reached audience,Engaged audience\n2025/10/31,10,--,NAN,NAN\n2025/11/01,100,420,75134,"
                    + "1801\n");
        Assert.Equal("tiktok-days", taken.File.Format);
        Assert.Equal(
            [("follows", 10), ("reach", 75_134), ("follows", 100), ("followers", 420)], taken.All<SocialDay>()
                .Select(day => (day.Measure, day.Value)));
    }

    [Theory]
    [InlineData("tiktok/@kedai.senja/Overview.csv", "kedai.senja")]
    [InlineData("Overview @kedaisenja.csv", "kedaisenja")]
    [InlineData("@kedaisenja.zip", "kedaisenja")]
    [InlineData("@one/2026/Overview_@two.csv.gz", "two")]
    [InlineData("mail to ayu@example.com/Overview.csv", null)]
    [InlineData("2026-01/Overview.csv", null)]
    public void An_account_is_named_by_an_at_sign(string upload, string? handle) =>
        Assert.Equal(handle, global::Marketing.Exports.UploadName.Handle(upload));

    [Fact]
    public void A_remark_below_a_table_is_no_video()
    {
        var taken =
            Taking.Of(
                "Table data.csv",
                "Content,Video title,Video publish time,Views,Watch time (hours)\nMB8ilXEUvRs,Kopi,\"Mar 25, 2023\",120,3.5\nShowing top "
                    + "500 results,,,,\n");
        Assert.Single(taken.All<Post>());
        Assert.Equal(1, taken.File.Rows.SetAside["remark below the table"]);
    }
}
