using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>Columns that say what a row is: e-mails are e-mails, and a row of a part is not the whole.</summary>
public sealed class MessageKindTests
{
    private const string Klaviyo =
        "Campaign Name,Subject,List,Send Time,Total Recipients,Unique Opens,Total Opens,Unique Clicks,Total Clicks,Unsubscribes,Spam "
            + "Complaints,Successful Deliveries,Bounces,Campaign ID,Campaign Channel\n";

    [Theory]
    [InlineData("sms")]
    [InlineData("SMS")]
    [InlineData("mobile_push")]
    [InlineData("whatsapp")]
    [InlineData("direct mail")]
    public void A_message_of_another_channel_is_no_email(string channel)
    {
        var taken =
            Taking.Of(
                "44-klaviyo-campaigns.csv", Klaviyo
                    + $"Promo A,Halo,Newsletter,2026-10-05 23:30:00,1000,310,520,42,60,3,0,980,20,K1,email\nPromo SMS,Halo,Newsletter,"
                    + $"2026-10-06 09:00:00,500,0,0,20,22,1,0,500,0,K2,{channel}\n");
        var kept = Assert.Single(taken.All<EmailCampaign>());
        Assert.Equal(("K1", 1_000, 310, 980), (kept.CampaignId, kept.Sent, kept.UniqueOpens, kept.Delivered));
        Assert.Equal(1, taken.File.Rows.SetAside[$"Campaign Channel '{channel}': no e-mail"]);
    }

    [Theory]
    [InlineData("Type", "SMS", 1)]
    [InlineData("Jenis kampanye", "WhatsApp", 1)]
    [InlineData("Saluran", "SMS", 1)]
    [InlineData("Saluran", "Surel", 2)]
    [InlineData("Tipo de campaña", "Correo electrónico", 2)]
    [InlineData("Canal", "E-mail", 2)]
    [InlineData("Campaign type", "A/B test", 2)]
    [InlineData("Email type", "Automated email", 2)]
    public void Every_tool_s_word_for_it_is_read(string heading, string cell, int kept)
    {
        var taken =
            Taking.Of(
                "campaigns.csv",
                $"Campaign Name,Send Date,Recipients,Unique Opens,{heading}\nA,2026-10-05,1000,310,Email\nB,2026-10-06,500,0,{cell}\n");
        Assert.Equal((kept, 2), (taken.All<EmailCampaign>().Count, taken.File.Rows.Read));
        Assert.Equal(2 - kept, taken.File.Rows.SetAside.Values.Sum());
    }

    [Fact]
    public void Variants_are_mailings_and_parts_of_a_mailing_are_told()
    {
        var variants =
            Taking.Of(
                "variants.csv",
                "Campaign Name,Campaign ID,Variation,Send Date,Recipients,Unique Opens\nA,K1,A,2026-10-05,500,100\nA,K1,B,2026-10-05,500,"
                    + "150\n");
        Assert.Equal(1_000, variants.All<EmailCampaign>().Sum(mail => mail.Sent));

        // Of a mailing that an unread column divides, neither row is the whole.
        var days =
            Taking.Of(
                "days.csv",
                "Campaign Name,Campaign ID,Day,Send Date,Recipients,Unique Opens\nA,K1,2026-10-05,2026-10-05,500,100\nA,K1,2026-10-06,"
                    + "2026-10-05,500,20\nB,K2,2026-10-06,2026-10-06,500,20\nC,K3,2026-10-07,2026-10-07,400,20\n");
        Assert.Equal((4, 2, 2), (days.File.Rows.Read, days.File.Rows.Kept, days.File.Rows.Rejected));
        Assert.All(days.Rejected, row => Assert.Equal("Day", row.Column));
    }

