using Pipeline.Facts;

namespace Marketing.Facts;

/// <summary>A person's page view in an access log, as one upload has it. The views count it once, however uploads overlap.</summary>
[FactTable("log_hits")]
public sealed record LogHit : IDated
{
    /// <summary>The chunk of its line, by which a repeated stretch is left out.</summary>
    public required int Chunk { get; init; }

    /// <summary>Number of its line among the lines that were read, from 0.</summary>
    public required long Place { get; init; }

    /// <summary>UTC, to the second.</summary>
    public required DateTime ViewedAt { get; init; }

    /// <summary>The business's day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Keyed hash of address and user agent.</summary>
    public required ulong Visitor { get; init; }

    /// <summary>Where the log names it.</summary>
    public string? Site { get; init; }

    /// <summary>Path without query.</summary>
    [FreeText]
    public required string Page { get; init; }

    /// <summary>Host of the referring page.</summary>
    public string? Referrer { get; init; }

    [FreeText]
    public string? UtmSource { get; init; }

    [FreeText]
    public string? UtmMedium { get; init; }

    [FreeText]
    public string? UtmCampaign { get; init; }

    DateOnly? IDated.Day => Day;
}
