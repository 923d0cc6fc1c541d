using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>Which divisions of a report of advertising are partitions, whose rows add up, and which share figures.</summary>
public sealed class AdDivisionsTests
{
    private const string Microsoft = "CampaignName,{0},Spend,Impressions,Clicks,Conversions,TimePeriod\n";
    private const string MicrosoftRows = "Kopi,{1},10,100,5,2,2026-10-13\nKopi,{2},10,100,5,1,2026-10-13\n";
    private const string Google = "Campaign report\n\"October 1, 2026 - October 2, 2026\"\n"
        + "Campaign,{0},Day,Currency code,Cost,Impr.,Clicks,Conversions\n";
    private const string GoogleRows = "Kopi,{1},2026-10-01,IDR,10,100,5,2\nKopi,{2},2026-10-01,IDR,10,100,5,1\n";
    private const string Meta =
        "Campaign name,{0},Reporting starts,Reporting ends,Amount spent (IDR),Impressions,Link clicks,Results,Result indicator\n";
    private const string MetaRows =
        "Kopi,{1},2026-10-01,2026-10-01,10,100,5,2,actions:lead\nKopi,{2},2026-10-01,2026-10-01,10,100,5,1,actions:lead\n";
    private const string TikTok = "Campaign name,{0},Date,Cost,Currency,Impressions,Clicks (destination),Conversions\n";
    private const string TikTokRows = "Kopi,{1},2026-10-01,10,IDR,100,5,2\nKopi,{2},2026-10-01,10,IDR,100,5,1\n";
    private const string LinkedIn = "Start Date (in UTC),Campaign Name,{0},Currency,Total Spent,Impressions,Clicks,Conversions\n";
    private const string LinkedInRows = "10/13/2026,Kopi,{1},USD,10,100,5,2\n10/13/2026,Kopi,{2},USD,10,100,5,1\n";

    [Theory]
    [InlineData(Microsoft, MicrosoftRows, "DeviceType", "Computer", "Smartphone")]
    [InlineData(Microsoft, MicrosoftRows, "Device type", "Computer", "Smartphone")]
    [InlineData(Microsoft, MicrosoftRows, "DeliveredMatchType", "Exact", "Broad")]
    [InlineData(Microsoft, MicrosoftRows, "BidMatchType", "Exact", "Broad")]
    [InlineData(Microsoft, MicrosoftRows, "DeviceOS", "Android", "Windows")]
    [InlineData(Microsoft, MicrosoftRows, "Network", "Bing", "Syndicated search partners")]
    [InlineData(Microsoft, MicrosoftRows, "TopVsOther", "Top", "Other")]
    [InlineData(Microsoft, MicrosoftRows, "AdDistribution", "Search", "Audience")]
    [InlineData(Microsoft, MicrosoftRows, "Perangkat", "Komputer", "Ponsel")]
    [InlineData(Google, GoogleRows, "Device", "Computers", "Mobile phones")]
    [InlineData(Google, GoogleRows, "Perangkat", "Komputer", "Ponsel")]
    [InlineData(Google, GoogleRows, "Network", "Google search", "Search partners")]
    [InlineData(Google, GoogleRows, "Search keyword match type", "Exact", "Broad")]
    [InlineData(Meta, MetaRows, "Age", "18-24", "25-34")]
    [InlineData(Meta, MetaRows, "Jenis kelamin", "Pria", "Wanita")]
    [InlineData(Meta, MetaRows, "Placement", "Feed", "Stories")]
    [InlineData(Meta, MetaRows, "Platform", "facebook", "instagram")]
    [InlineData(Meta, MetaRows, "Impression device", "iPhone", "Desktop")]
    [InlineData(TikTok, TikTokRows, "Gender", "Male", "Female")]
    [InlineData(TikTok, TikTokRows, "Provinsi", "Bali", "Jawa Timur")]
    [InlineData(TikTok, TikTokRows, "Operating system", "Android", "iOS")]
    [InlineData(LinkedIn, LinkedInRows, "Device type", "Desktop", "Mobile")]
    [InlineData(LinkedIn, LinkedInRows, "Placement", "On LinkedIn", "LinkedIn Audience Network")]
    public void Rows_of_a_partition_add_up(string heading, string rows, string by, string first, string second)
    {
        var taken = Of(heading + rows, by, first, second).All<AdSpend>();
        Assert.Equal(
            (20, 200, 10), (taken.Sum(row => row.Cost ?? 0), taken.Sum(row => row.Impressions ?? 0), taken.Sum(row => row.Clicks ?? 0)));
    }

