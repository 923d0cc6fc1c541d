using System.Globalization;
using Marketing;
using Pipeline.Metrics;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>
/// A newer export of the same days stands whole: what the older had and the newer lacks is named with its amount and both uploads.
/// </summary>
public sealed class ReplacedItemsTests : IDisposable
{
    private const string Code = "items-replaced";
    private const string Microsoft = "Report Name: Campaigns\n\"Report Time: 10/1/2026,10/20/2026\"\nReport Aggregation: Summary\n\n"
        + "CampaignName,AccountName,CurrencyCode,Impressions,Clicks,Spend\n|{0},Firm,USD,{1}00,{1},{1}.00\n";
    private const string Google = "Campaign report\n\"October 1, 2026 - October 20, 2026\"\nCampaign,Currency code,Clicks,Impr.,Cost\n"
        + "|{0},USD,{1},{1}00,{1}\n";
    private const string Meta = "Reporting starts,Reporting ends,Campaign name,Amount spent (USD),Impressions\n"
        + "|2026-10-01,2026-10-20,{0},{1},{1}00\n";
    private const string TikTok = "Campaign name,Cost,Currency,Impressions,Clicks (destination),Conversions\n"
        + "|{0},{1},USD,{1}00,{1},1\n";
    private const string LinkedIn = "Campaign Performance Report (in UTC)\nReport Start: October 1, 2026, 12:00 AM\nReport End: October "
        + "20, 2026, 11:59 PM\nDate Generated: November 3, 2026, 4:10 AM\n\nStart Date (in UTC)\tAccount Name\tCurrency\tCampaign Name\t"
        + "Campaign ID\tTotal Spent\tImpressions\tClicks\n|10/1/2026\tFirm\tUSD\t{0}\t{1}\t{1}\t{1}00\t{1}\n";
    private const string Search = "Device,Clicks,Impressions,CTR,Position\n|{0},{1},{1}00,1%,4\n";
    private const string Ga4 = "# ----\n# Traffic acquisition: Session primary channel group\n# Account: Toko\n# Property: toko.example\n"
        + "# ----\n# \n# All Users\n# Start date: 20261001\n# End date: 20261020\n"
        + "Session primary channel group (Default Channel Group),Sessions\n|{0},{1}\n";
    private const string Matomo = "Label,Unique visitors,Visits,Actions,Bounce Rate\n|{0},{1},{1},{1},40%\n";
    private const string Plausible = "name,visitors,visits,bounce_rate,visit_duration\n|{0},{1},{1},40,61\n";
    private const string YouTube = "Geography,Views,Average view duration,Watch time (hours)\n|{0},{1},0:05:42,110.25\n";

    private static readonly DateTimeOffset First = new(2026, 11, 4, 8, 0, 0, TimeSpan.Zero);

    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    public void Dispose() => facts.Dispose();

