using System.Text;
using Marketing;
using Pipeline.Reports;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Reports;

/// <summary>What advertising and posts state no campaign, account or kind of is a row of metrics.csv, as on the page.</summary>
public sealed class UnstatedPartsTests
{
    private const string Ads = """
        ad day,ad platform,ad cost,currency,ad account,campaign,impressions,clicks,conversions
        2026-10-05,Meta Ads,100,IDR,Shop,c1,1000,50,5
        2026-10-05,TikTok Ads,60,IDR,,,400,20,2

        """;

    private const string Posts = """
        post id,social network,published on,account,kind,reach,impressions,views,reactions
        P1,Threads,2026-10-05 09:30,Shop,Reel,100,200,300,40
        P2,Threads,2026-10-06 09:30,,,10,20,30,4

        """;

    [Theory]
    [InlineData("ad_cost", "account", "100", "60")]
    [InlineData("ad_cost", "campaign", "100", "60")]
    [InlineData("ad_impressions", "account", "1000", "400")]
    [InlineData("ad_impressions", "campaign", "1000", "400")]
    [InlineData("ad_clicks", "account", "50", "20")]
    [InlineData("ad_clicks", "campaign", "50", "20")]
    [InlineData("ad_conversions", "account", "5", "2")]
    [InlineData("ad_conversions", "campaign", "5", "2")]
    [InlineData("engagements", "account", "40", "4")]
    [InlineData("engagements", "kind", "40", "4")]
    [InlineData("impressions", "account", "200", "20")]
    [InlineData("impressions", "kind", "200", "20")]
    [InlineData("views", "account", "300", "30")]
    [InlineData("views", "kind", "300", "30")]
    [InlineData("post_reach", "account", "100", "10")]
    [InlineData("post_reach", "kind", "100", "10")]
    public async Task What_states_no_part_is_written_beside_the_parts(string metric, string by, string part, string rest)
    {
        using var facts = new LocalFacts(MarketingPipeline.Marketing);
        await facts.WriteAsync("ad-spend-2026-10-31.csv", Ads);
        await facts.WriteAsync("posts-2026-10-31.csv", Posts);
        var asOf = new DateOnly(2026, 10, 31);
        using var database = facts.Lay(asOf);
        using var workplace = new Workplace();
        var written = await ReportFiles.WriteAsync(
            facts.Measure(database, asOf), MarketingPipeline.Marketing, new PipelineSettings { Language = "en" }, workplace.Folder);
        var rows = Encoding.UTF8.GetString(written.Files.Single(file => file.Name == "metrics.csv").Content.ToArray())
            .Split('\n').Select(line => line.Split(',')).Where(cells => cells.Length >= 12 && cells[0] == metric).ToList();
        Assert.Contains(rows, cells => cells[1] == "all");
        foreach (var grain in rows.Select(cells => cells[1]).Where(grain => grain is "month" or "all").Distinct())
        {
            Assert.Equal(
                [part, rest],
                rows.Where(cells => cells[1] == grain && cells[4] == by).OrderBy(cells => cells[5].Length == 0).Select(cells => cells[6]));
            Assert.Empty(rows.Last(cells => cells[1] == grain && cells[4] == by)[5]);
        }

        // Each names its network, of which nothing is left.
        Assert.DoesNotContain(rows, cells => cells[4] == "network" && cells[5].Length == 0);
    }
}
