using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Pipeline.Reports.Pages;

namespace Pipeline.Reports;

/// <summary>
/// Gives a page a content security policy that lets in its one stylesheet and the pages' one script, by their hashes, and nothing
/// else: no other script or style, nothing fetched, nothing sent. Styles of single elements move into the stylesheet, since a policy
/// cannot tell them from foreign ones.
/// </summary>
public static partial class ContentPolicy
{
    public static string Apply(string html)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        html = Tag().Replace(html, tag => Style().Replace(tag.Value, style => $" data-style=\"{Place(places, style.Groups[1].Value)}\""));
        var end = html.IndexOf("</style>", StringComparison.Ordinal);
        var begin = html.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length;
        var text = html[begin..end]
            + string.Concat(places.OrderBy(place => place.Value).Select(place => $"[data-style=\"{place.Value}\"]{{{Rule(place.Key)}}}\n"));
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        html = html[..begin] + text + html[end..];
        var head = html.IndexOf("<head>", StringComparison.Ordinal) + "<head>".Length;
        return html.Insert(
            head,
            $"\n  <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'; "
                + $"script-src {PageScript.Source}; base-uri 'none'; form-action 'none'\">");
    }

    private static int Place(Dictionary<string, int> places, string style)
    {
        if (!places.TryGetValue(style, out var place))
        {
            places[style] = place = places.Count;
        }

        return place;
    }

    // As strong as an element's own style was.
    private static string Rule(string style) =>
        string.Join(';', WebUtility.HtmlDecode(style).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(declaration => declaration.IndexOfAny(['{', '}', '<']) < 0).Select(declaration => declaration + "!important"));

    [GeneratedRegex("<[a-zA-Z][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(" style=\"([^\"]*)\"")]
    private static partial Regex Style();
}
