using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>
/// A day, a post or a mailing that stands several times: parts that add up are added, and where nobody knows whether they do, none of them
/// is taken for the whole.
/// </summary>
public sealed class SocialDivisionsTests
{
    private const string TikTok = "Date,{0},Video views,Profile views,Likes,Comments,Shares,Reached audience\n";
    private const string TikTokRows = "2026-10-01,{1},10,4,3,2,1,8\n2026-10-01,{2},20,6,3,2,1,18\n";
    private const string Followers = "Date,{0},Followers,Difference in followers from previous day\n";
    private const string FollowersRows = "2026-10-01,{1},10,4\n2026-10-01,{2},20,6\n";
    private const string LinkedIn = "Date,{0},Total followers,Organic followers\n";
    private const string LinkedInRows = "10/13/2026,{1},10,4\n10/13/2026,{2},20,6\n";
    private const string XOverview = "Date,{0},Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows\n";
    private const string XRows = "2026-10-01,{1},10,1,4,0,0,3,1\n2026-10-01,{2},20,1,6,0,0,2,1\n";
    private const string XDays = "Date,{0},Tweets published,impressions,engagements\n";
    private const string XDaysRows = "2026-10-01,{1},1,10,4\n2026-10-01,{2},1,20,6\n";
    private const string Facebook = "Date,{0},Daily Total Reach,Daily Total Impressions,Daily New Likes\n";
    private const string FacebookRows = "10/13/2026,{1},8,10,4\n10/13/2026,{2},18,20,6\n";
    private const string YouTube = "Date,{0},Views,Watch time (hours)\n";
    private const string YouTubeRows = "2026-10-01,{1},10,1.5\n2026-10-01,{2},20,2.5\n";
    private const string Mail = "Campaign Name,Campaign ID,{0},Send Date,Recipients,Unique Opens\n";
    private const string MailRows = "Promo,K1,{1},2026-10-05,1000,310\nPromo,K1,{2},2026-10-05,500,200\n";
    private const string XPosts = "Post id,Date,{0},Impressions,Likes,Engagements\n";
    private const string XPostsRows =
        "1811111111111111111,2026-10-01,{1},10,1,4\n1811111111111111111,2026-10-01,{2},20,1,6\n";
    private const string Instagram = "Post ID,Account ID,Account username,Publish time,{0},Views,Reach,Likes\n";
    private const string InstagramRows =
        "18355151116178767,17841446494080465,kedai,10/01/2026 10:00,{1},10,8,1\n"
            + "18355151116178767,17841446494080465,kedai,10/01/2026 10:00,{2},20,18,1\n";

    private const string AllSums = "comments 4,engagements 12,likes 6,profile_visits 10,shares 2,views 30";

