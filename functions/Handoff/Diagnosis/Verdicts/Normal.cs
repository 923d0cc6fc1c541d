namespace Handoff.Diagnosis.Verdicts;

/// <summary>The normal distribution.</summary>
internal static class Normal
{
    /// <summary>The share above so many deviations (Abramowitz and Stegun 1964, 26.2.17).</summary>
    internal static double Above(double deviations)
    {
        var t = 1 / (1 + (0.2316419 * deviations));
        var series = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return Math.Exp(-deviations * deviations / 2) / Math.Sqrt(2 * Math.PI) * series;
    }
}
