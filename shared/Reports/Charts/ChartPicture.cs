namespace Pipeline.Reports.Charts;

/// <summary>Draws a chart for a page: no frame, hairlines at round values, the scale at the right where time ends.</summary>
public static class ChartPicture
{
    // More points than this stand so close that a pointer does not tell them apart.
    private const int MostPoints = 31;

    // Narrower pictures are a phone's, where nothing hovers.
    public const int Hovers = 400;

    public static string Draw(Chart chart, ReportCulture culture, int width) =>
        chart.Series.Any(series => series.Mark == Mark.Waterfall)
            ? WaterfallPicture.Draw(chart, culture, width) : Plotted(chart, culture, width);

    private static string Plotted(Chart chart, ReportCulture culture, int width)
    {
        var plot = new Plot(chart, culture, width);
        var svg = new Svg(plot.Width, plot.Height);
        Axes(svg, plot, chart, culture);
        var columns = chart.Series.Where(series => series.Mark == Mark.Columns).ToList();
        for (var place = 0; place < columns.Count; place++)
        {
            var breadth = 0.76 / columns.Count;
            Bars(svg, plot, chart, columns[place], culture, breadth, -0.38 + (place * breadth), (_, value) => (0, value));
        }

        var reached = new double[chart.Labels.Count];
        foreach (var series in chart.Series.Where(series => series.Mark == Mark.Stack))
        {
            Bars(svg, plot, chart, series, culture, 0.76, -0.38, (at, value) => (reached[at], reached[at] += value));
        }

        foreach (var series in chart.Series.Where(series => series.Mark is Mark.Line or Mark.Dashes))
        {
            Line(svg, plot, chart, series, culture);
        }

        return svg.ToString();
    }

    private static void Axes(Svg svg, Plot plot, Chart chart, ReportCulture culture)
    {
        svg.Path(string.Concat(plot.Steps.Select(step => Rule(plot, plot.Y(step.Value)))), "grid");
        svg.Open("ys");
        foreach (var (value, label) in plot.Steps)
        {
            svg.Text(plot.Right + 4, plot.Y(value) + 4, label);
        }

        svg.Close().Open("xs");
        foreach (var (at, label) in Ticks(chart, plot))
        {
            svg.Text(plot.X(at), plot.Bottom + 15, label);
        }

        svg.Close();
        if (plot.BeginsHigher)
        {
            svg.Text(plot.Right, 12, culture.T("axis begins at ", "sumbu mulai di ") + plot.Steps[0].Label, "from");
        }

        svg.Path(Rule(plot, plot.Bottom), plot.BeginsHigher ? "axis cut" : "axis");
        if (plot.HasLosses)
        {
            svg.Path(Rule(plot, plot.Y(0)), "axis");
        }
    }

    private static string Rule(Plot plot, double y) => $"M{Svg.Whole(Plot.Left)} {Svg.Whole(y)}H{Svg.Whole(plot.Right)}";

    private static void Bars(
        Svg svg, Plot plot, Chart chart, ChartSeries series, ReportCulture culture, double breadth, double offset,
        Func<int, double, (double From, double To)> span)
    {
        svg.Open("bars " + Svg.Class(series.Tone), breadth * plot.Place);
        for (var at = 0; at < series.Values.Count; at++)
        {
            if (series.Values[at] is { } value)
            {
                var (from, to) = span(at, value);
                var (top, bottom) = (plot.Y(Math.Max(from, to)), plot.Y(Math.Min(from, to)));
                var isPale = series.LastIsProvisional && at == series.Values.Count - 1;
                svg.Column(
                    plot.X(at + offset + (breadth / 2)), top, bottom, Says(plot, chart, series, culture, at), isPale ? "pale" : null);
            }
        }

        svg.Close();
    }

    private static void Line(Svg svg, Plot plot, Chart chart, ChartSeries series, ReportCulture culture)
    {
        var (path, isDown, last) = (new StringBuilder(), false, LastKnown(series));
        for (var at = 0; at < series.Values.Count; at++)
        {
            if (series.Values[at] is { } value)
            {
                path.Append(isDown ? 'L' : 'M').Append(Svg.Whole(plot.X(at))).Append(' ').Append(Svg.Whole(plot.Y(value)));
            }

            isDown = series.Values[at] is not null;
        }

        svg.Open($"line {Svg.Class(series.Tone)}{(series.Mark == Mark.Dashes ? " dashes" : "")}");
        svg.Path(path.ToString());
        for (var at = 0; at < series.Values.Count; at++)
        {
            // A point between two gaps is no line: it is marked, or it would not be seen.
            // The end of a line is marked too: hollow while it will still change.
            var isAlone = series.Values.ElementAtOrDefault(at - 1) is null && series.Values.ElementAtOrDefault(at + 1) is null;
            var isMarked = isAlone || (series.Tone == Tone.Now && at == last);
            if (series.Values[at] is { } value && (isMarked || (series.Values.Count <= MostPoints && plot.Width > Hovers)))
            {
                svg.Point(
                    plot.X(at), plot.Y(value), isMarked ? 3 : 7, Says(plot, chart, series, culture, at),
                    !isMarked ? null : series.LastIsProvisional ? "hollow" : "end");
            }
        }

        svg.Close();
    }

    private static string? Says(Plot plot, Chart chart, ChartSeries series, ReportCulture culture, int at) => plot.Width <= Hovers ? null
        : $"{chart.Labels[at]}{(IsNamed(chart, series) ? ", " + series.Name : "")}: {culture.Brief(series.Values[at], chart.Unit)}";

    // Beside the year before only that year needs a name: the labels are the days of now.
    private static bool IsNamed(Chart chart, ChartSeries series) =>
        chart.Series.Count > 2
            || (chart.Series.Count == 2 && !(series.Tone == Tone.Now && chart.Series.Any(other => other.Tone == Tone.Then)));

    private static int LastKnown(ChartSeries series)
    {
        for (var at = series.Values.Count - 1; at >= 0; at--)
        {
            if (series.Values[at] is not null)
            {
                return at;
            }
        }

        return -1;
    }

    // As many labels as find room, counted back from the newest.
    private static IEnumerable<(int At, string Label)> Ticks(Chart chart, Plot plot)
    {
        var texts = chart.Ticks ?? chart.Labels;
        List<int> marked = [.. Enumerable.Range(0, texts.Count).Where(at => texts[at].Length > 0)];
        var longest = marked.Count == 0 ? 1 : marked.Max(at => texts[at].Length);
        var room = Math.Max(2, (int)((plot.Width - 70) / ((longest * Plot.LetterWidth) + 12)));
        var step = Math.Max(1, (int)Math.Ceiling(marked.Count / (double)room));
        return marked.AsEnumerable().Reverse().Where((_, place) => place % step == 0).Reverse().Select(at => (at, texts[at]));
    }
}
