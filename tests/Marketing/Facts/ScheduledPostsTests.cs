using Marketing;
using Pipeline.Tests.Facts;
using Xunit;

namespace Pipeline.Tests.Marketing.Facts;

/// <summary>A post or a mailing that is scheduled has no figures yet: no day up to it is known.</summary>
public sealed class ScheduledPostsTests
{
    private const string PostHead =
        "post id,social network,published on,account,kind,text,link,reach,impressions,views,reactions,comments,shares,saves,clicks,"
            + "follows\n";

    private const string Posts = PostHead + "p1,instagram,2026-09-10 09:00,@a,photo,x,,100,120,130,5,1,1,0,0,0\n";

    private const string Mailings =
        "Title,Subject,List,Send Date,Send Weekday,Total Recipients,Successful Deliveries,Soft Bounces,Hard Bounces,Total Bounces,Unique "
            + "Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,Total Clicks,Unsubscribes,Abuse Complaints,Unique Id,Revenue\n"
            + "P,D,L,\"Sep 10, 2026 09:00 am\",Thursday,2500,2448,7,45,52,958,39.13%,1343,112,4.58%,205,17,1,a1,0\n";

    [Theory]
    [InlineData("posts", Posts, "p2,instagram,2026-11-20 09:00,@a,photo,x,,,,,,,,,,\n", "2026-09-10")]
    [InlineData("posts", Posts, "p2,instagram,2026-11-20 09:00,@a,photo,x,,0,0,,,,,,,\n", "2026-09-10")]
    [InlineData("posts", Posts, "p2,instagram,2026-10-05 09:00,@a,photo,x,,0,0,,,,,,,\n", "2026-09-10")]
    [InlineData("posts", Posts, "p2,instagram,2026-11-20 09:00,@a,photo,x,,9,0,,,,,,,\n", "2026-11-20")]
    [InlineData("posts", PostHead + "p1,instagram,2026-09-10 09:00,@a,photo,x,,,,,,,,,,\n",
        "p2,instagram,2026-10-05 09:00,@a,photo,x,,,,,,,,,,\np3,instagram,2026-11-20 09:00,@a,photo,x,,,,,,,,,,\n", "2026-10-05")]
    [InlineData(
        "email_campaigns", Mailings, "S,D,L,\"Nov 20, 2026 09:00 am\",Friday,0,0,0,0,0,0,0,0,0,0,0,0,0,a2,0\n", "2026-09-10")]
    [InlineData(
        "email_campaigns", Mailings, "S,D,L,\"Nov 20, 2026 09:00 am\",Friday,9,9,0,0,0,0,0,0,0,0,0,0,0,a2,0\n", "2026-11-20")]
    public async Task What_is_scheduled_makes_no_day_known(string table, string sent, string scheduled, string knownTo)
    {
        using var facts = new LocalFacts(MarketingPipeline.Marketing);
        await facts.WriteAsync("export.csv", sent + scheduled);
        Assert.Equal(
            knownTo,
            Assert.Single(
                facts.Query($"select to_day::varchar from known_days where fact_table = '{table}'", new DateOnly(2026, 11, 30)))[0]);
    }

    [Theory]
    [InlineData(
        "posts", "posts-ahead", Posts + "p2,instagram,2026-10-05 09:00,@a,photo,x,,0,0,,,,,,,\n",
        "1 post in instagram does not count as published: it has no figures and lies after 2026-09-10, the last day that its exports "
            + "prove. First: p2, 2026-10-05.")]
    [InlineData(
        "emails", "mailings-ahead", Mailings + "S,D,L,\"Nov 20, 2026 09:00 am\",Friday,0,0,0,0,0,0,0,0,0,0,0,0,0,a2,0\n",
        "1 mailing in mailchimp does not count as sent: it reached nobody and lies after 2026-09-10, the last day that its exports prove. "
            + "First: a2, 2026-11-20.")]
    public async Task What_is_left_out_as_scheduled_is_told(string view, string code, string content, string warning)
    {
        var asOf = new DateOnly(2026, 11, 30);
        using var facts = new LocalFacts(MarketingPipeline.Marketing);
        await facts.WriteAsync("export.csv", content);
        Assert.Equal("1", Assert.Single(facts.Query($"select count(*)::varchar from {view}", asOf))[0]);
        Assert.StartsWith(warning, Assert.Single(facts.Report(asOf).Warnings, each => each.Code == code).English, StringComparison.Ordinal);
        await facts.WriteAsync("export-2026-11-29.csv", content);
        Assert.Equal("2", Assert.Single(facts.Query($"select count(*)::varchar from {view}", asOf))[0]);
        Assert.DoesNotContain(facts.Report(asOf).Warnings, each => each.Code == code);
    }
}
