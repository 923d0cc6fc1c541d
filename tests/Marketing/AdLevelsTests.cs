using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>A report of advertising that holds a campaign's row beside those of its ads, or another platform's rows.</summary>
public sealed class AdLevelsTests
{
    private const string Meta = "Campaign name,Ad name,Day,Amount spent (IDR),Reporting starts,Reporting ends\n";
    private const string TikTok = "Campaign name,Ad name,By Day,Cost,Currency,Impressions,Clicks (destination)\n";
    private const string LinkedIn =
        "Start Date (in UTC),Account Name,Currency,Campaign Name,Campaign ID,Ad ID,Total Spent,Impressions,Clicks\n";
    private const string Microsoft =
        "\"Report Name: Ad\"\n\nTimePeriod,AccountName,CampaignName,AdGroupName,CurrencyCode,Impressions,Clicks,Spend\n";
    private const string LinkedInGroups =
        "Start Date (in UTC),Account Name,Currency,Campaign Group Name,Campaign Name,Total Spent,Impressions,Clicks\n";
    private const string Pinterest =
        "Campaign name,Ad group name,Ad name,Date,Spend in account currency,Impressions,Pin clicks,Outbound clicks\n";
    private const string Google = "Campaign,Ad group,Day,Currency code,Cost,Impr.,Clicks\n";
    private const string Any = "day,network,campaign,cost,currency,impressions,clicks\n";

    [Theory]
    [InlineData(Meta, "S,AD,2026-10-01,COST,2026-10-01,2026-10-01")]
    [InlineData(TikTok, "S,AD,2026-10-01,COST,IDR,30,3")]
    [InlineData(LinkedIn, "10/1/2026,F,IDR,S,1,AD,COST,30,3")]
    [InlineData(Microsoft, "10/1/2026,F,S,AD,IDR,30,3,COST")]
    [InlineData(LinkedInGroups, "10/1/2026,F,IDR,S,AD,COST,30,3")]
    [InlineData(Pinterest, "S,G,AD,2026-10-01,COST,30,6,3")]
    [InlineData(Google, "S,AD,2026-10-01,IDR,COST,30,3")]
    public void A_campaign_s_row_beside_those_of_its_ads_is_their_sum(string heading, string row)
    {
        foreach (var whole in new[] { "", "-", "All" })
        {
            foreach (var isFirst in new[] { true, false })
            {
                string Of(string ad, string cost) =>
                    row.Replace("AD", ad, StringComparison.Ordinal).Replace("COST", cost, StringComparison.Ordinal) + "\n";
                var (sum, ads) = (Of(whole, "300"), Of("11", "100") + Of("12", "200"));
                var taken = Taking.Of("ads.csv", heading + (isFirst ? sum + ads : ads + sum));
                Assert.Equal([100m, 200m], taken.All<AdSpend>().Select(spend => spend.Cost).Order());
                Assert.Equal(1, taken.File.Rows.SetAside["total"]);
            }
        }
    }

    [Fact]
    public void Without_rows_of_its_ads_on_these_days_a_campaign_s_row_counts()
    {
        var taken = Taking.Of(
            "ads.csv", Google + "S,a,2026-10-01,IDR,100,30,3\nS, --,2026-10-02,IDR,200,30,3\nPmax, --,2026-10-01,IDR,500,30,3\n"
                + "All,All,2026-10-03,IDR,50,30,3\n");
        Assert.Equal((850m, 4), (taken.All<AdSpend>().Sum(spend => spend.Cost), taken.File.Rows.Kept));
    }

