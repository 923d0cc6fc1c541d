using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Pipeline.Reports.Charts;

/// <summary>A chart as OxyPlot draws it: no frame, hairlines at round values, the scale at the right where time ends.</summary>
internal static class ChartModel
{
    private const double FontSize = 12;
    private const double LetterWidth = 7.2;

    public static PlotModel Of(Chart chart, Manner manner, int width)
    {
        var scale = Scale.Of(chart);
        var model = new PlotModel
        {
            Background = OxyColors.Undefined,
            PlotAreaBorderThickness = new OxyThickness(0),
            DefaultFontSize = FontSize,
            Padding = new OxyThickness(0),
            PlotMargins = new OxyThickness(2, 10, Widest(scale, chart, manner), 24),
            IsLegendVisible = false,
            Culture = CultureInfo.InvariantCulture,
        };
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Right,
            Minimum = scale.Lowest,
            Maximum = scale.Highest,
            MajorStep = scale.Step,
            MinorTickSize = 0,
            TickStyle = TickStyle.None,
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = ChartPicture.Colour(Tone.Rule),
            MajorGridlineThickness = 1,
            TextColor = ChartPicture.Colour(Tone.Muted),
            LabelFormatter = value => scale.Label(value, chart.Unit, manner),
        });
        var ticks = Ticks(chart, width);
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Bottom,
            Minimum = -0.5,
            Maximum = chart.Labels.Count - 0.5,
            MajorStep = 1,
            TickStyle = TickStyle.None,
            AxislineStyle = LineStyle.Solid,
            AxislineColor = ChartPicture.Colour(Tone.Muted),
            AxislineThickness = 1,
            PositionAtZeroCrossing = false,
            TextColor = ChartPicture.Colour(Tone.Muted),
            LabelFormatter = value => ticks.GetValueOrDefault((int)Math.Round(value)) ?? "",
        });
        if (scale.Lowest < 0)
        {
            model.Annotations.Add(
                new LineAnnotation
                {
                    Type = LineAnnotationType.Horizontal,
                    Y = 0,
                    Color = ChartPicture.Colour(Tone.Muted),
                    StrokeThickness = 1,
                    LineStyle = LineStyle.Solid
                });
        }

        Columns(model, chart);
        foreach (var series in chart.Series.Where(series => series.Mark is Mark.Line or Mark.Dashes))
        {
            Line(model, series);
        }

        return model;
    }

    // Letters are not measured: fonts differ from machine to machine, the bytes must not.
    private static double Widest(Scale scale, Chart chart, Manner manner) =>
        10 + (LetterWidth * Enumerable.Range(0, 1 + (int)Math.Round((scale.Highest - scale.Lowest) / scale.Step))
            .Max(step => scale.Label(scale.Lowest + (step * scale.Step), chart.Unit, manner).Length));

    private static void Columns(PlotModel model, Chart chart)
    {
        var side = chart.Series.Where(series => series.Mark == Mark.Columns).ToList();
        for (var place = 0; place < side.Count; place++)
        {
            var each = 0.76 / side.Count;
            Bars(model, side[place], each, -0.38 + (place * each), (_, value) => (0, value));
        }

        var reached = new double[chart.Labels.Count];
        foreach (var series in chart.Series.Where(series => series.Mark == Mark.Stack))
        {
            Bars(model, series, 0.76, -0.38, (at, value) => (reached[at], reached[at] += value));
        }

        foreach (var series in chart.Series.Where(series => series.Mark == Mark.Waterfall))
        {
            var level = 0.0;
            Bars(model, series, 0.76, -0.38, (_, value) => (level, level += value), signed: true);
        }
    }

    private static void Bars(
        PlotModel model, ChartSeries series, double breadth, double offset, Func<int, double, (double From, double To)> span,
        bool signed = false)
    {
        var bars = new RectangleBarSeries { StrokeThickness = 0, FillColor = ChartPicture.Colour(series.Tone) };
        for (var at = 0; at < series.Values.Count; at++)
        {
            if (series.Values[at] is { } value)
            {
                var (from, to) = span(at, value);
                var tone = signed ? (value < 0 ? Tone.Bad : Tone.Good) : series.Tone;
                var colour = ChartPicture.Colour(tone);
                var isPale = series.LastIsProvisional && at == series.Values.Count - 1;
                bars.Items.Add(new RectangleBarItem(at + offset, Math.Min(from, to), at + offset + breadth, Math.Max(from, to))
                {
                    Color = isPale ? OxyColor.FromAColor(128, colour) : colour,
                });
            }
        }

        model.Series.Add(bars);
    }

    private static void Line(PlotModel model, ChartSeries series)
    {
        var line = new LineSeries
        {
            Color = ChartPicture.Colour(series.Tone),
            StrokeThickness = series.Tone is Tone.Then or Tone.Target ? 1.5 : 2.25,
            LineStyle = series.Mark == Mark.Dashes ? LineStyle.Dash : LineStyle.Solid,
            LineJoin = LineJoin.Round,
        };
        line.Points.AddRange(series.Values.Select((value, at) => new DataPoint(at, value ?? double.NaN)));
        model.Series.Add(line);

        // A point between two gaps is no line: it is marked, or it would not be seen.
        // The end of a line is marked too: hollow while it will still change.
        var alone = new ScatterSeries
        {
            MarkerType = MarkerType.Circle,
            MarkerSize = series.LastIsProvisional ? 3 : 2.5,
            MarkerFill = ChartPicture.Colour(series.LastIsProvisional ? Tone.Paper : series.Tone),
            MarkerStroke = ChartPicture.Colour(series.Tone),
            MarkerStrokeThickness = 1.5,
        };
        for (var at = 0; at < series.Values.Count; at++)
        {
            var isAlone = series.Values.ElementAtOrDefault(at - 1) is null && series.Values.ElementAtOrDefault(at + 1) is null;
            var isEnd = series.Tone == Tone.Now && at == LastKnown(series);
            if (series.Values[at] is { } value && (isAlone || isEnd))
            {
                alone.Points.Add(new ScatterPoint(at, value));
            }
        }

        if (alone.Points.Count > 0)
        {
            model.Series.Add(alone);
        }
    }

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
    private static Dictionary<int, string> Ticks(Chart chart, int width)
    {
        var texts = chart.Ticks ?? chart.Labels;
        List<int> marked = [.. Enumerable.Range(0, texts.Count).Where(at => texts[at].Length > 0)];
        var longest = marked.Count == 0 ? 1 : marked.Max(at => texts[at].Length);
        var room = Math.Max(2, (int)((width - 70) / ((longest * LetterWidth) + 12)));
        var step = Math.Max(1, (int)Math.Ceiling(marked.Count / (double)room));
        return marked.AsEnumerable().Reverse().Where((_, place) => place % step == 0).ToDictionary(at => at, at => texts[at]);
    }
}
