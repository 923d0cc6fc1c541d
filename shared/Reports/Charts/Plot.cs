namespace Pipeline.Reports.Charts;

/// <summary>Where things lie in a chart's picture: the scale at the right, where time ends, and the labels below.</summary>
internal sealed class Plot
{
    public const double Left = 2;

    // Letters are not measured: fonts differ from machine to machine, the bytes must not.
    public const double LetterWidth = 7.2;

    private const double Below = 24;

    private readonly Scale scale;
    private readonly int places;

    public Plot(Chart chart, ReportCulture culture, int width)
    {
        (Width, places, scale) = (width, chart.Labels.Count, Scale.Of(chart));
        Height = Math.Clamp((int)(width * 0.44), chart.Height * 3 / 4, chart.Height);
        Steps = [.. Enumerable.Range(0, 1 + (int)Math.Round((scale.Highest - scale.Lowest) / scale.Step))
            .Select(step => scale.Lowest + (step * scale.Step)).Select(value => (value, scale.Label(value, chart.Unit, culture)))];
        Right = width - 10 - (LetterWidth * Steps.Max(step => step.Label.Length));
        Top = BeginsHigher ? 22 : 10;
        Bottom = Height - Below;
    }

    public int Width { get; }

    public int Height { get; }

    public double Right { get; }

    public double Top { get; }

    public double Bottom { get; }

    /// <summary>The axis's values from the lowest up, as they are written.</summary>
    public IReadOnlyList<(double Value, string Label)> Steps { get; }

    /// <summary>Whether the axis leaves out nothing: its columns would say too much of small changes.</summary>
    public bool BeginsHigher => scale.Lowest > 0;

    public bool HasLosses => scale.Lowest < 0;

    /// <summary>What one place along the bottom has of the width.</summary>
    public double Place => (Right - Left) / places;

    public double X(double place) => Left + (Place * (place + 0.5));

    public double Y(double value) => Bottom - ((Bottom - Top) * (value - scale.Lowest) / (scale.Highest - scale.Lowest));
}