    [Theory]
    [InlineData("meta")]
    [InlineData("TikTok Ads")]
    [InlineData("facebook-ads")]
    [InlineData("Yandex Direct")]
    [InlineData("Kwai")]
    [InlineData("네이버")]
    [InlineData("네이버 검색")]
    [InlineData("Яндекс Поиск")]
    [InlineData("百度搜索")]
    [InlineData("Yahoo! 検索")]
    [InlineData("LINE ディスプレイ")]
    [InlineData("Sieć reklamowa Allegro")]
    [InlineData("Spotify")]
    [InlineData("Snap Ads")]
    [InlineData("MSAds")]
    [InlineData("X")]
    [InlineData("x-ads")]
    [InlineData("Display & Video 360")]
    [InlineData("Google Display & Video 360")]
    [InlineData("The Trade Desk")]
    [InlineData("Mercado Libre")]
    [InlineData("A network of tomorrow")]
    public void Another_platform_s_row_is_not_Google_s(string network)
    {
        var taken = Taking.Of("ads.csv", Any + $"2026-10-01,{network},A,100,USD,10,1\n2026-10-01,Google search,B,200,USD,20,2\n");
        var kept = Assert.Single(taken.All<AdSpend>());
        Assert.Equal((200m, "USD"), (kept.Cost, kept.Currency));
        Assert.Contains("ad-spend", Assert.Single(taken.Rejected).Expected, StringComparison.Ordinal);
    }

    // As Google Ads writes its networks (Network, Network with search partners; ad_network_type of its API) and connectors its name.
    [Theory]
    [InlineData("Google search")]
    [InlineData("Search partners")]
    [InlineData("Search Network; Display Network")]
    [InlineData("Google Display Network")]
    [InlineData("YouTube Videos")]
    [InlineData("YOUTUBE_WATCH")]
    [InlineData("Cross-network")]
    [InlineData("Performance Max")]
    [InlineData("Google TV")]
    [InlineData("Google Ads - Toko Budi")]
    [InlineData("googleadwords_int")]
    [InlineData("Jaringan Penelusuran")]
    [InlineData("Partner penelusuran")]
    [InlineData("Partenaires du Réseau de Recherche")]
    [InlineData("Red de Búsqueda")]
    [InlineData("Parceiros de pesquisa")]
    [InlineData("Rete di ricerca")]
    [InlineData("Google Suche")]
    [InlineData("Displaynetzwerk")]
    [InlineData("Поиск Google")]
    [InlineData("Поисковые партнеры")]
    [InlineData("Контекстно-медийная сеть Google")]
    [InlineData("Несколько сетей")]
    [InlineData("Google Arama")]
    [InlineData("Arama iş ortakları")]
    [InlineData("Arama İş Ortakları")]
    [InlineData("Google Görüntülü Reklam Ağı")]
    [InlineData("Google 検索")]
    [InlineData("Google検索")]
    [InlineData("検索パートナー")]
    [InlineData("Google ディスプレイ ネットワーク")]
    [InlineData("クロスネットワーク")]
    [InlineData("Google 搜索")]
    [InlineData("搜索网络合作伙伴")]
    [InlineData("Google 展示广告网络")]
    [InlineData("跨网络")]
    [InlineData("Google 搜尋")]
    [InlineData("搜尋夥伴")]
    [InlineData("多媒體廣告聯播網")]
    [InlineData("Google 검색")]
    [InlineData("검색 파트너")]
    [InlineData("디스플레이 네트워크")]
    [InlineData("알 수 없음")]
    [InlineData("Google Tìm kiếm")]
    [InlineData("Đối tác tìm kiếm")]
    [InlineData("Mạng Hiển thị của Google")]
    [InlineData("Carian Google")]
    [InlineData("Rakan kongsi carian")]
    [InlineData("Rangkaian Paparan Google")]
    [InlineData("Wyszukiwarka Google")]
    [InlineData("Partnerzy w sieci wyszukiwania")]
    [InlineData("Sieć reklamowa Google")]
    [InlineData("พาร์ทเนอร์การค้นหา")]
    [InlineData("Android")]
    [InlineData(" --")]
    [InlineData("")]
    public void What_Google_calls_its_networks_is_Google_s(string network)
    {
        var taken = Taking.Of("ads.csv", Any + $"2026-10-01,{network},A,100,USD,10,1\n2026-10-01,Google search,B,200,USD,20,2\n");
        Assert.Equal(300m, taken.All<AdSpend>().Sum(row => row.Cost));
    }

