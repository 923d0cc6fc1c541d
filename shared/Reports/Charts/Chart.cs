namespace Pipeline.Reports.Charts;

/// <summary>A chart as its data: the picture and its table are both made from it.</summary>
public sealed record Chart
{
    /// <summary>Unique on the page; part of the picture's ids.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What the picture shows, in a sentence: for whoever does not see it, and for whoever has no time.</summary>
    public Sentence Summary { get; init; } = Sentence.Empty;

    /// <summary>Heading of the labels' column in the table.</summary>
    public string LabelHeading { get; init; } = "";

    /// <summary>One for each place along the bottom.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The day of each place where places are days, the first of each where they are weeks or months; null otherwise.</summary>
    public IReadOnlyList<DateOnly>? Days { get; init; }

    /// <summary>Whether the places are months.</summary>
    public bool IsOfMonths { get; init; }

    /// <summary>Short forms of the labels for the axis; empty text leaves a place unmarked.</summary>
    public IReadOnlyList<string>? Ticks { get; init; }

    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>As a measurement's: "ratio", a currency, "days", "deals".</summary>
    public required string Unit { get; init; }

    /// <summary>Whether the axis begins at nothing; lines of ratios may begin higher.</summary>
    public bool FromZero { get; init; } = true;

    public int Height { get; init; } = 230;

    public bool IsEmpty => Series.All(series => series.Values.All(value => value is null));
}
