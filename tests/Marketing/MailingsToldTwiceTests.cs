using Marketing;
using Marketing.Facts;
using Pipeline.Tests.Facts;
using Pipeline.Tests.Uploads;
using Pipeline.Tests.Uploads.Odd;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>A mailing that two exports tell, put together in one file: what is counted since it was sent only grows.</summary>
public sealed class MailingsToldTwiceTests
{
    private const string Own = "mailing,mailing id,mailed on,mailed to,bounces,unique opens,unique clicks\n";
    private const string OwnOf = "{0},K1,2026-10-05 09:00,{1}\n";
    private const string Force = "stageid,campaignname,datecreated,emailsoftbouncecount,emailsentcount,emailhardbouncecount,"
        + "emailuniqueopencount,emailuniqueclickcount\n";
    private const string ForceOf = "K1,{0},2026-10-05T09:00:00,0,{1}\n";
    private const string Mailchimp =
        "Title,Subject,List,Send Date,Total Recipients,Total Bounces,Unique Opens,Unique Clicks,Unique Id\n";

    private const string MailchimpOf = "{0},Halo,Pelanggan,\"Oct 05, 2026 09:00 am\",{1},K1\n";
    private const string Klaviyo = "Campaign Name,Send Time,Total Recipients,Bounced,Unique Opens,Unique Clicks\n";
    private const string KlaviyoOf = "{0},2026-10-05 09:00:00,{1}\n";
    private const string HubSpot = "Email name,Email ID,Sent date,Sent,Bounced,Opened,Clicked\n";
    private const string HubSpotOf = "{0},K1,2026-10-05 09:00,{1}\n";
    private const string Brevo = "Nom de la campagne,Campaign ID,Date d'envoi,Soft Bounces,Destinataires,Hard Bounces,Ouvreurs,Cliqueurs\n";
    private const string BrevoOf = "{0},K1,2026-10-05 09:00,0,{1}\n";

    public static TheoryData<string, string> Tools => new()
    {
        { Own, OwnOf },
        { Force, ForceOf },
        { Mailchimp, MailchimpOf },
        { Klaviyo, KlaviyoOf },
        { HubSpot, HubSpotOf },
        { Brevo, BrevoOf },
    };

