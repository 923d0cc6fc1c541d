using Marketing.Facts;
using Pipeline.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>Templates of our own for what tools without a format count, and the near misses of each, which are refused.</summary>
public sealed class OwnTemplatesTests
{
    [Theory]
    [InlineData("ad-spend", "ad day,ad platform\n2026-03-01,Baliho\n", "ad cost")]
    [InlineData("website-traffic", "visit day,visitors,channel\n2026-03-01,5,Direct\n", "website visits")]
    [InlineData(
        "posts", "post id,social network,published on,Total likes\nP-1,Threads,2026-03-01,5\n",
        "'Total likes' (expected as 'reactions')")]
    [InlineData(
        "mailings", "mailing,mailed on,mailed to,Emails delivered\nPromo,2026-03-01,5,4\n",
        "'Emails delivered' (expected as 'delivered')")]
    [InlineData(
        "orders", "order id,ordered on,order amount,Refund amount\nO-1,2026-03-01,5,1\n",
        "'Refund amount' (expected as 'returned amount')")]
    [InlineData(
        "google-business-profile",
        "Store code,Business name,Google Search - Mobile,Google Search - Desktop,Google Maps - Mobile,Calls\nA,Kedai,5,4,3,2\n",
        "Google Maps - Desktop")]
    [InlineData(
        "pinterest-ads",
        "Campaign name,Ad group name,Spend in account currency,Pin clicks,Outbound clicks,Total conversions\nA,B,5,4,3,1\n",
        "Impressions")]
    [InlineData(
        "telegram-channel",
        "{\n \"name\": \"Ayu\",\n \"type\": \"personal_chat\",\n \"id\": 7,\n \"messages\": [\n  {\n   \"id\": 1\n  }\n ]\n}",
        "public_channel")]
    public void A_near_miss_is_refused_and_named(string nearest, string text, string told)
    {
        var refusal = Taking.Refused("list.csv", text);
        Assert.Equal(nearest, refusal.Nearest);
        Assert.Contains(told, refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lead_is_qualified_by_a_day_or_by_a_yes_from_its_creation_on()
    {
        var taken = Taking.Of(
            "leads.csv",
            "lead id,created,name,status,qualified\nL-1,2026-03-01 09:30,A,,ya\nL-2,2026-03-01,B,qualified,tidak\nL-3,2026-03-01,C,,"
                + "2026-03-04\nL-4,2026-03-02,D,qualified,\nL-5,2026-03-02,E,,TRUE\nL-6,2026-03-02,F,,false\nL-7,2026-03-02,G,,perhaps\n"
                + "L-8,2026-03-02,H,,sudah\nL-9,2026-03-02,I,Menang,\nL-10,2026-03-02,J,Won,belum\nL-11,2026-03-02,K,Not won yet,\n");
        Assert.Equal(
            [
                ("L-1", new DateTime(2026, 3, 1, 9, 30, 0)), ("L-2", null), ("L-3", new(2026, 3, 4)), ("L-4", new(2026, 3, 2)),
                ("L-5", new(2026, 3, 2)), ("L-6", null), ("L-8", new(2026, 3, 2)), ("L-9", new(2026, 3, 2)), ("L-10", null), ("L-11", null),
            ],
            taken.All<Lead>().Select(lead => (lead.LeadId, lead.QualifiedAt)));
        Assert.Equal(("perhaps", "a date, or yes or no"), Assert.Single(taken.Rejected.Select(row => (row.Found, row.Expected))));
    }

    [Fact]
    public void A_channel_that_no_row_tells_is_no_division_and_one_that_some_tell_is()
    {
        const string head = "visit day,website visits,website,channel\n";
        var whole = Taking.Of("traffic.csv", head + "2026-03-01,5,,\n2026-03-02,7,,\n");
        Assert.Equal((2, 0), (whole.File.Rows.Kept, whole.File.Rows.Rejected));
        Assert.Equal(
            [5d, 7d], whole.All<Traffic>().Where(figure => figure.Measure == "sessions" && figure.Item is null)
                .Select(figure => figure.Value));
        var mixed = Taking.Of("traffic.csv", head + "2026-03-01,5,,Direct\n2026-03-02,7,,\n");
        Assert.Equal((1, 1), (mixed.File.Rows.Kept, mixed.File.Rows.Rejected));
    }

    [Fact]
    public void A_count_beyond_all_counting_is_rejected_and_stops_no_sum()
    {
        var taken = Taking.Of("traffic.csv", "visit day,website visits\n2026-03-01,9000000000000000000\n2026-03-02,7\n");
        Assert.Equal("a whole number below 100,000,000,000,000", Assert.Single(taken.Rejected).Expected);
    }

    [Fact]
    public void Rows_of_one_day_that_another_column_tells_apart_are_never_taken_for_the_day()
    {
        const string file = "visit day,website visits,Country\n2026-03-01,5,ID\n2026-03-01,7,SG\n2026-03-02,9,ID\n2026-03-03,8,ID\n"
            + "2026-03-04,8,ID\n";
        var taken = Taking.Of("traffic.csv", file);
        Assert.Equal([9.0, 8, 8], taken.All<Traffic>().Select(figure => figure.Value));
        Assert.Equal([2L, 3], taken.Rejected.Select(row => row.Line));
    }

    [Fact]
    public void A_column_that_no_line_maps_tells_rows_apart_as_in_the_template()
    {
        const string head = "mapping,marketing template,our column,their column,constant\n";
        var posts = head + "Posts,posts,post id,Nomor,\n,,social network,,Threads\n,,published on,Terbit,\n,,views,Dilihat,\n";
        var added = MappedFile.Of(
            "marketing", MappedFile.State("marketing", posts), "a.csv",
            "Nomor,Terbit,Dilihat,Country\n1,2026-03-01,5,ID\n1,2026-03-01,7,SG\n");
        Assert.Contains("\"views\":12", Assert.Single(added.Facts), StringComparison.Ordinal);

        var days = head + "Days,website-traffic,visit day,Hari,\n,,website visits,Kunjungan,\n";
        var doubted = MappedFile.Of(
            "marketing", MappedFile.State("marketing", days), "a.csv",
            "Hari,Kunjungan,Country\n2026-03-01,5,ID\n2026-03-01,7,SG\n2026-03-02,9,ID\n2026-03-03,8,ID\n2026-03-04,8,ID\n");
        Assert.Equal(3, doubted.Facts.Count);
        Assert.All(doubted.Rejected, row => Assert.Equal("Country", row.Column));
    }

    [Fact]
    public void Parts_of_what_advertising_cost_add_up() =>
        Assert.Equal(
            12m,
            Taking.Of("ads.csv", "ad day,ad platform,ad cost,Device\n2026-03-01,Baliho,5,Mobile\n2026-03-01,Baliho,7,Desktop\n")
                .All<AdSpend>().Sum(spend => spend.Cost));

    [Fact]
    public void Posts_of_a_channel_whose_export_tells_no_reactions_have_none_to_tell()
    {
        const string head = "{\n \"name\": \"Kedai\",\n \"type\": \"private_channel\",\n \"id\": 7,\n \"messages\": [\n";
        const string one = "  {\n   \"id\": 1,\n   \"type\": \"message\",\n   \"date\": \"2026-03-01T10:30:00\",\n   \"text\": \"A\"\n  }";
        var whole = Taking.Of("result.json", $"{head}{one}\n ]\n}}");
        Assert.Null(Assert.Single(whole.All<Post>()).Reactions);
        var lost = Taking.Of("result.json", $"{head}  {{\n   \"id\": 2,\n{one}\n ]\n}}");
        Assert.Single(lost.All<Post>());
        Assert.Equal(1, lost.File.Rows.Rejected);
    }

    [Fact]
    public void Lines_of_one_order_add_up_and_a_cancelled_one_is_set_aside_by_name()
    {
        var taken = Taking.Of(
            "orders.csv", "order id,ordered on,order amount,order state\n1,2026-03-01,5,paid\n1,2026-03-01,7,paid\n2,2026-03-01,9,batal\n");
        Assert.Equal([5m, 7m, null], taken.All<OrderLine>().Select(line => line.Amount));
        Assert.Equal(1, taken.File.Rows.SetAside["a cancelled order"]);
    }

    [Theory]
    [InlineData("minutes", "1.25")]
    [InlineData("jam; koma desimal", "\"0,0208333333\"")]
    [InlineData("minutes", "0:01:15")]
    [InlineData("seconds", "75")]
    public void Lengths_of_time_are_read_as_a_mapping_says(string format, string cell)
    {
        var mapping = "mapping,marketing template,our column,their column,constant,format\n"
            + $"Site,website-traffic,visit day,Hari,,\n,,website visits,Kunjungan,,\n,,seconds per visit,Lama,,{format}\n";
        var read = MappedFile.Of(
            "marketing", MappedFile.State("marketing", mapping), "a.csv", $"Hari,Kunjungan,Lama\n2026-03-01,4,{cell}\n");
        Assert.Contains("\"measure\":\"visit_seconds\",\"value\":300", read.Facts[^1].Replace("299.99999", "300", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_profiles_views_are_of_the_days_in_its_name_and_both_divisions_add_up_to_the_same()
    {
        const string text = "Shop code,Business name,Google Search – Mobile,Google Search – Desktop,Google Maps – Mobile,"
            + "Google Maps – Desktop,Calls\n,,Number of people,Number of people,Number of people,Number of people,Number of calls\n"
            + "A,Kedai,5,4,3,2,9\n";
        var views = Taking.Of("GMB insights - 2026-02-01 - 2026-02-28.csv", text).All<AudienceViews>();
        Assert.Equal(4, views.Count);
        Assert.All(views.GroupBy(view => view.Dimension), division => Assert.Equal(14, division.Sum(view => view.Views)));
        Assert.All(views, view => Assert.Equal((new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28)), (view.FromDay, view.ToDay)));
        Assert.Equal("no-period", Taking.Refused("insights.csv", text).Code);
    }
}
