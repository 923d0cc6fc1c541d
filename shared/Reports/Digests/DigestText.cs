namespace Pipeline.Reports.Digests;

/// <summary>A digest in one language.</summary>
public sealed record DigestText
{
    public const int MostSentences = 2;
    public const int MostFigures = 3;
    public const int MostAlerts = 4;

    /// <summary>"id" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>The page's title.</summary>
    public required string Title { get; init; }

    /// <summary>The page's first sentences, at most <see cref="MostSentences"/>.</summary>
    public required IReadOnlyList<string> Lead { get; init; }

    /// <summary>
    /// What nothing is known of any more, sources that are late, targets that are missed: at most <see cref="MostAlerts"/>, and how many
    /// there are besides.
    /// </summary>
    public required IReadOnlyList<string> Alerts { get; init; }

    /// <summary>The page's first figures, at most <see cref="MostFigures"/>.</summary>
    public required IReadOnlyList<DigestFigure> Figures { get; init; }

    /// <summary>What there is to do, with how many.</summary>
    public required IReadOnlyList<string> ToDo { get; init; }
}
