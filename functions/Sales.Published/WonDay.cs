namespace Sales.Published;

/// <summary>What sales' own report counts as won on a day, with lead or without. No deal is here.</summary>
public sealed record WonDay
{
    public const string Shape = "won_days.1";

    public DateOnly Day { get; init; }

    public long Deals { get; init; }

    /// <summary>In <see cref="Currency"/>; null where none of the day's deals has an amount.</summary>
    public decimal? Value { get; init; }

    public required string Currency { get; init; }
}