    [Theory]
    [MemberData(nameof(Tools))]
    public void The_higher_figures_count_whichever_row_comes_first(string heading, string row)
    {
        foreach (var (first, second) in new[] { ("1000,10,310,20", "1000,12,350,25"), ("1000,12,350,25", "1000,10,310,20") })
        {
            var taken = Taking.Of("report 2026-10-31.csv", heading + Of(row, "Promo", first) + Of(row, "Promo", second));
            var mailing = Assert.Single(taken.All<EmailCampaign>());
            Assert.Equal((1000, 12, 350, 25), (mailing.Sent, mailing.Bounces, mailing.UniqueOpens, mailing.UniqueClicks));
            Assert.Equal((2, 1, 0, 1), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.Rejected,
                taken.File.Rows.SetAside["repeated in the same file"]));
            Assert.Contains(taken.File.Notes, note => note.StartsWith("1 row tells a thing again", StringComparison.Ordinal));
        }
    }

    // One is opened more often there and clicked less: neither row is the later.
    [Theory]
    [MemberData(nameof(Tools))]
    public void Rows_of_which_none_is_the_later_count_neither(string heading, string row)
    {
        var rows = Of(row, "Promo", "1000,10,310,20");
        var taken = Taking.Of("report 2026-10-31.csv", heading + rows + Of(row, "Promo", "1000,10,350,15"));
        Assert.Empty(taken.All<EmailCampaign>());
        Assert.Equal((2, 1, 1), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.Rejected));
        Assert.StartsWith("one row a mailing", Assert.Single(taken.Rejected).Expected, StringComparison.Ordinal);
        Assert.Contains(taken.File.Notes, note => note.StartsWith("Left out: 1 figure that", StringComparison.Ordinal));

        // What went to another number of people is no later state of the same.
        Assert.Equal("unknown-division", Taking.Refused("report.csv", heading + rows + Of(row, "Promo", "500,10,350,25")).Code);
    }

    // By its id a mailing is the same, whatever it is called by now.
    [Theory]
    [InlineData(Own, OwnOf)]
    [InlineData(HubSpot, HubSpotOf)]
    [InlineData(Mailchimp, MailchimpOf)]
    public void A_mailing_that_was_renamed_counts_once(string heading, string row)
    {
        var taken = Taking.Of("report 2026-10-31.csv", heading + Of(row, "Promo", "1000,10,310,20") + Of(row, "Promo 2", "1000,10,350,20"));
        Assert.Equal(("Promo 2", 350), Assert.Single(taken.All<EmailCampaign>()) is var one ? (one.Campaign, one.UniqueOpens) : default);
    }

    // Lists are parts of a mailing and are added; a list that stands again is the same one, later.
    [Fact]
    public void A_mailings_lists_are_added_each_once()
    {
        const string Heading = "Campaign Name,Campaign ID,List,Send Date,Recipients,Unique Opens,Unique Clicks\n";
        const string Rows = "Promo,K1,A,2026-10-05,1000,310,20\nPromo,K1,B,2026-10-05,500,200,9\n";
        var grown = Taking.Of("report 2026-10-31.csv", Heading + Rows + "Promo,K1,A,2026-10-05,1000,350,21\n");
        var mailing = Assert.Single(grown.All<EmailCampaign>());
        Assert.Equal((1500, 550, 30, "A, B"), (mailing.Sent, mailing.UniqueOpens, mailing.UniqueClicks, mailing.Audience));
        Assert.Equal((3, 2, 1), (grown.File.Rows.Read, grown.File.Rows.Kept, grown.File.Rows.SetAside.Values.Sum()));

        var same = Taking.Of("report 2026-10-31.csv", Heading + Rows + "\n\n" + Heading + Rows);
        Assert.Equal(510, Assert.Single(same.All<EmailCampaign>()).UniqueOpens);

        // Of one list nobody knows which figures are right: so nobody knows the mailing's.
        var doubted = Taking.Of("report 2026-10-31.csv", Heading + Rows + "Promo,K1,A,2026-10-05,1000,350,5\nKabar,K2,A,2026-10-06,9,3,1\n");
        Assert.Equal("K2", Assert.Single(doubted.All<EmailCampaign>()).CampaignId);
        Assert.Equal((4, 3, 1), (doubted.File.Rows.Read, doubted.File.Rows.Kept, doubted.File.Rows.Rejected));
    }

    // What an unknown column tells apart is no later state.
    [Fact]
    public void Rows_that_a_column_tells_apart_are_not_compared()
    {
        Assert.Equal("unknown-division", Taking.Refused(
            "report.csv", "Email name,Email ID,Sent date,Sent,Opened,Segmentation\nPromo,K1,2026-10-05,1000,310,Lama\n"
                + "Promo,K1,2026-10-05,1000,350,Baru\n").Code);
    }

    // 350 of 985 were opened: what was delivered is of the row with the most bounces.
    [Fact]
    public async Task In_two_files_of_an_archive_the_later_figures_stand_together()
    {
        using var facts = new LocalFacts(MarketingPipeline.Marketing);
        const string Heading = "mailing,mailed on,mailed to,delivered,bounces,unique opens\n";
        await facts.WriteAsync("mail.zip", Packed.Zip(
            ("a.csv", Encoding.UTF8.GetBytes(Heading + "Promo,2026-10-05 09:00,1000,990,10,310\n")),
            ("b.csv", Encoding.UTF8.GetBytes(Heading + "Promo,2026-10-05 09:00,1000,985,15,350\n"))));
        var row = Assert.Single(facts.Query("select sent, delivered, bounces, unique_opens from emails"));
        Assert.Equal(["1000", "985", "15", "350"], row);
    }

    private static string Of(string row, string name, string figures) =>
        row.Replace("{0}", name, StringComparison.Ordinal).Replace("{1}", figures, StringComparison.Ordinal);
}
