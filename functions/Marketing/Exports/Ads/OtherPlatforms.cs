using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// Rows of other platforms in a table that looks as Google's: a campaign, its cost and its clicks stand in anybody's list, and a column
/// of it may say whose advertising each row is.
/// </summary>
internal static class OtherPlatforms
{
    // "Network" of Google's own report says Google search, Search partners, Display Network, YouTube.
    private static readonly HashSet<string> Headings = [.. new[]
    {
        "platform", "ad platform", "network", "ad network", "source", "data source", "media source", "traffic source", "channel",
        "publisher", "provider", "platform iklan", "jaringan", "sumber", "kanal", "saluran", "plateforme",
        "plataforma", "piattaforma", "plattform",
    }.Select(Spellings.Normalize)];

    private static readonly string[] Names =
    [
        "meta", "facebook", "instagram", "tiktok", "linkedin", "twitter", "x ads", "bing", "microsoft", "pinterest", "snapchat", "reddit",
        "shopee", "tokopedia", "lazada", "blibli", "bukalapak", "amazon", "apple", "criteo", "taboola", "outbrain", "line", "kakao",
        "quora",
    ];

    public static void Reject(Row row, string platform)
    {
        foreach (var place in row.OfTable(Places))
        {
            var words = Spellings.Normalize(row.TextAt(place)).Split(' ', '-', '_', '/');
            if (Array.Exists(Names, name => name.Split(' ').All(words.Contains)))
            {
                row.Reject(
                    row.Heading.Texts[place], row.TextAt(place),
                    $"advertising of {platform} alone; other platforms' own reports, or the template ad-spend, which says whose each is");
                return;
            }
        }
    }

    private static List<int> Places(Row row) =>
        [.. Enumerable.Range(0, row.Heading.Texts.Count).Where(place => Headings.Contains(Spellings.Normalize(row.Heading.Texts[place])))];
}
