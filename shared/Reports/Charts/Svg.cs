namespace Pipeline.Reports.Charts;

/// <summary>
/// Writes a picture for a page: colours are classes of the page's stylesheet, so that dark mode and print hold; no ids, no style, no
/// script, nothing to fetch; the picture around it hides its parts from screen readers. Coordinates are rounded, so that the platforms'
/// arithmetic leaves the same bytes: texts, points and lines to whole units, which are less than two pixels on a screen; bars, of which
/// a low one must be seen, to a tenth.
/// </summary>
internal sealed class Svg(int width, int height)
{
    private readonly StringBuilder text = new(
        string.Create(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {width} {height}\">"));

    public static string Number(double value) => (Math.Round(value, 1) + 0).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A coordinate of a text, a point or a line.</summary>
    public static string Whole(double value) => (Math.Round(value) + 0).ToString("0", CultureInfo.InvariantCulture);

    public static string Class(Tone tone) => "t-" + tone.ToString().ToLowerInvariant();

    /// <param name="classes">The group's classes.</param>
    /// <param name="stroke">How broad its strokes are; none: as the stylesheet says.</param>
    public Svg Open(string classes, double? stroke = null)
    {
        text.Append("<g class=\"").Append(classes).Append('"');
        if (stroke is { } broad)
        {
            text.Append(" stroke-width=\"").Append(Number(broad)).Append('"');
        }

        text.Append('>');
        return this;
    }

    public Svg Close()
    {
        text.Append("</g>");
        return this;
    }

    public void Text(double x, double y, string label, string? classes = null) =>
        text.Append("<text x=\"").Append(Whole(x)).Append("\" y=\"").Append(Whole(y)).Append('"').Append(Classes(classes)).Append('>')
            .Append(Written(label)).Append("</text>");

    public void Path(string path, string? classes = null)
    {
        if (path.Length > 0)
        {
            text.Append("<path d=\"").Append(path).Append('"').Append(Classes(classes)).Append("/>");
        }
    }

    /// <summary>A bar that says what it is where a pointer rests on it; null where none does.</summary>
    public void Bar(double x, double y, double width, double height, string? says, string? classes = null) =>
        text.Append("<rect x=\"").Append(Number(x)).Append("\" y=\"").Append(Number(y)).Append("\" width=\"").Append(Number(width))
            .Append("\" height=\"").Append(Number(height)).Append('"').Append(Classes(classes))
            .Append(says is null ? "/>" : $"><title>{Written(says)}</title></rect>");

    /// <summary>A column from its top down, as broad as its group's strokes: a third of a rectangle's bytes.</summary>
    public void Column(double x, double top, double bottom, string? says, string? classes = null) =>
        text.Append("<path d=\"M").Append(Number(x)).Append(' ').Append(Number(top)).Append('V').Append(Number(bottom)).Append('"')
            .Append(Classes(classes)).Append(says is null ? "/>" : $"><title>{Written(says)}</title></path>");

    /// <summary>A point that says what it is where a pointer rests on it; null where none does.</summary>
    public void Point(double x, double y, double radius, string? says, string? classes = null) =>
        text.Append("<circle cx=\"").Append(Whole(x)).Append("\" cy=\"").Append(Whole(y)).Append("\" r=\"").Append(Number(radius))
            .Append('"').Append(Classes(classes)).Append(says is null ? "/>" : $"><title>{Written(says)}</title></circle>");

    public override string ToString() => text + "</svg>";

    // Letters beyond the alphabet stay as they are: the page is UTF-8.
    private static string Written(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Classes(string? classes) => classes is null ? "" : $" class=\"{classes}\"";
}
