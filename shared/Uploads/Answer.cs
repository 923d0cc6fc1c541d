namespace Pipeline.Uploads;

/// <summary>A version of an upload that has its receipt.</summary>
/// <param name="Upload">Its name.</param>
/// <param name="ETag">Its version.</param>
/// <param name="At">When the receipt was written.</param>
/// <param name="Trace">The run that wrote it, as W3C traceparent; null when nobody traced it.</param>
public sealed record Answer(string Upload, string ETag, DateTimeOffset At, string? Trace)
{
    /// <summary>The hash of its content.</summary>
    public required string Hash { get; init; }

    /// <summary>The receipt's own version.</summary>
    public required Azure.ETag Receipt { get; init; }

    /// <summary>What stands beside the receipt, by key.</summary>
    public required IReadOnlyDictionary<string, string> Beside { get; init; }

    /// <summary>All that a report can make of it, in few bytes; empty beside receipts from before it was noted.</summary>
    public string Told => Beside.GetValueOrDefault(ReceiptKeys.Told, "");

    /// <summary>What read it; null from before it was noted.</summary>
    public string? ReadBy => Beside.GetValueOrDefault(ReceiptKeys.ReadBy);

    /// <summary>Its formats; null when it was refused.</summary>
    public IReadOnlyList<string>? Formats => Beside.GetValueOrDefault(ReceiptKeys.Formats)?.Split(',');

    /// <summary>What became of it, in counts; null beside receipts from before it was noted.</summary>
    public UploadCounts? Counts => UploadCounts.Read(Beside.GetValueOrDefault(ReceiptKeys.Became));

    /// <summary>The keys of the mappings by which its files were read.</summary>
    public IReadOnlyList<string> Mappings => Beside.GetValueOrDefault(ReceiptKeys.Mappings)?.Split(',') ?? [];

    /// <summary>Among which formats it was last told, be it by its head only.</summary>
    public string? KnownBy => Beside.GetValueOrDefault(ReceiptKeys.KnownBy);

    /// <summary>For which readers it was last asked to be received again.</summary>
    public string? AskedFor => Beside.GetValueOrDefault(ReceiptKeys.AskedFor);

    /// <summary>When that is due.</summary>
    public DateTimeOffset? AskedUntil => Beside.TryGetValue(ReceiptKeys.AskedUntil, out var until)
        ? DateTimeOffset.Parse(until, CultureInfo.InvariantCulture) : null;
}
