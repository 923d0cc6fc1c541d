using System.Text.RegularExpressions;
using OxyPlot;

namespace Pipeline.Reports.Charts;

/// <summary>
/// Draws a chart as SVG for a page: colours as the page's variables, so that dark mode and print hold; the page's
/// own font; no ids, no declaration, no script, nothing to fetch.
/// </summary>
public static partial class ChartPicture
{
    // OxyPlot knows colours only: these stand for the tones until the SVG is written.
    private const byte Marker = 1;

    public static string Draw(Chart chart, Manner manner, int width)
    {
        var height = Height(chart, width);
        var model = ChartModel.Of(chart, manner, width);
        var exporter = new SvgExporter { Width = width, Height = height, IsDocument = false, UseVerticalTextAlignmentWorkaround = true };
        var svg = exporter.ExportToString(model).ReplaceLineEndings("\n");
        svg = svg[svg.IndexOf("<svg", StringComparison.Ordinal)..];
        svg = Head().Replace(svg, $"<svg viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\" focusable=\"false\">", 1);
        svg = ToneColour()
            .Replace(
                svg,
                match => $"var(--{((Tone)int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToString().ToLowerInvariant()})");
        svg = Font().Replace(svg.Replace(";stroke:black;stroke-width:0", "", StringComparison.Ordinal), "");
        svg = Clip().Replace(svg, "");
        svg = Tag()
            .Replace(
                svg, tag => LongNumber()
                    .Replace(
                        tag.Value, number => double.Parse(number.Value, CultureInfo.InvariantCulture)
                            .ToString("0.#", CultureInfo.InvariantCulture)));
        return Gap().Replace(svg, "><");
    }

    // A narrow picture of the same height would be all slopes.
    private static int Height(Chart chart, int width) => Math.Clamp((int)(width * 0.44), chart.Height * 3 / 4, chart.Height);

    internal static OxyColor Colour(Tone tone) => OxyColor.FromRgb(Marker, 0, (byte)tone);

    [GeneratedRegex("<svg[^>]*>")]
    private static partial Regex Head();

    [GeneratedRegex(@"rgb\(1,0,(\d+)\)")]
    private static partial Regex ToneColour();

    [GeneratedRegex(" font-family=\"[^\"]*\"| font-weight=\"400\"")]
    private static partial Regex Font();

    // Nothing is drawn beyond its axes, while letters of another font than the measured one may be.
    [GeneratedRegex("<defs>.*?</defs>| clip-path=\"[^\"]*\"", RegexOptions.Singleline)]
    private static partial Regex Clip();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\d+\.\d{2,}")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@">\s+<")]
    private static partial Regex Gap();
}