    // What is told by conversions divides these alone: the rest is the whole's in every row.
    [Theory]
    [InlineData(Microsoft, MicrosoftRows, "GoalId", "101", "102")]
    [InlineData(Microsoft, MicrosoftRows, "Goal", "Form", "Call")]
    [InlineData(Microsoft, MicrosoftRows, "GoalType", "URL", "Event")]
    [InlineData(Microsoft, MicrosoftRows, "Goal ID", "101", "102")]
    [InlineData(Microsoft, MicrosoftRows, "ID sasaran", "101", "102")]
    [InlineData(Google, GoogleRows, "Conversion action", "Form", "Call")]
    [InlineData(Google, GoogleRows, "ConversionActionName", "Form", "Call")]
    [InlineData(Google, GoogleRows, "Conversion action ID", "101", "102")]
    [InlineData(Google, GoogleRows, "Tindakan konversi", "Formulir", "Telepon")]
    [InlineData(Google, GoogleRows, "Acción de conversión", "Formulario", "Llamada")]
    [InlineData(Meta, MetaRows, "Conversion device", "iPhone", "Desktop")]
    [InlineData(Meta, MetaRows, "Action type", "lead", "purchase")]
    [InlineData(Meta, MetaRows, "Jenis tindakan", "prospek", "pembelian")]
    [InlineData(TikTok, TikTokRows, "Conversion action", "Form", "Call")]
    [InlineData(LinkedIn, LinkedInRows, "Conversion name", "Form", "Call")]
    public void Rows_by_conversion_tell_conversions_alone(string heading, string rows, string by, string first, string second)
    {
        var taken = Of(heading + rows, by, first, second).All<AdSpend>();
        Assert.Equal(3, taken.Sum(row => row.Conversions));
        Assert.All(taken, row => Assert.Equal((null, null, null), (row.Cost, row.Impressions, row.Clicks)));
    }

    // Each row has the ad's impressions, clicks and cost.
    [Theory]
    [InlineData(Microsoft, MicrosoftRows, "AdExtensionType", "Sitelink", "Callout")]
    [InlineData(Microsoft, MicrosoftRows, "AdExtensionId", "501", "502")]
    [InlineData(Microsoft, MicrosoftRows, "Ad extension type", "Sitelink", "Callout")]
    [InlineData(Microsoft, MicrosoftRows, "AdExtensionPropertyValue", "Menu", "Lokasi")]
    [InlineData(Microsoft, MicrosoftRows, "Jenis ekstensi iklan", "Tautan situs", "Info")]
    [InlineData(Google, GoogleRows, "Asset", "Kopi enak", "Diskon")]
    [InlineData(Google, GoogleRows, "Asset ID", "501", "502")]
    [InlineData(Google, GoogleRows, "Jenis aset", "Judul", "Deskripsi")]
    [InlineData(Google, GoogleRows, "Sitelink text", "Menu", "Lokasi")]
    [InlineData(Google, GoogleRows, "Ad extension", "Menu", "Lokasi")]
    public void Rows_that_share_an_ad_count_nowhere(string heading, string rows, string by, string first, string second)
    {
        var taken = Of(heading + rows, by, first, second);
        Assert.Empty(taken.Facts);
        Assert.Equal(2, taken.File.Rows.SetAside.Single(pair => pair.Key.StartsWith($"by {by}", StringComparison.Ordinal)).Value);
    }

    [Theory]
    [InlineData(Google, GoogleRows, "Click type", "Headline", "Sitelink")]
    [InlineData(Google, GoogleRows, "ClickType", "Headline", "Sitelink")]
    [InlineData(Google, GoogleRows, "Jenis klik", "Judul", "Tautan situs")]
    [InlineData(Microsoft, MicrosoftRows, "Click type", "Headline", "Sitelink")]
    [InlineData(Microsoft, MicrosoftRows, "ClickType", "Headline", "Sitelink")]
    public void Rows_by_click_share_impressions_alone(string heading, string rows, string by, string first, string second)
    {
        var taken = Of(heading + rows, by, first, second).All<AdSpend>();
        Assert.Equal((20, 10), (taken.Sum(row => row.Cost ?? 0), taken.Sum(row => row.Clicks ?? 0)));
        Assert.All(taken, row => Assert.Null(row.Impressions));
    }

    // An id tells of which thing a row is only where it is the thing's.
    [Theory]
    [InlineData(Meta, MetaRows, "Audience ID", "a1", "a2")]
    [InlineData(Meta, MetaRows, "Interest ID", "a1", "a2")]
    [InlineData(TikTok, TikTokRows, "Interest ID", "a1", "a2")]
    [InlineData(TikTok, TikTokRows, "ID minat", "a1", "a2")]
    [InlineData(LinkedIn, LinkedInRows, "Segment audience ID", "a1", "a2")]
    [InlineData(Google, GoogleRows, "User list ID", "a1", "a2")]
    [InlineData(Microsoft, MicrosoftRows, "AssociationId", "a1", "a2")]
    public void An_id_of_anything_else_is_no_thing_of_its_own(string heading, string rows, string by, string first, string second) =>
        Assert.Equal("unknown-division", Taking.Refused("ads.csv", Table(heading + rows, by, first, second)).Code);

    [Theory]
    [InlineData(Meta, MetaRows, "Ad set ID", "as:1", "as:2")]
    [InlineData(Meta, MetaRows, "ID set iklan", "as:1", "as:2")]
    [InlineData(Microsoft, MicrosoftRows, "AdGroupId", "g:1", "g:2")]
    [InlineData(Microsoft, MicrosoftRows, "CampaignStatus", "Active", "Deleted")]
    [InlineData(Google, GoogleRows, "ID grup iklan", "g:1", "g:2")]
    public void A_thing_s_own_id_and_what_describes_it_tells_two_of_one_name(
        string heading, string rows, string by, string first, string second) =>
        Assert.Equal(20, Of(heading + rows, by, first, second).All<AdSpend>().Sum(row => row.Cost));

    private static Taking Of(string table, string by, string first, string second) =>
        Taking.Of("ads 2026-10-01 to 2026-10-31.csv", Table(table, by, first, second));

    private static string Table(string table, string by, string first, string second) =>
        table.Replace("{0}", by, StringComparison.Ordinal).Replace("{1}", first, StringComparison.Ordinal)
            .Replace("{2}", second, StringComparison.Ordinal);
}
