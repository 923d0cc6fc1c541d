using System.Text.RegularExpressions;

namespace Marketing.Exports.Social;

/// <summary>What a link to a TikTok video says: the account, the video's id, and in the id the moment of its making.</summary>
internal static partial class TikTokLinks
{
    private const int SecondsAt = 32;

    public static (string? Account, string? VideoId) Read(string? link) =>
        link is not null && Video().Match(link) is { Success: true } match
            ? (match.Groups["account"].Success ? match.Groups["account"].Value : null, match.Groups["id"].Value)
            : (null, null);

    /// <summary>The upper half of an id counts the seconds since 1970, which tells the year that "July 16" leaves out.</summary>
    public static DateTimeOffset? MadeAt(string? videoId) =>
        ulong.TryParse(videoId, CultureInfo.InvariantCulture, out var number)
            && number >> SecondsAt is > 1_400_000_000 and < 4_100_000_000 and var seconds
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
            : null;

    [GeneratedRegex(@"(?:@(?<account>[^/?#]+)/)?(?:video|photo|v)/(?<id>\d{6,})", RegexOptions.IgnoreCase)]
    private static partial Regex Video();
}