    [Fact]
    public void Posts_by_day_are_days_of_posts()
    {
        const string Heading =
            "Post ID,Account ID,Account username,Description,Publish time,Permalink,Post type,Date,Views,Reach,Likes,Comments,Shares,"
                + "Saves\n";
        const string Post = "18355151116178767,17841446494080465,kedai,Kopi,10/01/2026 10:00,https://www.instagram.com/p/x/,IG image,";
        var lifetime = Taking.Of("posts.csv", Heading + Post + "Lifetime,100,90,5,1,0,0\n");
        Assert.Equal(100, Assert.Single(lifetime.All<Post>()).Views);

        var days = Taking.Of("posts.csv", Heading + Post + "10/13/2026,60,50,3,1,0,0\n" + Post + "10/14/2026,40,35,2,0,0,0\n");
        Assert.Equal(
            [("2026-10-13", 60L, 4L), ("2026-10-14", 40L, 2L)], days.All<PostDay>()
                .Select(day => ($"{day.Day:yyyy-MM-dd}", day.Views!.Value, day.Engagements!.Value)));
        Assert.All(days.All<Post>(), post => Assert.Null(post.Views));
    }

    [Fact]
    public void A_video_s_countries_are_not_the_video()
    {
        var taken =
            Taking.Of(
                "Content 2026-01-01_2026-02-01 Kedai.csv",
                "Content,Geography,Video title,Video publish time,Views\ndQw4w9WgXcQ,ID,Kopi,\"Jan 5, 2026\",70\ndQw4w9WgXcQ,SG,"
                    + "Kopi,\"Jan 5, 2026\",30\n");
        Assert.DoesNotContain(taken.All<Post>(), post => post.Views is 30 or 70);
        Assert.Equal(2, taken.File.Rows.SetAside.Values.Sum());
    }

    [Fact]
    public void Segments_and_compared_periods_of_Universal_Analytics_are_not_added()
    {
        const string Top =
            "# ----------------------------------------\n# mesinkopi.example\n# Channels\n# 20210101-20210131\n# "
                + "----------------------------------------\n";
        var segments =
            Taking.Of(
                "ua.csv", Top
                    + "Default Channel Grouping,Segment,Users,New Users,Sessions\nDirect,All Users,90,80,100\nDirect,Mobile Traffic,50,40,"
                    + "60\n");
        Assert.Equal(100, Sessions(segments).Sum(fact => fact.Value));
        Assert.Equal(1, segments.File.Rows.SetAside["segment 'Mobile Traffic': a part of all users"]);

        var periods =
            Taking.Of(
                "ua.csv", Top
                    + "Default Channel Grouping,Date Range,Users,New Users,Sessions\nDirect,\"Jan 1, 2021 - Jan 31, 2021\",90,80,"
                    + "100\nDirect,\"Dec 1, 2020 - Dec 31, 2020\",50,40,60\n");
        Assert.Equal(
            [("2021-01-01", 100), ("2020-12-01", 60)], Sessions(periods).Select(fact => ($"{fact.FromDay:yyyy-MM-dd}", fact.Value)));
    }

    [Fact]
    public void Countries_of_a_day_in_Search_Console_are_not_the_day()
    {
        var taken =
            Taking.Of(
                "by day.csv",
                "Date,Country,Clicks,Impressions,CTR,Position\n2026-10-01,Indonesia,6,40,15%,3.1\n2026-10-01,Singapore,1,10,10%,5\n");
        Assert.Empty(taken.Facts);
        Assert.Equal(2, taken.File.Rows.SetAside["by day and country: parts of days are not measured"]);
    }

    [Fact]
    public void Text_messages_and_tests_of_Force24_are_no_emails()
    {
        var taken =
            Taking.Of(
                "stages.csv",
                "stageid,campaignname,datecreated,emailsentcount,emailuniqueopencount,istestmode,smssentcount\na,Mail,2026-01-07 08:21:57,"
                    + "100,10,0,0\nb,SMS,2026-01-08 08:21:57,0,0,0,50\nc,Test,2026-01-09 08:21:57,1,1,1,0\n");
        Assert.Equal("a", Assert.Single(taken.All<EmailCampaign>()).CampaignId);
        Assert.Equal((1, 1), (taken.File.Rows.SetAside["text messages: no e-mail"], taken.File.Rows.SetAside["test mode"]));
    }

    private static IEnumerable<Traffic> Sessions(Taking taken) => taken.All<Traffic>().Where(fact => fact.Measure == "sessions");
}
