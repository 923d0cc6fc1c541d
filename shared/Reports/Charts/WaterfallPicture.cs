namespace Pipeline.Reports.Charts;

/// <summary>
/// Draws a waterfall row by row: a name, a bar that begins where the one above ended, and its signed amount. The first and the last row
/// are levels. What fell is hollow, so that up and down are told apart without colour, and every row says its amount, so that a bar too
/// small to see is still read. A muted series has steps that may be chance: they are neither good nor bad.
/// </summary>
internal static class WaterfallPicture
{
    private const int Row = 28;
    private const int Bar = 16;

    public static string Draw(Chart chart, ReportCulture culture, int width)
    {
        var series = chart.Series.Single(one => one.Mark == Mark.Waterfall);
        var spans = Spans(series.Values);
        var svg = new Svg(width, (Row * spans.Count) + 6);
        List<string> amounts = [.. spans.Select((span, at) => Amount(culture, series.Values[at], chart.Unit, span.IsLevel))];
        var left = Math.Min(width * 0.4, Plot.LetterWidth * chart.Labels.Max(label => label.Length)) + 8;
        var right = width - (Plot.LetterWidth * amounts.Max(amount => amount.Length)) - 8;
        var (lowest, highest) = (Math.Min(0, spans.Min(span => span.Lowest)), Math.Max(0, spans.Max(span => span.Highest)));
        var (up, down) = series.Tone == Tone.Muted ? (Tone.Muted, Tone.Muted) : (Tone.Good, Tone.Bad);
        var scale = highest > lowest ? (right - left) / (highest - lowest) : 0;

        svg.Open("fall");
        for (var at = 0; at < spans.Count; at++)
        {
            var (span, top) = (spans[at], (Row * at) + 6);
            svg.Text(0, top + 12, chart.Labels[at], span.IsLevel ? "level" : null);
            svg.Bar(
                X(span.Lowest), top, Math.Max(0.5, scale * (span.Highest - span.Lowest)), Bar,
                width <= ChartPicture.Hovers ? null : $"{chart.Labels[at]}: {amounts[at]}",
                span.IsLevel ? Svg.Class(Tone.Then) : span.To < span.From ? Svg.Class(down) + " down" : Svg.Class(up));
            svg.Text(width, top + 12, amounts[at], span.IsLevel ? "amount level" : "amount");
            if (at + 1 < spans.Count)
            {
                svg.Path($"M{Svg.Number(X(span.To))} {top + Bar}V{top + Row}", "tie");
            }
        }

        svg.Close();
        svg.Path($"M{Svg.Number(X(0))} 2V{(Row * spans.Count) + 2}", "axis");
        return svg.ToString();

        double X(double value) => left + (scale * (value - lowest));
    }

    // What is not known moves nothing.
    private static List<Span> Spans(IReadOnlyList<double?> values)
    {
        var (spans, level) = (new List<Span>(), 0.0);
        for (var at = 0; at < values.Count; at++)
        {
            var isLevel = at == 0 || at == values.Count - 1;
            var to = isLevel ? values[at] ?? level : level + (values[at] ?? 0);
            spans.Add(new(isLevel ? 0 : level, to, isLevel));
            level = to;
        }

        return spans;
    }

    private static string Amount(ReportCulture culture, double? value, string unit, bool isLevel) =>
        !isLevel && value > 0 ? "+" + culture.Brief(value, unit) : culture.Brief(value, unit);

    private readonly record struct Span(double From, double To, bool IsLevel)
    {
        public double Lowest => Math.Min(From, To);

        public double Highest => Math.Max(From, To);
    }
}
