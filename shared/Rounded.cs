namespace Pipeline;

/// <summary>
/// The one rounding of what is shown: halves go away from zero, as people round, and are halves of the decimal value: 31.25 is 31.3, and
/// 28.5 is 29 though a product of binary fractions holds 28.499999999999996.
/// </summary>
public static class Rounded
{
    // What a decimal holds; beyond it no half is left.
    private const double Largest = 1e27;

    /// <summary>The number with so many decimals.</summary>
    public static double To(double value, int decimals) =>
        double.IsFinite(value) && Math.Abs(value) < Largest ? (double)Exact(value, decimals) : value;

    /// <summary>The number as text, in a format that asks for so many decimals.</summary>
    public static string Text(double value, int decimals, string format, IFormatProvider culture) =>
        double.IsFinite(value) && Math.Abs(value) < Largest
            ? Exact(value, decimals).ToString(format, culture) : value.ToString(format, culture);

    // Fifteen digits are what a double tells for sure: the sixteenth is what binary fractions leave. A rounded nothing has no sign.
    private static decimal Exact(double value, int decimals) =>
        Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero) is var rounded && rounded == 0 ? 0m : rounded;
}
