using System.Text.RegularExpressions;
using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// Rows of other platforms in a table that looks as Google's: a campaign, its cost and its clicks stand in anybody's list, and a column
/// of it may say whose advertising each row is, or else the name of the file whose all are.
/// </summary>
internal static partial class OtherPlatforms
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
        "meta", "facebook", "fb", "instagram", "ig", "tiktok", "linkedin", "twitter", "x ads", "bing", "microsoft", "pinterest", "snapchat", "reddit",
        "shopee", "tokopedia", "lazada", "blibli", "bukalapak", "amazon", "apple", "criteo", "taboola", "outbrain", "line", "kakao",
        "quora",
    ];

    // Names of files say products and places, too.
    private static readonly string[] OfFiles = [.. Names.Except(["line", "apple", "x ads"])];

    private static readonly string[] Googles = ["google", "adwords", "googleads", "gads"];

    public static void Reject(Row row, string platform)
    {
        var (places, file) = row.OfTable(Find);
        foreach (var place in places)
        {
            if (Named(row.TextAt(place), Names))
            {
                Reject(row, row.Heading.Texts[place], row.TextAt(place), platform);
                return;
            }
        }

        if (file.Length > 0)
        {
            Reject(row, "the file's name", file, platform);
        }
    }

    private static void Reject(Row row, string place, string found, string platform) =>
        row.Reject(
            place, found,
            $"advertising of {platform} alone; other platforms' own reports, or the template ad-spend, which says whose each is");

    // Google's own reports have their name and days above the table, or are called as their owner likes.
    private static string NameOf(Row row)
    {
        var names = new[] { row.Reading.File, row.Reading.Upload }.Select(path => path[(path.LastIndexOf('/') + 1)..]).Distinct();
        return row.Preamble.Count > 0 || row.Above.Count > 0
            ? "" : names.FirstOrDefault(name => Named(name, OfFiles) && !Named(name, Googles)) ?? "";
    }

    // "TikTokAds", "tik-tok" and "bingads2026" name a platform as "TikTok Ads" does.
    private static bool Named(string text, string[] names)
    {
        var told = NotOfWords().Split(Spellings.Normalize(text));
        string[] words = [.. told, .. told.Select(word => AdsBehind().Replace(word, "")), .. told.Zip(told.Skip(1), string.Concat)];
        return Array.Exists(names, name => name.Split(' ').All(words.Contains));
    }

    private static Signs Find(Row row) => new(
        [.. Enumerable.Range(0, row.Heading.Texts.Count).Where(place => Headings.Contains(Spellings.Normalize(row.Heading.Texts[place])))],
        NameOf(row));

    // Of a table: which columns may say a platform, and the file's name where it does.
    private sealed record Signs(IReadOnlyList<int> Places, string File);

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NotOfWords();

    [GeneratedRegex("(?<=..)(ads?|iklan)?[0-9]*$")]
    private static partial Regex AdsBehind();
}
