using System.Globalization;

namespace Handoff.Diagnosis.Drawing;

/// <summary>Where a figure likely lies.</summary>
public readonly record struct Interval
{
    // Logarithms differ between platforms in their last bit; ten digits do not.
    private const int Digits = 10;

    public double Low { get; init; }

    public double High { get; init; }

    public bool ExcludesZero => Low > 0 || High < 0;

    /// <summary>
    /// The middle <paramref name="level"/> of the draws; quantiles linear between order statistics (n - 1), as everywhere here.
    /// </summary>
    internal static Interval Of(double[] draws, double level)
    {
        double[] sorted = [.. draws.Order()];
        return new() { Low = Rounded(Quantile(sorted, (1 - level) / 2)), High = Rounded(Quantile(sorted, (1 + level) / 2)) };
    }

    private static double Quantile(double[] sorted, double p)
    {
        var at = p * (sorted.Length - 1);
        var below = (int)at;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below]));
    }

    private static double Rounded(double value) =>
        double.Parse(value.ToString($"G{Digits}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