    [Theory]
    [InlineData(Microsoft, "{0}.csv", "ad_cost", "10.00 USD", "10,00 USD")]
    [InlineData(Google, "{0}.csv", "ad_cost", "10.00 USD", "10,00 USD")]
    [InlineData(Meta, "{0}.csv", "ad_cost", "10.00 USD", "10,00 USD")]
    [InlineData(TikTok, "Campaign Report(2026-10-01-2026-10-20) {0}.csv", "ad_cost", "10.00 USD", "10,00 USD")]
    [InlineData(LinkedIn, "{0}.csv", "ad_cost", "10.00 USD", "10,00 USD")]
    [InlineData(Search, "{0} Devices 2026-10-01 to 2026-10-20.csv", "search_clicks", "10 clicks", "10 klik")]
    [InlineData(Ga4, "{0}.csv", "sessions", "10 sessions", "10 sesi")]
    [InlineData(Matomo, "Export _ Channel Type _ October 1, 2026 – October 20, 2026 {0}.csv", "sessions", "10 sessions", "10 sesi")]
    [InlineData(Plausible, "Plausible export toko.example 2026-10-01 to 2026-10-20 {0}_channels.csv", "sessions", "10 sessions", "10 sesi")]
    [InlineData(YouTube, "{0} Geography 2026-10-01_2026-10-20 Kedai.csv", "audience_views", "10 views", "10 tayangan")]
    public async Task What_the_newer_export_of_a_range_lacks_is_named(
        string format, string upload, string metric, string english, string indonesian)
    {
        await WriteAsync(format, upload, "lama", First, ("Mobile", 90), ("Desktop", 10));
        await WriteAsync(format, upload, "baru", First.AddDays(1), ("Mobile", 80));

        Assert.Equal(80, facts.Measure(null, metric).Single(figure => figure.Grain == "all" && figure.Dimensions.Count == 0).Value);
        var warning = Assert.Single(facts.Warn(), warning => warning.Code == Code);
        Assert.All(
            ["Desktop", english, "lama", "baru", "2026-10-01", "2026-10-20"],
            told => Assert.Contains(told, warning.English, StringComparison.Ordinal));
        Assert.Contains("Desktop (", warning.Indonesian, StringComparison.Ordinal);
        Assert.Contains(indonesian, warning.Indonesian, StringComparison.Ordinal);
        Assert.DoesNotContain("Mobile", warning.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_longer_range_and_days_told_again_name_what_they_lack_and_only_that()
    {
        await WriteAsync(Meta, "{0}.csv", "lama", First, ("Kopi", 90), ("Gula", 10), ("Teh", 0));
        await WriteAsync(
            Meta.Replace("2026-10-20", "2026-10-25", StringComparison.Ordinal), "{0}.csv", "baru", First.AddDays(1), ("Kopi", 80));
        Assert.Contains("Gula (10.00 USD)", Assert.Single(facts.Warn()).English, StringComparison.Ordinal);

        using var daily = new LocalFacts(MarketingPipeline.Marketing);
        const string Days = "Day,Campaign name,Amount spent (USD),Impressions\n";
        await daily.WriteAsync(
            "lama.csv", Days + "2026-10-01,Kopi,90,9\n2026-10-01,Gula,10,1\n2026-10-02,Kopi,7,9\n2026-10-03,Kopi,90,9\n", First);
        await daily.WriteAsync("baru.csv", Days + "2026-10-01,Kopi,80,9\n2026-10-03,Kopi,80,9\n", First.AddDays(1));
        Assert.Equal(160, daily.Measure(null, "ad_cost").Single(figure => figure.Grain == "all" && figure.Dimensions.Count == 0).Value);
        Assert.Contains(
            "Gula (10.00 USD); Kopi (7.00 USD)", Assert.Single(daily.Warn(), warning => warning.Code == Code).English,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_day_is_called_a_day()
    {
        const string Days = "Day,Campaign name,Amount spent (USD),Impressions\n";
        await facts.WriteAsync("lama.csv", Days + "2026-10-01,Kopi,90,9\n2026-10-01,Gula,10,1\n", First);
        await facts.WriteAsync("baru.csv", Days + "2026-10-01,Kopi,80,9\n", First.AddDays(1));
        var warning = Assert.Single(facts.Warn(), warning => warning.Code == Code);
        Assert.Contains("tells the day 2026-10-01 anew", warning.English, StringComparison.Ordinal);
        Assert.Contains("memuat ulang tanggal 2026-10-01 dan", warning.Indonesian, StringComparison.Ordinal);
    }

    // What a report's own lines say is of chosen campaigns is a report of its own, and less than the whole.
    [Theory]
    [InlineData(Google, "Cost\n|", "Filter: Campaign contains Kopi\n")]
    [InlineData(Microsoft, "Aggregation: Summary", "Report Filter: Campaign status = Active\n")]
    public async Task A_filtered_export_of_the_same_range_replaces_nothing(string format, string before, string filter)
    {
        var at = format.IndexOf(before, StringComparison.Ordinal);
        at = format.LastIndexOf('\n', at) < 0 ? 0 : format.LastIndexOf('\n', at) + 1;
        await WriteAsync(format, "{0}.csv", "lama", First, ("Kopi", 90), ("Gula", 10));
        await WriteAsync(format.Insert(at, filter), "{0}.csv", "baru", First.AddDays(1), ("Kopi", 80));
        Assert.Equal(100, facts.Measure(null, "ad_cost").Single(figure => figure.Grain == "all" && figure.Dimensions.Count == 0).Value);
        Assert.Empty(facts.Warn());
    }

    [Theory]
    [InlineData("Product ID")]
    [InlineData("ID produk")]
    public async Task Products_of_a_catalogue_are_not_all_that_was_advertised(string by)
    {
        await facts.WriteAsync("all.csv", Meta.Split('|')[0] + "2026-10-01,2026-10-20,Kopi,90,9\n2026-10-01,2026-10-20,Merek,10,1\n");
        await facts.WriteAsync("produk.csv", $"Reporting starts,Reporting ends,Campaign name,{by},Amount spent (USD),Impressions\n"
            + "2026-10-01,2026-10-20,Kopi,P1,50,9\n2026-10-01,2026-10-20,Kopi,P2,40,9\n", First.AddDays(300));
        Assert.Equal(100, facts.Measure(null, "ad_cost").Single(figure => figure.Grain == "all" && figure.Dimensions.Count == 0).Value);

        using var alone = new LocalFacts(MarketingPipeline.Marketing);
        await alone.WriteAsync("produk.csv", $"Reporting starts,Reporting ends,Campaign name,{by},Amount spent (USD),Impressions\n"
            + "2026-10-01,2026-10-20,Kopi,P1,50,9\n2026-10-01,2026-10-20,Kopi,P2,40,9\n");
        Assert.Contains(
            "the least it can be", Assert.Single(alone.Warn(), told => told.Code == "ad-segments").English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_was_renamed_under_its_id_did_not_leave()
    {
        const string WithIds = "Reporting starts,Reporting ends,Campaign name,Campaign ID,Amount spent (USD),Impressions\n";
        await facts.WriteAsync("lama.csv", WithIds + "2026-10-01,2026-10-20,Kopi,123456789012,90,9\n", First);
        await facts.WriteAsync("baru.csv", WithIds + "2026-10-01,2026-10-20,Kopi susu,123456789012,91,9\n", First.AddDays(1));
        Assert.Empty(facts.Warn());
    }

    private Task<Receipt> WriteAsync(string format, string upload, string name, DateTimeOffset at, params (string Item, int Amount)[] items)
    {
        var (heading, row) = (format.Split('|')[0], format.Split('|')[1]);
        return facts.WriteAsync(
            string.Format(CultureInfo.InvariantCulture, upload, name),
            heading + string.Concat(items.Select(item => string.Format(CultureInfo.InvariantCulture, row, item.Item, item.Amount))), at);
    }
}
