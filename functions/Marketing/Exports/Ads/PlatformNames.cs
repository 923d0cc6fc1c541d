using System.Text.RegularExpressions;
using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>How platforms of advertising are called in cells and names of files.</summary>
internal static partial class PlatformNames
{
    /// <summary>A platform's name is nothing else; several words of one stand next to each other.</summary>
    private static readonly string[] Plain =
    [
        "meta", "facebook", "fb", "instagram", "ig", "audience network", "tiktok", "linkedin", "twitter", "bing", "microsoft", "msads",
        "pinterest", "snapchat", "snap", "reddit", "quora", "tumblr", "twitch", "discord", "viber", "zalo", "nextdoor",
        "shopee", "tokopedia", "lazada", "blibli", "bukalapak", "traveloka", "zalora", "amazon", "walmart",
        "instacart", "ebay", "etsy", "flipkart", "myntra", "meesho", "mercadolibre", "mercadolivre", "mercado ads", "rakuten", "allegro",
        "ozon", "wildberries", "cdiscount", "zalando", "alibaba", "aliexpress", "alimama", "taobao", "tmall", "criteo", "taboola",
        "outbrain", "teads", "adroll", "rtbhouse", "mgid", "revcontent", "tradedesk", "ttd", "dv360", "display video 360",
        "display and video 360", "sa360", "search 360", "search ads 360", "stackadapt", "adform", "xandr", "mediamath", "quantcast",
        "applovin", "ironsource", "vungle", "moloco", "mintegral", "liftoff", "chartboost", "inmobi", "adcolony", "digital turbine",
        "propellerads", "adsterra", "exoclick", "adcash", "yandex", "kwai", "kuaishou", "douyin", "bilibili", "xiaohongshu",
        "toutiao", "tencent", "baidu", "wechat", "weixin", "weibo", "vk", "vkontakte", "odnoklassniki", "mytarget", "avito", "naver",
        "kakao", "daum", "yahoo", "smartnews", "seznam", "sklik", "coccoc", "duckduckgo", "spotify", "deezer", "soundcloud",
        "roku", "hulu", "netflix", "tubi", "vizio", "tripadvisor", "yelp", "expedia", "trivago", "capterra", "glassdoor",
    ];

    /// <summary>Words that name products, people and places, too: in a file's name "ads" stands behind them.</summary>
    private static readonly string[] Ambiguous =
    [
        "line", "apple", "x", "ms", "grab", "gojek", "samsung", "xiaomi", "oppo", "vivo", "huawei", "indeed", "brave", "disney", "meli",
        "threads", "whatsapp", "telegram", "pandora", "unity",
    ];

    private static readonly string[] Googles = ["google", "adwords", "googleadwords", "googleads", "gads", "youtube", "pmax"];

    /// <summary>Whether a text names a platform that is not the one whose names are given.</summary>
    public static bool IsForeign(string text, string[] own)
    {
        var words = WordsOf(text, isFile: false);
        return Array.Exists(Plain, name => !own.Contains(name) && Stands(words, name))
            || Array.Exists(
                Ambiguous, name => !own.Contains(name) && ((words.Said is [var only] && only == name) || StandsWithAds(words, name)))
            || (!own.Contains("google") && Array.Exists(Googles, name => Stands(words, name)));
    }

    /// <summary>Whether a cell of a column of platforms can stand in Google's report: it names Google or where Google showed it.</summary>
    public static bool CanBeGoogles(string text)
    {
        var words = WordsOf(text, isFile: false);
        return words.Said.All(GoogleNetworks.Words.Contains) || (IsGoogles(words) && !IsForeign(text, ["google"]));
    }

    /// <summary>Whether a file is called by another platform's name and not by Google's.</summary>
    public static bool IsForeignFile(string name)
    {
        var words = WordsOf(name, isFile: true);
        return !IsGoogles(words)
            && (Array.Exists(Plain, plain => Stands(words, plain)) || Array.Exists(Ambiguous, plain => StandsWithAds(words, plain)));
    }

    private static bool IsGoogles(Words words) => Array.Exists(Googles, name => Stands(words, name));

    private static bool Stands(Words words, string name) => name.Contains(' ', StringComparison.Ordinal)
        ? words.Text.Contains($" {name} ", StringComparison.Ordinal) : words.All.Contains(name);

    private static bool StandsWithAds(Words words, string name) =>
        words.All.Contains(name + "ads") || words.All.Contains(name + "iklan") || words.All.Contains("iklan" + name)
            || words.Text.Contains($" {name} search ads ", StringComparison.Ordinal);

    // "TikTokAds", "tik-tok" and "bingads2026" name a platform as "TikTok Ads" does.
    private static Words WordsOf(string text, bool isFile)
    {
        var normal = Spellings.Normalize(isFile ? Ending().Replace(text, "") : text);
        string[] said = [.. NotOfWords().Split(normal).Where(word => word.Length > 0)];
        string[] bare = [.. said.Select(word => Digits().Replace(word, ""))];
        return new(
            said,
            [.. said, .. bare, .. said.Select(word => AdsBehind().Replace(word, "")), .. bare.Zip(bare.Skip(1), string.Concat)],
            $" {string.Join(' ', said)} ");
    }

    private sealed record Words(string[] Said, HashSet<string> All, string Text);

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M}]+")]
    private static partial Regex NotOfWords();

    [GeneratedRegex("(?<=..)(ads?|iklan)?[0-9]*$")]
    private static partial Regex AdsBehind();

    [GeneratedRegex("(?<=..)[0-9]+$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\.[A-Za-z0-9]{2,4}$")]
    private static partial Regex Ending();
}
