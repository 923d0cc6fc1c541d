using System.Text.RegularExpressions;

namespace Marketing.Exports.Social;

/// <summary>The post in a link to LinkedIn: its URN's number, wherever the link holds it.</summary>
internal static partial class LinkedInLinks
{
    public static string? PostId(string? link) => link is not null && Urn().Match(link) is { Success: true } match
        ? match.Groups["id"].Value : null;

    [GeneratedRegex(@"(?:urn(?::|%3A)li(?::|%3A)\w+(?::|%3A)|(?:activity|share|ugcPost)-)(?<id>\d{10,})", RegexOptions.IgnoreCase)]
    private static partial Regex Urn();
}
