using Pipeline.Facts;

namespace Sales.Facts;

/// <summary>What one unit of a currency was worth, on some days.</summary>
[FactTable("rates")]
public sealed record Rate : IDated, IKeyed
{
    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>ISO 4217; null means the business's own currency.</summary>
    public string? ToCurrency { get; init; }

    /// <summary>First day on which it holds.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>Last day on which it holds, included.</summary>
    public required DateOnly ToDay { get; init; }

    /// <summary>
    /// Units of <see cref="ToCurrency"/> for one unit of <see cref="Currency"/>; a double, because a rupiah is 0.0000633 dollars.
    /// </summary>
    public required double Value { get; init; }

    DateOnly? IDated.Day => FromDay;

    string IKeyed.Key => string.Create(CultureInfo.InvariantCulture, $"{Currency}|{ToCurrency}|{FromDay:yyyy-MM-dd}|{ToDay:yyyy-MM-dd}");
}
