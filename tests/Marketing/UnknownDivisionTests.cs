using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>
/// A column that nobody knows and that tells rows of one thing apart: whether these overlap cannot be told, so they are never added. What
/// is known to divide adds up, and of segments only everybody's rows count.
/// </summary>
public sealed class UnknownDivisionTests
{
    private const string Meta = "Campaign name,{0},Reporting starts,Reporting ends,Amount spent (IDR),Impressions\n";
    private const string Plausible = "date,{0},visitors,visits,pageviews,views_per_visit,bounce_rate,visit_duration\n";
    private const string Matomo = "label,{0},nb_visits,nb_actions,nb_uniq_visitors\n";
    private const string Search = "Top queries,{0},Clicks,Impressions,CTR,Position\n";

    [Theory]
    [InlineData("meta.csv", Meta, "Surface", "Kopi,Feed,2026-10-01,2026-10-01,10,100\nKopi,Stories,2026-10-01,2026-10-01,10,100\n")]
    [InlineData("meta.csv", Meta, "Permukaan", "Kopi,Beranda,2026-10-01,2026-10-01,10,100\nKopi,Cerita,2026-10-01,2026-10-01,10,100\n")]
    [InlineData(
        "meta.csv", Meta, "Surface",
        "Kopi,,2026-10-01,2026-10-01,20,200\nKopi,Feed,2026-10-01,2026-10-01,10,100\nKopi,Stories,2026-10-01,2026-10-01,10,100\n")]
    [InlineData(
        "Plausible kopi.example 2026-10-01 to 2026-10-02.csv", Plausible, "segment_name",
        "2026-10-01,logged in,5,6,7,1,50,10\n2026-10-01,guests,9,9,9,1,50,10\n")]
    [InlineData(
        "Plausible kopi.example 2026-10-01 to 2026-10-02.csv", Plausible, "goal",
        "2026-10-01,Buy,5,6,7,1,50,10\n2026-10-01,Call,9,9,9,1,50,10\n")]
    [InlineData("Export _ Countries _ 2026-10-01_2026-10-31.csv", Matomo, "goal", "Indonesia,Buy,5,6,7\nIndonesia,Call,9,9,9\n")]
    [InlineData("Export _ Countries _ 2026-10-01_2026-10-31.csv", Matomo, "Ziel", "Indonesien,Kauf,5,6,7\nIndonesien,Anruf,9,9,9\n")]
    [InlineData(
        "queries-2026-10-01-2026-10-31.csv", Search, "Page", "kopi,https://a.example/,1,10,10%,3\nkopi,https://a.example/b,1,10,10%,4\n")]
    [InlineData("queries-2026-10-01-2026-10-31.csv", Search, "Result type", "kopi,Web light,1,10,10%,3\nkopi,Rich result,1,10,10%,4\n")]
    [InlineData(
        "Campaign Report(2026-10-01 to 2026-10-31).csv", "Campaign name,{0},Cost,Currency,Impressions,Clicks (destination)\n", "Interest",
        "Kopi,Food,10,USD,100,5\nKopi,Travel,10,USD,100,5\n")]
    [InlineData(
        "report.csv", "Start Date (in UTC)\tAccount Name\t{0}\tCurrency\tCampaign Name\tTotal Spent\tImpressions\tClicks\n", "Job Function",
        "10/13/2026\tFirm\tSales\tUSD\tKopi\t1.50\t10\t1\n10/13/2026\tFirm\tFinance\tUSD\tKopi\t1.50\t10\t1\n")]
    [InlineData(
        "Campaigns(2026.10.01-2026.10.31).csv", "Campaign,{0},Cost,Clicks\n", "Interaction surface", "Kopi,Maps,10,5\nKopi,Lens,10,5\n")]
    [InlineData(
        "Campaigns(2026.10.01-2026.10.31).csv", "CampaignName,{0},Spend,Impressions,Clicks,TimePeriod\n", "AudienceBundle",
        "Kopi,Food,10,100,5,10/13/2026\nKopi,Travel,10,100,5,10/13/2026\n")]
    public void Rows_that_only_an_unknown_column_tells_apart_are_never_added(string name, string heading, string column, string rows)
    {
        var refusal = Taking.Refused(name, heading.Replace("{0}", column, StringComparison.Ordinal) + rows);
        Assert.Equal("unknown-division", refusal.Code);
        var found = rows.Split('\n')[0].Split(',', '\t').First(cell => rows.Split('\n')[1].Split(',', '\t').Contains(cell) == false);
        Assert.All(
            [name, "line 2", $"column '{column}'", $"found '{found}'", "expected"],
            word => Assert.Contains(word, refusal.Reason, StringComparison.Ordinal));
    }

