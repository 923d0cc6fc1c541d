namespace Handoff.Diagnosis.Drifting;

/// <summary>One month of one figure: how far it lies from what all months lead one to expect, and how far chance takes it.</summary>
/// <param name="Off">Counted less expected, summed within channels, so that another mix of channels is no drift.</param>
/// <param name="Variance">Of <paramref name="Off"/>, were leads to come and fare independently.</param>
/// <param name="Sum">What is shared out: leads, hits, money.</param>
/// <param name="Of">Over what: months, cases.</param>
internal readonly record struct MonthFigure(double Off, double Variance, double Sum, double Of)
{
    /// <summary>The relative distance, all months alike.</summary>
    internal double Height => Variance > 0 ? Off / Variance : 0;
}
