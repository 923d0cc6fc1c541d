using System.Net;
using System.Text.RegularExpressions;

namespace Pipeline.Tests.House;

/// <summary>Finds English that says one of several: "1 deals", "1 won deals", "row(s)".</summary>
internal static partial class EnglishCounts
{
    // What ends in s after a one and is no plural.
    private static readonly HashSet<string> Singular =
        ["is", "was", "has", "as", "less", "days_late", "sales", "this", "its", "stands", "counts", "fits", "holds", "waits", "business"];

    public static IReadOnlyList<string> Faults(string text) =>
        [.. One().Matches(Plain(text)).Where(found => !Singular.Contains(found.Groups["word"].Value))
            .Select(found => found.Value), .. Either().Matches(text).Select(found => found.Value)];

    /// <summary>The same of a page: what stands in one block is one text.</summary>
    public static IReadOnlyList<string> FaultsOfPage(string html) =>
        [.. Block().Split(Hidden().Replace(html, " ")).SelectMany(block => Faults(WebUtility.HtmlDecode(Tag().Replace(block, ""))))];

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    [GeneratedRegex(
        @"(?<![\d.,:/–-])\b1 (?:(?:won|lost|open|other|more|matched|qualified|business|lead|phone|e-mail|first|whole|rejected|closed"
            + @"|last) )*(?<word>[a-z]+s)\b")]
    private static partial Regex One();

    [GeneratedRegex(@"\b[a-z]+\((?:s|es)\)")]
    private static partial Regex Either();

    [GeneratedRegex("<(?:style|script|svg).*?</(?:style|script|svg)>", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex(
        "</?(?:p|div|section|h[1-6]|li|ul|ol|td|th|tr|table|summary|details|header|footer|main|body|html|head|title|figure|figcaption|"
            + "caption|dt|dd|dl|br|nav|time|small|aside)[^>]*>")]
    private static partial Regex Block();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
