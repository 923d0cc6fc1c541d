using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>What one file tells twice, a day, a post or a mailing: it counts once, and not at all where both disagree.</summary>
public sealed class ToldTwiceTests
{
    private const string Mail = "Campaign Name,Campaign ID,List,Send Date,Recipients,Unique Opens\n";
    private const string MailRows = "Promo,K1,A,2026-10-05,1000,310\nPromo,K1,B,2026-10-05,500,200\n";
    private const string XPosts = "Post id,Date,Device,Impressions,Likes,Engagements\n";
    private const string XPostsRows = "1811111111111111111,2026-10-01,iOS,10,1,4\n1811111111111111111,2026-10-01,Web,20,1,6\n";

    // What is counted since a post was published only grows: the row with the higher figures is of a later moment.
    [Theory]
    [InlineData("10,1,4", "20,1,6")]
    [InlineData("20,1,6", "10,1,4")]
    public void Of_a_post_that_stands_twice_the_higher_figures_count(string first, string second)
    {
        const string Heading = "Post id,Date,Impressions,Likes,Engagements\n";
        var rows = $"1811111111111111111,2026-10-01,{first}\n1811111111111111111,2026-10-01,{second}\n";
        var alone = Taking.Of("posts.csv", Heading + rows);
        Assert.Equal((20L, 6L), Assert.Single(alone.All<Post>()) is var post ? (post.Impressions, post.Engagements) : default);
        Assert.Equal((2, 1, 0, 1), (alone.File.Rows.Read, alone.File.Rows.Kept, alone.File.Rows.Rejected,
            alone.File.Rows.SetAside["repeated in the same file"]));
        Assert.Contains(alone.File.Notes, note => note.Contains("higher", StringComparison.Ordinal));

        var taken = Taking.Of(
            "posts.csv", Heading + rows
                + "1811111111111111112,2026-10-02,5,1,1\n1811111111111111113,2026-10-03,6,1,1\n1811111111111111113,2026-10-03,6,1,1\n"
                + "1811111111111111114,2026-10-04,7,1,1\n");
        Assert.Equal([5, 6, 7, 20], taken.All<Post>().Select(one => one.Impressions).Order());
        Assert.Equal((6, 4, 0, 2), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.Rejected,
            taken.File.Rows.SetAside.Values.Sum()));
    }

    // One figure is higher and another lower: neither row is the later one.
    [Fact]
    public void A_post_whose_rows_contradict_each_other_is_nobody_s()
    {
        const string Heading = "Post id,Date,Impressions,Likes,Engagements\n";
        var taken = Taking.Of(
            "posts.csv", Heading + "1811111111111111111,2026-10-01,10,3,4\n1811111111111111111,2026-10-01,20,1,6\n"
                + "1811111111111111112,2026-10-02,5,1,1\n");
        Assert.Equal([5], taken.All<Post>().Select(post => post.Impressions));
        Assert.Contains("does not say which is the whole", Assert.Single(taken.Rejected).Expected, StringComparison.Ordinal);
        Assert.Contains(taken.File.Notes, note => note.StartsWith("Left out: 1 figure that", StringComparison.Ordinal));
    }

    [Fact]
    public void Posts_whose_ids_stand_elsewhere_are_several()
    {
        const string Heading = "Post ID,Page ID,Page name,Title,Publish time,Data comment,Views\n";
        var taken = Taking.Of(
            "posts.csv", Heading + ",1000000001,Kedai,Halo,10/01/2026 10:00,Data error for content with ID 123456789,\n"
                + ",1000000001,Kedai,Hai,10/01/2026 10:00,Data error for content with ID 123456780,\n"
                + "123456781,1000000001,Kedai,Hei,10/02/2026 10:00,,10\n");
        Assert.Equal(["123456780", "123456781", "123456789"], taken.All<Post>().Select(post => post.PostId).Order());
        Assert.Equal(3, taken.File.Rows.Kept);
    }

    [Theory]
    [InlineData("Facebook views\nDate,Primary\n2026-10-01,10\n2026-10-02,5\n\n"
        + "Facebook views\nDate,Primary\n2026-10-01,20\n2026-10-02,5\n", "5")]
    [InlineData("Facebook views\nDate,Gender,Primary\n2026-10-01,Women,10\n2026-10-01,Men,20\n2026-10-02,Women,1\n2026-10-02,Men,2\n\n"
        + "Facebook views\nDate,Primary\n2026-10-01,31\n2026-10-02,3\n", "3")]
    public void Of_two_charts_that_disagree_neither_counts(string chart, string left)
    {
        var taken = Taking.Of("chart.csv", chart);
        Assert.Equal(left, string.Join(',', taken.All<SocialDay>().Select(day => day.Value)));
        Assert.Contains(taken.File.Notes, note => note.StartsWith("Left out: 1 figure that", StringComparison.Ordinal)
            && note.Contains("2026-10-01", StringComparison.Ordinal));
        Assert.Equal(taken.File.Rows.Read,
            taken.File.Rows.Kept + taken.File.Rows.Rejected + taken.File.Rows.SetAside.Values.Sum());
    }

    // By one part and by another, a thing is the same.
    [Theory]
    [InlineData(XPosts, XPostsRows, "30")]
    [InlineData(Mail, MailRows, "1500")]
    public void What_two_tables_tell_by_parts_counts_once_and_where_they_disagree_not_at_all(string heading, string rows, string once)
    {
        var table = heading + rows;
        Assert.Equal(once, Told(Taking.Of("report 2026-10-31.csv", table + "\n\n" + table)));
        var other = table.Replace("2026-10-05,500,200", "2026-10-05,600,200", StringComparison.Ordinal)
            .Replace("Web,20,", "Web,21,", StringComparison.Ordinal);
        var taken = Taking.Of("report 2026-10-31.csv", table + "\n\n" + other);
        Assert.Equal("", Told(taken));
        Assert.Contains(taken.File.Notes, note => note.StartsWith("Left out: 1 figure that", StringComparison.Ordinal));
    }

    private const string OwnPosts = "post id,social network,published on,views,reactions\n";
    private const string OwnMail = "mailing,mailed on,mailed to,clicks\n";
    private const string Visits = "visit day,website visits,channel\n";

    // A table that stands again below itself, or in another sheet, is read as one table with it would be.
    [Theory]
    [InlineData(OwnMail, "Promo,2026-10-01,{0},2\n", "Kabar,2026-10-02,5,1\n")]
    [InlineData(Visits, "2026-10-01,{0},Organic\n", "2026-10-02,5,Organic\n")]
    [InlineData(
        "Campaign Name,Campaign ID,Send Date,Recipients,Unique Opens\n", "Promo,K1,2026-10-05,{0},3\n", "Kabar,K2,2026-10-05,5,3\n")]
    [InlineData("Date,Tweets published,impressions\n", "2026-10-01,1,{0}\n", "2026-10-02,1,5\n")]
    public void What_stacked_tables_tell_otherwise_counts_nowhere_and_is_named(string heading, string told, string other)
    {
        string Row(int figure) => told.Replace("{0}", $"{figure}", StringComparison.Ordinal);
        var same = Taking.Of("report 2026-10-31.csv", heading + Row(10) + other + "\n\n" + heading + Row(10));
        Assert.Equal([5, 10], Figures(same));
        Assert.Equal((3, 2, 1), (same.File.Rows.Read, same.File.Rows.Kept, same.File.Rows.SetAside.Values.Sum()));

        var twice = Taking.Of("report 2026-10-31.csv", heading + Row(10) + other + "\n\n" + heading + Row(20));
        Assert.Equal([5], Figures(twice));
        Assert.Contains(twice.File.Notes, note => note.StartsWith("Left out: 1 figure that", StringComparison.Ordinal));
        Assert.Equal((3, 2, 1), (twice.File.Rows.Read, twice.File.Rows.Kept, twice.File.Rows.Rejected));
        Assert.StartsWith("one ", Assert.Single(twice.Rejected).Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OwnPosts, "1,Threads,2026-10-01,{0},2\n", "2,Threads,2026-10-02,5,1\n")]
    [InlineData("Post id,Date,Impressions,Likes,Engagements\n", "1811111111111111111,2026-10-01,{0},1,4\n",
        "1811111111111111114,2026-10-04,5,1,1\n")]
    [InlineData(
        "Post ID,Account ID,Account username,Publish time,Views,Likes\n",
        "18355151116178767,17841446494080465,kedai,10/01/2026 10:00,{0},1\n",
        "18355151116178768,17841446494080465,kedai,10/02/2026 10:00,5,1\n")]
    public void Of_a_post_that_stacked_tables_tell_otherwise_the_higher_figures_count(string heading, string told, string other)
    {
        string Row(int figure) => told.Replace("{0}", $"{figure}", StringComparison.Ordinal);
        var same = Taking.Of("report 2026-10-31.csv", heading + Row(10) + other + "\n\n" + heading + Row(10));
        Assert.Equal([5, 10], Figures(same));
        var twice = Taking.Of("report 2026-10-31.csv", heading + Row(10) + other + "\n\n" + heading + Row(20));
        Assert.Equal([5, 20], Figures(twice));
        Assert.Equal((3, 2, 1), (twice.File.Rows.Read, twice.File.Rows.Kept, twice.File.Rows.SetAside["repeated in the same file"]));
    }

    // An id is one post's, whatever day stands beside it.
    [Fact]
    public void A_post_of_two_days_in_one_table_counts_nowhere()
    {
        var taken = Taking.Of("posts.csv", OwnPosts + "1,Threads,2026-10-01,10,2\n1,Threads,2026-10-02,20,2\n2,Threads,2026-10-02,5,1\n");
        Assert.Equal([5], Figures(taken));
        Assert.Contains(taken.File.Notes, note => note.StartsWith("Left out: 1 figure that", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_tables_of_a_post_complete_each_other()
    {
        var taken = Taking.Of(
            "posts.csv", "post id,social network,published on,views\n1,Threads,2026-10-01,10\n\n\n"
                + "post id,social network,published on,reactions,views\n1,Threads,2026-10-01,2,\n");
        var post = Assert.Single(taken.All<Post>());
        Assert.Equal((10, 2), (post.Views, post.Reactions));
        Assert.Equal(2, taken.File.Rows.Kept);
    }

    private static IEnumerable<double> Figures(Taking taken) => taken.All<Post>().Select(post => (double)(post.Impressions ?? post.Views)!)
        .Concat(taken.All<EmailCampaign>().Select(mail => (double)mail.Sent!))
        .Concat(taken.All<Traffic>().Where(figure => figure.Measure == "sessions").Select(figure => figure.Value))
        .Concat(taken.All<SocialDay>().Select(day => day.Value)).Order();

    private static string Told(Taking taken) =>
        string.Join(',', taken.All<Post>().Select(post => post.Impressions).Concat(taken.All<EmailCampaign>().Select(mail => mail.Sent)));
}
