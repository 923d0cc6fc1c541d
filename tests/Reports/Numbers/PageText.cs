using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Pipeline.Tests.Reports.Numbers;

/// <summary>
/// A text that a reader or a screen reader gets from a page: where it stands, and the attribute that holds it, if one does.
/// </summary>
internal sealed partial record PageText(XElement Element, string Text, string? Attribute)
{
    private static readonly string[] Spoken = ["aria-label", "title", "alt"];

    /// <summary>Every text below the page's body, and its title.</summary>
    public static IReadOnlyList<PageText> Of(string html)
    {
        var xml = Void().Replace(Style().Replace(html[html.IndexOf("<html", StringComparison.Ordinal)..], ""), "<$1$2 />");
        return [.. XElement.Parse(xml, LoadOptions.PreserveWhitespace).DescendantsAndSelf().SelectMany(Of)];
    }

    public IEnumerable<XElement> Around => Element.AncestorsAndSelf();

    private static IEnumerable<PageText> Of(XElement element) =>
        element.Nodes().OfType<XText>().Select(text => new PageText(element, Plain(text.Value), null))
            .Concat(
                element.Attributes().Where(attribute => Spoken.Contains(attribute.Name.LocalName))
                    .Select(attribute => new PageText(element, Plain(attribute.Value), attribute.Name.LocalName)));

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Trim();

    [GeneratedRegex("<(style|script)\\b.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Style();

    // HTML's elements without content; XML wants them closed.
    [GeneratedRegex("<(meta|br|hr)\\b([^>]*?)\\s*/?>")]
    private static partial Regex Void();
}
