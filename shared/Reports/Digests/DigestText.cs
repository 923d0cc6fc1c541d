namespace Pipeline.Reports.Digests;

/// <summary>A digest in one language.</summary>
public sealed record DigestText
{
    /// <summary>The most figures, and the most alerts, that are told.</summary>
    public const int Most = 3;

    /// <summary>"id" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>The page's title.</summary>
    public required string Title { get; init; }

    /// <summary>The page's first sentence; empty where there is none.</summary>
    public required string Lead { get; init; }

    /// <summary>Targets that are missed, at most <see cref="Most"/>.</summary>
    public required IReadOnlyList<string> Alerts { get; init; }

    /// <summary>The page's first figures, at most <see cref="Most"/>.</summary>
    public required IReadOnlyList<DigestFigure> Figures { get; init; }

    /// <summary>What there is to do, with how many.</summary>
    public required IReadOnlyList<string> ToDo { get; init; }
}
