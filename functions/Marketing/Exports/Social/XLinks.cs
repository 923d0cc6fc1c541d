using System.Text.RegularExpressions;

namespace Marketing.Exports.Social;

/// <summary>The account in a link to a post on X or Twitter.</summary>
internal static partial class XLinks
{
    public static string? Account(string? link) => link is not null && Status().Match(link) is { Success: true } match
        ? match.Groups["account"].Value : null;

    [GeneratedRegex(@"(?:x|twitter)\.com/(?<account>[A-Za-z0-9_]{1,20})/status/", RegexOptions.IgnoreCase)]
    private static partial Regex Status();
}
