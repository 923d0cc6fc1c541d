namespace Pipeline;

/// <summary>What an operator may set; each value has a default that works.</summary>
public sealed record PipelineSettings
{
    /// <summary>The business's zone: its day, week and month are these.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    /// <summary>ISO 4217 code of money that names no currency, and of totals.</summary>
    public string Currency { get; init; } = "IDR";

    /// <summary>"id" or "en".</summary>
    public string Language { get; init; } = "id";

    /// <summary>Key of the hashes that stand for visitors and leads; the same on both sides, known to neither report.</summary>
    public string HashKey { get; init; } = "local";
}