    // What is seen is seen in one place, by one age and gender, on one device; people come again.
    [Theory]
    [InlineData(TikTok, TikTokRows, "Territory", "Indonesia", "Malaysia", AllSums)]
    [InlineData(TikTok, TikTokRows, "Wilayah", "Indonesia", "Malaysia", AllSums)]
    [InlineData(TikTok, TikTokRows, "Perangkat", "Android", "iOS", AllSums)]
    [InlineData(Followers, FollowersRows, "Gender", "Male", "Female", "followers 30,net_follows 10")]
    [InlineData(Followers, FollowersRows, "Jenis kelamin", "Pria", "Wanita", "followers 30,net_follows 10")]
    [InlineData(LinkedIn, LinkedInRows, "Gender", "Male", "Female", "follows 30")]
    [InlineData(LinkedIn, LinkedInRows, "Negara", "Indonesia", "Malaysia", "follows 30")]
    [InlineData(XOverview, XRows, "Device", "iOS", "Web", "engagements 10,follows 5,impressions 30,unfollows 2")]
    [InlineData(XDays, XDaysRows, "Country", "ID", "SG", "engagements 10,impressions 30")]
    [InlineData(Facebook, FacebookRows, "Age", "18-24", "25-34", "follows 10,impressions 30")]
    [InlineData(Facebook, FacebookRows, "Edad", "18-24", "25-34", "follows 10,impressions 30")]
    public void Parts_of_a_day_add_up_and_people_are_left_out(
        string heading, string rows, string by, string first, string second, string sums)
    {
        var taken = Of(heading + rows, by, first, second);
        Assert.Equal(sums, string.Join(',', taken.All<SocialDay>().OrderBy(day => day.Measure, StringComparer.Ordinal)
            .Select(day => $"{day.Measure} {day.Value}")));
        Assert.Equal((2, 2), (taken.File.Rows.Read, taken.File.Rows.Kept));
        Assert.Equal(
            heading is TikTok or Facebook ? [$"Left out: reach, which counts people and does not add up over '{by}'."] : [],
            taken.File.Notes.Where(note => note.StartsWith("Left out", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Facebook views", "Gender", "Women", "Men", "30")]
    [InlineData("Instagram interactions", "Jenis kelamin", "Wanita", "Pria", "30")]
    [InlineData("Facebook reach", "Gender", "Women", "Men", "")]
    public void Parts_of_a_chart_of_Meta_add_up_unless_they_are_people(string title, string by, string first, string second, string sum)
    {
        var taken =
            Taking.Of("chart.csv", $"{title}\nDate,{by},Primary\n2026-10-01,{first},10\n2026-10-01,{second},20\n");
        Assert.Equal(sum, string.Join(',', taken.All<SocialDay>().Select(day => day.Value)));
    }

    // Files hold a chart twice now and then.
    [Theory]
    [InlineData("Date,Gender,Primary\n2026-10-01,Women,10\n2026-10-01,Men,20\n")]
    [InlineData("Date,Primary\n2026-10-01,30\n")]
    public void A_chart_that_a_file_holds_twice_counts_once(string second)
    {
        const string Parts = "Facebook views\nDate,Gender,Primary\n2026-10-01,Women,10\n2026-10-01,Men,20\n";
        var taken = Taking.Of("chart.csv", Parts + "\nFacebook views\n" + second);
        Assert.Equal([30], taken.All<SocialDay>().Select(day => day.Value));
        Assert.Equal(taken.File.Rows.Read,
            taken.File.Rows.Kept + taken.File.Rows.Rejected + taken.File.Rows.SetAside.Values.Sum());
    }

    [Theory]
    [InlineData(XPosts, XPostsRows, "Device", "iOS", "Web")]
    [InlineData(XPosts, XPostsRows, "Perangkat", "iOS", "Web")]
    [InlineData(Instagram, InstagramRows, "Age", "18-24", "25-34")]
    [InlineData(Instagram, InstagramRows, "Negara", "Indonesia", "Malaysia")]
    public void Parts_of_a_post_add_up(string heading, string rows, string by, string first, string second)
    {
        var post = Assert.Single(Of(heading + rows, by, first, second).All<Post>());
        Assert.Equal((30, 2, null), (post.Impressions ?? post.Views, post.Reactions, post.Reach));
    }

    [Theory]
    [InlineData(TikTok, TikTokRows, "Traffic source", "For You", "Following")]
    [InlineData(TikTok, TikTokRows, "Hour", "10", "11")]
    [InlineData(TikTok, TikTokRows, "Jam", "10:00", "11:00")]
    [InlineData(TikTok, TikTokRows, "Sumber kunjungan", "Untuk Anda", "Mengikuti")]
    [InlineData(LinkedIn, LinkedInRows, "Seniority", "Entry", "Senior")]
    [InlineData(LinkedIn, LinkedInRows, "Fungsi pekerjaan", "Penjualan", "Keuangan")]
    [InlineData(XOverview, XRows, "Account", "kedai", "toko")]
    [InlineData(XDays, XDaysRows, "Interest", "Food", "Travel")]
    [InlineData(Facebook, FacebookRows, "Story type", "Organic", "Viral")]
    [InlineData(YouTube, YouTubeRows, "Card type", "Video", "Link")]
    [InlineData(XPosts, XPostsRows, "Surface", "Home", "Search")]
    [InlineData(XPosts, XPostsRows, "Hour", "10", "11")]
    [InlineData(Instagram, InstagramRows, "Surface", "Feed", "Explore")]
    [InlineData(Instagram, InstagramRows, "Permukaan", "Beranda", "Jelajahi")]
    [InlineData(Mail, MailRows, "Device", "Mobile", "Desktop")]
    [InlineData(Mail, MailRows, "Perangkat", "Ponsel", "Komputer")]
    [InlineData(Mail, MailRows, "Segment", "VIP", "Baru")]
    [InlineData(Mail, MailRows, "Segmen", "VIP", "Baru")]
    [InlineData(Mail, MailRows, "Day", "2026-10-05", "2026-10-06")]
    [InlineData(Mail, MailRows, "Hour", "9", "10")]
    [InlineData(Mail, MailRows, "Subject", "Halo", "Hai")]
    [InlineData(Mail, MailRows, "Email client", "Gmail", "Outlook")]
    public void What_nobody_knows_to_add_up_is_refused(string heading, string rows, string by, string first, string second)
    {
        var refusal = Taking.Refused("report 2026-10-31.csv", Table(heading + rows, by, first, second));
        Assert.Equal("unknown-division", refusal.Code);
        Assert.Contains($"line 2, column '{by}': found '{first}'; expected ", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_few_are_so_neither_row_is_taken_and_the_others_count()
    {
        var taken =
            Taking.Of(
                "Overview.csv", TikTok.Replace("{0}", "Traffic source", StringComparison.Ordinal)
                    + "2026-10-01,For You,10,4,3,2,1,8\n2026-10-01,Following,20,6,3,2,1,18\n2026-10-02,All,5,4,3,2,1,8\n"
                    + "2026-10-03,All,6,4,3,2,1,8\n2026-10-03,All,6,4,3,2,1,8\n");
        Assert.Equal([5, 6], taken.All<SocialDay>().Where(day => day.Measure == "views").Select(day => day.Value));
        Assert.Equal((5, 2, 2, 1), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.Rejected,
            taken.File.Rows.SetAside.Values.Sum()));
        Assert.Equal([("Traffic source", "For You"), ("Traffic source", "Following")],
            taken.Rejected.Select(row => (row.Column!, row.Found)));
    }

    [Fact]
    public void A_day_with_two_values_and_nothing_to_tell_them_apart_is_nobody_s()
    {
        var taken =
            Taking.Of(
                "days.csv",
                "Date,Tweets published,impressions\n2026-10-01,1,10\n2026-10-01,1,20\n2026-10-02,1,5\n2026-10-03,1,6\n");
        Assert.Equal([5, 6], taken.All<SocialDay>().Select(day => day.Value));
        Assert.All(taken.Rejected, row => Assert.Contains("does not say which is the whole", row.Expected, StringComparison.Ordinal));
        Assert.Equal(2, taken.File.Rows.Rejected);
    }

    [Fact]
    public void A_total_beside_its_parts_counts_not_and_a_row_of_no_part_beside_parts_is_nobody_s()
    {
        var heading = TikTok.Replace("{0}", "Territory", StringComparison.Ordinal);
        var total =
            Taking.Of("Overview.csv", heading + "2026-10-01,Total,30,4,3,2,1,8\n2026-10-01,ID,10,4,3,2,1,8\n2026-10-01,MY,20,6,3,2,1,18\n");
        Assert.Equal(30, total.All<SocialDay>().Single(day => day.Measure == "views").Value);
        Assert.Equal(1, total.File.Rows.SetAside["total"]);

        var blank = Taking.Refused("Overview.csv", heading + "2026-10-01,,30,4,3,2,1,8\n2026-10-01,ID,10,4,3,2,1,8\n");
        Assert.Contains("a row of none beside rows of parts", blank.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_says_nothing_leaves_the_whole_unknown_and_one_that_stands_twice_counts_once()
    {
        var heading = TikTok.Replace("{0}", "Territory", StringComparison.Ordinal);
        var taken = Taking.Of("Overview.csv", heading + "2026-10-01,ID,10,4,3,2,1,8\n2026-10-01,MY,,6,3,2,1,18\n");
        Assert.DoesNotContain(taken.All<SocialDay>(), day => day.Measure is "views" or "reach");
        Assert.Equal(10, taken.All<SocialDay>().Single(day => day.Measure == "profile_visits").Value);
        Assert.Contains(taken.File.Notes, note => note.Contains("of parts", StringComparison.Ordinal));

        var twice =
            Taking.Of(
                "Overview.csv", heading + "2026-10-01,ID,10,4,3,2,1,8\n2026-10-01,ID,10,4,3,2,1,8\n2026-10-01,MY,20,6,3,2,1,18\n");
        Assert.Equal(30, twice.All<SocialDay>().Single(day => day.Measure == "views").Value);
        Assert.Equal((2, 1), (twice.File.Rows.Kept, twice.File.Rows.SetAside["repeated in the same file"]));
    }

    // One place, device or gender alone may be a filter.
    [Theory]
    [InlineData(TikTok, TikTokRows, "Territory", "Indonesia")]
    [InlineData(TikTok, TikTokRows, "Wilayah", "Indonesia")]
    [InlineData(TikTok, TikTokRows, "Perangkat", "Android")]
    [InlineData(Followers, FollowersRows, "Jenis kelamin", "Wanita")]
    [InlineData(LinkedIn, LinkedInRows, "Country", "Indonesia")]
    [InlineData(XOverview, XRows, "Device", "iOS")]
    [InlineData(XDays, XDaysRows, "Country", "ID")]
    [InlineData(Facebook, FacebookRows, "Edad", "18-24")]
    [InlineData(XPosts, XPostsRows, "Device", "iOS")]
    [InlineData(Instagram, InstagramRows, "Age", "18-24")]
    public void The_only_part_in_a_file_is_not_the_whole(string heading, string rows, string by, string only)
    {
        var row = rows[..(rows.IndexOf('\n', StringComparison.Ordinal) + 1)];
        var taken = Of(heading + row, by, only, only);
        Assert.Empty(taken.Facts);
        Assert.Equal([($"{by} '{only}': the only part in the file, which may not be the whole; export all of them", 1L)],
            taken.File.Rows.SetAside.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public void A_total_beside_the_only_part_counts_and_a_network_is_no_part_of_its_own_posts()
    {
        var heading = TikTok.Replace("{0}", "Territory", StringComparison.Ordinal);
        var taken = Taking.Of("Overview.csv", heading + "2026-10-01,Total,30,4,3,2,1,8\n2026-10-01,ID,10,4,3,2,1,8\n");
        Assert.Equal(30, taken.All<SocialDay>().Single(day => day.Measure == "views").Value);
        var post = XPostsRows[..(XPostsRows.IndexOf('\n', StringComparison.Ordinal) + 1)];
        Assert.Single(Of(XPosts + post, "Platform", "X", "X").All<Post>());
    }

    [Theory]
    [InlineData("List", "Newsletter", "Pelanggan")]
    [InlineData("Audience", "Newsletter", "Customers")]
    [InlineData("Daftar", "Newsletter", "Pelanggan")]
    [InlineData("Audiens", "Newsletter", "Pelanggan")]
    public void A_mailing_to_two_lists_is_what_went_to_both(string by, string first, string second)
    {
        var mailing = Assert.Single(Of(Mail + MailRows, by, first, second).All<EmailCampaign>());
        Assert.Equal((1_500, 510, $"{first}, {second}"), (mailing.Sent, mailing.UniqueOpens, mailing.Audience));
    }

    [Fact]
    public void A_list_of_everybody_is_a_list_and_beside_another_nobody_knows()
    {
        var one = Taking.Of("mails.csv", Mail.Replace("{0}", "List", StringComparison.Ordinal)
            + "Promo,K1,All contacts,2026-10-05,1000,310\nKabar,K2,VIP,2026-10-06,100,31\n");
        Assert.Equal([1_000, 100], one.All<EmailCampaign>().Select(mail => mail.Sent));
        Assert.Equal("unknown-division", Taking.Refused("mails.csv", Table(Mail + MailRows, "List", "All contacts", "VIP")).Code);
    }

    [Fact]
    public void Variants_are_mailings_of_their_own_and_an_id_without_a_value_tells_none()
    {
        Assert.Equal([1_000, 500], Of(Mail + MailRows, "Variation", "A", "B").All<EmailCampaign>().Select(mail => mail.Sent));
        var blank =
            Taking.Of(
                "mails.csv",
                "Campaign Name,Campaign ID,Send Date,Recipients,Unique Opens\nA,,2026-10-05,1000,310\nB,,2026-10-06,500,200\n");
        Assert.Equal(2, blank.All<EmailCampaign>().Count);
        var days =
            Taking.Refused(
                "mails.csv",
                "Campaign Name,Campaign ID,Send Date,Recipients,Unique Opens\nA,K1,2026-10-05,1000,310\nA,K1,2026-10-06,500,200\n");
        Assert.Contains("does not say which is the whole", days.Reason, StringComparison.Ordinal);
    }

    private static Taking Of(string table, string by, string first, string second) =>
        Taking.Of("report 2026-10-31.csv", Table(table, by, first, second));

    private static string Table(string table, string by, string first, string second) =>
        table.Replace("{0}", by, StringComparison.Ordinal).Replace("{1}", first, StringComparison.Ordinal)
            .Replace("{2}", second, StringComparison.Ordinal);
}
