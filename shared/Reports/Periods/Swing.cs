namespace Pipeline.Reports.Periods;

/// <summary>How much a metric moves from week to week by itself.</summary>
/// <param name="Sigma">Standard deviation of a week, in the metric's unit (of a ratio in points).</param>
/// <param name="Weeks">How many weeks it was told from.</param>
public sealed record Swing(double Sigma, int Weeks)
{
    private const int Fewest = 8;

    // Two-sided 95 % points of Student's t for 4, 5, … degrees of freedom.
    private static readonly double[] Student = [2.776, 2.571, 2.447, 2.365, 2.306];

    /// <summary>
    /// The individuals chart of statistical process control: sigma is the mean of the steps from week to week / 1.128
    /// (Shewhart; Wheeler, Understanding Variation). Null where there are too few weeks to tell.
    /// </summary>
    public static Swing? Of(IReadOnlyList<double> weeks) =>
        weeks.Count < Fewest ? null : new(weeks.Zip(weeks.Skip(1), (one, next) => Math.Abs(next - one)).Average() / 1.128, weeks.Count);

    /// <summary>
    /// How far two periods lie apart, as a multiple of what is usual for periods of their length; beyond 1 it is not usual.
    /// </summary>
    /// <param name="difference">Of what a week brings, on average.</param>
    /// <param name="weeksNow">Length of the one.</param>
    /// <param name="weeksThen">Length of the other.</param>
    public double Beyond(double difference, double weeksNow, double weeksThen) =>
        Sigma <= 0 ? (difference == 0 ? 0 : double.PositiveInfinity)
            : Math.Abs(difference) / (Sigma * Math.Sqrt((1 / weeksNow) + (1 / weeksThen)))
            / Student[Math.Min(Student.Length - 1, Freedom - 4)];

    // Mean moving ranges hold about 0.62 degrees of freedom a step.
    private int Freedom => Math.Max(4, (int)(0.62 * (Weeks - 1)));
}
