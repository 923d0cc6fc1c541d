using Pipeline.Facts;

namespace Sales.Facts;

/// <summary>A day of the business calendar that is not as its weekday says.</summary>
[FactTable("holidays")]
public sealed record Holiday : IDated, IKeyed
{
    public required DateOnly Date { get; init; }

    public string? Name { get; init; }

    /// <summary>True where people work although the weekday says no.</summary>
    public bool IsWorkday { get; init; }

    DateOnly? IDated.Day => Date;

    string IKeyed.Key => string.Create(CultureInfo.InvariantCulture, $"{Date:yyyy-MM-dd}");
}
