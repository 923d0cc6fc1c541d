namespace Handoff.Diagnosis;

/// <summary>
/// The won deals of one cell in the business's currency. Amounts are wanted, as only they show how far one large deal carries the sum.
/// </summary>
public sealed record WonAmounts
{
    public static WonAmounts None { get; } = new() { Amounts = [] };

    public long Count { get; init; }

    public decimal Sum { get; init; }

    /// <summary>
    /// Sum of squared amounts; null when unknown (the draws then take a spread equal to the mean, as of exponential amounts).
    /// </summary>
    public double? SumOfSquares { get; init; }

    /// <summary>Every amount, in any order; null when only the sums are known.</summary>
    public IReadOnlyList<decimal>? Amounts { get; init; }

    /// <summary>From the amounts of all won deals.</summary>
    public static WonAmounts Of(IEnumerable<decimal> amounts)
    {
        // Sorted, so that the order in which rows were read changes nothing.
        decimal[] sorted = [.. amounts.Order()];
        return new()
        {
            Count = sorted.Length,
            Sum = sorted.Sum(),
            SumOfSquares = sorted.Sum(a => (double)a * (double)a),
            Amounts = sorted,
        };
    }

    /// <summary>From the sums alone.</summary>
    public static WonAmounts OfSums(long count, decimal sum, double? sumOfSquares = null) =>
        count == 0 ? None : new() { Count = count, Sum = sum, SumOfSquares = sumOfSquares };

    internal WonAmounts With(WonAmounts other) =>
        Amounts is not null && other.Amounts is not null
            ? Of(Amounts.Concat(other.Amounts))
            : OfSums(Count + other.Count, Sum + other.Sum, SumOfSquares + other.SumOfSquares);
}