    // Where few rows are so, as of two campaigns of one name, the others count.
    [Fact]
    public void Few_such_rows_are_rejected_and_the_others_count()
    {
        var taken = Taking.Of("meta.csv", Meta.Replace("{0}", "Surface", StringComparison.Ordinal)
            + "Kopi,Feed,2026-10-01,2026-10-01,10,100\nKopi,Stories,2026-10-01,2026-10-01,10,100\nTeh,Feed,2026-10-01,2026-10-01,5,"
            + "50\nGula,Feed,2026-10-01,2026-10-01,5,50\n");
        Assert.Equal((4, 2, 2), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.Rejected));
        Assert.Equal(
            [("Surface", "Feed", 2L), ("Surface", "Stories", 3L)], taken.Rejected.Select(row => (row.Column!, row.Found, row.Line)));
        Assert.Equal(10, taken.All<AdSpend>().Sum(row => row.Cost));
    }

    [Theory]
    [InlineData("meta.csv", Meta, "Age", "Kopi,18-24,2026-10-01,2026-10-01,10,100\nKopi,25-34,2026-10-01,2026-10-01,10,100\n")]
    [InlineData("meta.csv", Meta, "Jenis kelamin", "Kopi,Pria,2026-10-01,2026-10-01,10,100\nKopi,Wanita,2026-10-01,2026-10-01,10,100\n")]
    [InlineData("meta.csv", Meta, "Plateforme", "Kopi,facebook,2026-10-01,2026-10-01,10,100\nKopi,threads,2026-10-01,2026-10-01,10,100\n")]
    [InlineData("meta.csv", Meta, "Platzierung", "Kopi,feed,2026-10-01,2026-10-01,10,100\nKopi,story,2026-10-01,2026-10-01,10,100\n")]
    [InlineData(
        "meta.csv", Meta, "Delivery status", "Kopi,Active,2026-10-01,2026-10-01,10,100\nKopi,Inactive,2026-10-01,2026-10-01,10,100\n")]
    [InlineData("meta.csv", Meta, "Ad set ID", "Kopi,as:1,2026-10-01,2026-10-01,10,100\nKopi,as:2,2026-10-01,2026-10-01,10,100\n")]
    [InlineData("meta.csv", Meta, "Cost per result", "Kopi,1.5,2026-10-01,2026-10-01,10,100\nTeh,,2026-10-01,2026-10-01,10,100\n")]
    [InlineData("meta.csv", Meta, "Surface", "Kopi,Feed,2026-10-01,2026-10-01,10,100\nTeh,Stories,2026-10-01,2026-10-01,10,100\n")]
    [InlineData(
        "meta.csv", Meta, "Gender",
        "Kopi,All (Automated App Ads),2026-10-01,2026-10-01,10,100\nKopi,female,2026-10-01,2026-10-01,10,100\n")]
    [InlineData(
        "Campaign Report(2026-10-01 to 2026-10-31).csv", "Campaign name,{0},Cost,Currency,Impressions,Clicks (destination)\n", "Gender",
        "Kopi,Male,10,USD,100,5\nKopi,Female,10,USD,100,5\n")]
    public void What_divides_the_whole_and_what_describes_a_thing_adds_up(string name, string heading, string column, string rows)
    {
        var taken = Taking.Of(name, heading.Replace("{0}", column, StringComparison.Ordinal) + rows);
        Assert.Equal(
            (20, 200), ((int)taken.All<AdSpend>().Sum(row => row.Cost ?? 0), taken.All<AdSpend>().Sum(row => row.Impressions ?? 0)));
    }

    [Theory]
    [InlineData(
        "meta.csv", Meta, "Age",
        "Kopi,All,2026-10-01,2026-10-01,20,200\nKopi,18-24,2026-10-01,2026-10-01,10,100\nKopi,25-34,2026-10-01,2026-10-01,10,100\n",
        "total")]
    [InlineData(
        "meta.csv", Meta, "Perangkat", "Kopi,Semua perangkat,2026-10-01,2026-10-01,20,200\nKopi,Android,2026-10-01,2026-10-01,20,200\n",
        "total")]
    [InlineData(
        "meta.csv", Meta, "Segment", "Kopi,All,2026-10-01,2026-10-01,20,200\nKopi,New,2026-10-01,2026-10-01,15,150\n",
        "Segment 'New': a part of the whole, which overlaps with others")]
    [InlineData(
        "meta.csv", Meta, "Perbandingan", "Kopi,Baru,2026-10-01,2026-10-01,15,150\nKopi,Semua,2026-10-01,2026-10-01,20,200\n",
        "Perbandingan 'Baru': a part of the whole, which overlaps with others")]
    public void The_whole_beside_its_parts_counts_once(string name, string heading, string column, string rows, string reason)
    {
        var taken = Taking.Of(name, heading.Replace("{0}", column, StringComparison.Ordinal) + rows);
        Assert.Equal([reason], taken.File.Rows.SetAside.Keys);
        Assert.Equal(
            (20, 200), ((int)taken.All<AdSpend>().Sum(row => row.Cost ?? 0), taken.All<AdSpend>().Sum(row => row.Impressions ?? 0)));
    }

    [Theory]
    [InlineData(
        "Export _ Countries _ 2026-10-01_2026-10-31.csv", Matomo, "Segment", "Indonesia,All visits,20,6,7\nIndonesia,Mobile,9,9,9\n")]
    [InlineData(
        "Export _ Countries _ 2026-10-01_2026-10-31.csv", Matomo, "Segment", "Indonesien,Mobil,9,9,9\nIndonesien,Alle Besuche,20,6,7\n")]
    [InlineData("Export _ Countries _ 2026-10-01_2026-10-31.csv", Matomo, "city", "Indonesia,Jakarta,11,6,7\nIndonesia,Malang,9,9,9\n")]
    [InlineData(
        "Plausible kopi.example 2026-10-01 to 2026-10-02.csv", Plausible, "device",
        "2026-10-01,Desktop,5,11,7,1,50,10\n2026-10-01,Mobile,9,9,9,1,50,10\n")]
    public void Visits_of_everybody_or_of_all_places_and_devices_count(string name, string heading, string column, string rows) =>
        Assert.Equal(
            20, Taking.Of(name, heading.Replace("{0}", column, StringComparison.Ordinal) + rows).All<Traffic>()
                .Where(row => row.Measure == "sessions").Sum(row => row.Value));

    [Fact]
    public void Queries_by_country_add_up()
    {
        var taken =
            Taking.Of(
                "queries-2026-10-01-2026-10-31.csv", Search.Replace("{0}", "Country", StringComparison.Ordinal)
                    + "kopi,Indonesia,1,10,10%,3\nkopi,Malaysia,2,10,20%,4\n");
        Assert.Equal((3, 20), (taken.All<Search>().Sum(row => row.Clicks), taken.All<Search>().Sum(row => row.Impressions)));
    }

    // Of a day it says whose visits these are; of each country it is the segment that selects it.
    [Theory]
    [InlineData("date,metadata_segment,nb_visits,nb_actions\n2026-10-01,deviceType==mobile,9,20\n2026-10-02,deviceType==mobile,8,20\n", 0)]
    [InlineData("date,metadata: segment,nb_visits,nb_actions\n2026-10-01,,19,40\n2026-10-01,deviceType==mobile,9,20\n", 19)]
    [InlineData("Tanggal,metadata_segment,Kunjungan,Tindakan\n2026-10-01,Semua kunjungan,19,40\n2026-10-01,Baru,9,20\n", 19)]
    [InlineData(
        "label,metadata_segment,nb_visits,nb_actions\nIndonesia,visitorType==new,9,20\nMalaysia,visitorType==new,8,20\n", 0)]
    [InlineData(
        "label,metadata: segment,nb_visits,nb_actions\nIndonesia,countryCode==id,9,20\nMalaysia,countryCode==my,8,20\n", 17)]
    public void A_segment_s_visits_do_not_pass_for_the_site_s(string table, int visits)
    {
        var taken = Taking.Of("Export _ Countries _ 2026-10-01_2026-10-31.csv", table);
        Assert.Equal(visits, taken.All<Traffic>().Where(row => row.Measure == "sessions").Sum(row => row.Value));
        Assert.Equal(taken.File.Rows.Read, taken.File.Rows.Kept + taken.File.Rows.SetAside.Values.Sum());
    }

    [Theory]
    [InlineData("date,metadata_goal,nb_visits,nb_actions\n2026-10-01,Buy,9,20\n2026-10-01,Call,8,20\n", "metadata_goal")]
    [InlineData("date,metadata_url,nb_visits,nb_actions\n2026-10-01,https://a/,9,20\n2026-10-01,https://b/,8,20\n", "metadata_url")]
    [InlineData("date,goal_id,nb_visits,nb_actions\n2026-10-01,Buy 1,9,20\n2026-10-01,Call 2,8,20\n", "goal_id")]
    [InlineData(
        "label,metadata_segment,nb_visits,nb_actions\nIndonesia,visitorType==new,9,20\nIndonesia,visitorType==old,8,20\n",
        "metadata_segment")]
    public void What_Matomo_says_of_its_rows_is_no_part(string table, string column)
    {
        var refusal = Taking.Refused("Export _ Countries _ 2026-10-01_2026-10-31.csv", table);
        Assert.Contains($"column '{column}'", refusal.Reason, StringComparison.Ordinal);
    }
}
