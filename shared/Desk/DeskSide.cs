using Pipeline.Metrics;
using Pipeline.Uploads;

namespace Pipeline.Desk;

/// <summary>What one desk is over: a side, or the hand-off, which is there for reading only.</summary>
public sealed record DeskSide
{
    /// <summary>Its name, which its containers begin with, and what it knows.</summary>
    public required Side Side { get; init; }

    /// <summary>What people call it, in English.</summary>
    public required string English { get; init; }

    public required string Indonesian { get; init; }

    public required Storage Storage { get; init; }

    public required PipelineSettings Settings { get; init; }

    /// <summary>Writes the rows behind a figure as CSV: the figure, the day of its report, the path.</summary>
    public required Func<AskedFigure, DateOnly, string, CancellationToken, Task<FigureRows>> WriteRows { get; init; }

    /// <summary>Hears that an upload has come; null where none may come, as nobody uploads to the hand-off.</summary>
    public Func<string, CancellationToken, Task>? Arrived { get; init; }

    /// <summary>Takes an upload back; false where nothing of that name was known.</summary>
    public Func<string, CancellationToken, Task<bool>>? Withdraw { get; init; }

    /// <summary>
    /// The name of another side that reads an upload which this one refused; null where none does, or where nobody knows of another.
    /// </summary>
    public Func<string, CancellationToken, Task<string?>>? ReadElsewhere { get; init; }

    /// <summary>The digest; null where there is none.</summary>
    public DeskDigest? Digest { get; init; }

    public bool TakesUploads => Arrived is not null;
}