    // A channel or a source is a platform only where it is called so.
    [Theory]
    [InlineData("Paid search", true)]
    [InlineData("newsletter", true)]
    [InlineData("yandex", false)]
    [InlineData("Naver Ads", false)]
    public void A_source_that_is_no_platform_says_nothing(string source, bool isGoogles)
    {
        var heading = Any.Replace("network", "source", StringComparison.Ordinal);
        var taken = Taking.Of("ads.csv", heading + $"2026-10-01,{source},A,100,USD,10,1\n");
        Assert.Equal(isGoogles ? 1 : 0, taken.All<AdSpend>().Count);
    }

    // The same in another platform's report: what is called otherwise is not its own.
    [Theory]
    [InlineData(
        "Platform,Campaign name,Day,Amount spent (IDR),Reporting starts,Reporting ends", "Kopi,2026-10-01,100,2026-10-01,2026-10-01",
        "TikTok", "Instagram")]
    [InlineData(
        "Platform,Campaign name,By Day,Cost,Currency,Impressions,Clicks (destination)", "S,2026-10-01,100,IDR,30,3",
        "Google Ads", "TikTok")]
    [InlineData(
        "Platform,Campaign name,Ad group name,Date,Spend in account currency,Impressions,Pin clicks,Outbound clicks",
        "S,G,2026-10-01,100,30,6,3", "Snapchat", "Pinterest")]
    public void Another_platform_s_row_is_none_of_theirs_either(string heading, string row, string other, string own)
    {
        var taken = Taking.Of("ads.csv", $"{heading}\n{other},{row}\n{own},{row.Replace("100", "70", StringComparison.Ordinal)}\n");
        Assert.Equal(70m, Assert.Single(taken.All<AdSpend>()).Cost);
        Assert.Equal(other, Assert.Single(taken.Rejected).Found);
    }

    [Theory]
    [InlineData("ads.csv", "", true)]
    [InlineData("yandex.csv", "", false)]
    [InlineData("Snap-Ads okt.csv", "", false)]
    [InlineData("msads_2026.csv", "", false)]
    [InlineData("ms ads.csv", "", false)]
    [InlineData("x-ads.csv", "", false)]
    [InlineData("iklan mercado libre.csv", "", false)]
    [InlineData("DV360 October.csv", "", false)]
    [InlineData("line ads.csv", "", false)]
    [InlineData("line dresses x summer.csv", "", true)]
    [InlineData("Vivo V40 Oktober.csv", "", true)]
    [InlineData("Google vs TikTok.csv", "", true)]
    [InlineData("tiktok-october.csv", "", false)]
    [InlineData("october/Shopee Ads (1).csv", "", false)]
    [InlineData("TikTokAds.csv", "", false)]
    [InlineData("bingads2026.csv", "", false)]
    [InlineData("[tik-tok], okt.csv", "", false)]
    [InlineData("iklan_fb_okt.csv", "", false)]
    [InlineData("metaverse.csv", "", true)]
    [InlineData("bingkisan lebaran.csv", "", true)]
    [InlineData("GoogleAds und BingAds.csv", "", true)]
    [InlineData("facebook.csv", "Campaign performance\n\"1 October 2026 - 31 October 2026\"\n", true)]
    public void A_list_that_is_called_another_platform_s_is_not_Google_s(string name, string above, bool isGoogles)
    {
        var taken = Taking.Of(name, above + "Campaign,Day,Currency code,Cost,Clicks\nA,2026-10-01,USD,100,10\n");
        Assert.Equal(isGoogles ? 1 : 0, taken.All<AdSpend>().Count);
        Assert.Equal(isGoogles ? [] : ["the file's name"], taken.Rejected.Select(row => row.Column));
    }
}
