namespace Handoff.Diagnosis.Drifting;

/// <summary>
/// The slope of a figure over months. Counts by month are fitted by a line, weighted (Cochran 1954 and Armitage 1955 for shares, and their
/// Poisson form for numbers), once with the days' unevenness and once, by Student's t, with what the months leave beside the line: months
/// that swing by themselves make no drift. The ranks must agree (Mann 1945; Kendall 1975): one odd month is none either.
/// </summary>
internal sealed class Trend
{
    // Five in a thousand, both sides, by the months left free (Student 1908).
    private static readonly double[] Critical = [127.3, 14.09, 7.453, 5.598, 4.773, 4.317, 4.029, 3.833, 3.69, 3.581, 3.497];

    // Beside the other conditions, at most one in twenty of what changed at once passes, wherever it did.
    private const double ClearWithin = 1.3;

    private readonly MonthFigure[] _months;
    private readonly double _uneven;
    private readonly Part _all;

    internal Trend(MonthFigure[] months, double spread)
    {
        _months = months;
        _all = new(months);
        _uneven = Math.Max(1, spread);
        Slope = _all.Products / _all.Squares;
        Left = Beside / (months.Length - 2);
        Deviations = Slope * Math.Sqrt(_all.Squares / _uneven);
        Spread = Math.Max(_uneven, Left);
    }

    internal double Slope { get; }

    /// <summary>The slope in deviations of independent leads on uneven days.</summary>
    internal double Deviations { get; }

    /// <summary>How many times the variance of independent leads the months leave beside the line.</summary>
    internal double Left { get; }

    internal double Spread { get; }

    /// <summary>Whether the slope holds against how the months swing.</summary>
    internal bool HoldsAgainstSwing =>
        Math.Abs(Slope) * Math.Sqrt(_all.Squares / Math.Max(Left, 1e-12)) >= Critical[Math.Min(_months.Length - 3, Critical.Length - 1)];

    /// <summary>Mann and Kendall's deviations of the months' ranks.</summary>
    internal double Ranks
    {
        get
        {
            double n = _months.Length, sum = 0;
            for (var i = 0; i < _months.Length; i++)
            {
                for (var j = i + 1; j < _months.Length; j++)
                {
                    sum += Math.Sign(_months[j].Height - _months[i].Height);
                }
            }

            return (sum - Math.Sign(sum)) / Math.Sqrt(n * (n - 1) * ((2 * n) + 5) / 18);
        }
    }

    /// <summary>
    /// Whether a line tells the months better than any one step does, and they still slope the same way within both parts, wherever they
    /// are parted in two: what changed at once slopes in neither, and the comparison of two periods tells it.
    /// </summary>
    internal bool IsSlow => Enumerable.Range(1, _months.Length - 1).All(at => Parted(at) is var (within, step) && within >= ClearWithin
        && Beside <= step);

    // What a line over the months leaves, squared and weighted.
    private double Beside => _all.Left - (Slope * Slope * _all.Squares);

    // The slope beside one step at this month, in deviations, positive where it goes the way of the whole; and what the step alone leaves.
    private (double Within, double Step) Parted(int at)
    {
        var (one, other) = (new Part(_months[..at]), new Part(_months[at..]));
        var (squares, products, step) = (one.Squares + other.Squares, one.Products + other.Products, one.Left + other.Left);
        var left = (step - (products * products / squares)) / (_months.Length - 3);
        return (Math.Sign(Slope) * products / Math.Sqrt(squares * Math.Max(_uneven, left)), step);
    }

    // Months about their own mean: over time, over time and height, over height.
    private readonly struct Part
    {
        internal Part(MonthFigure[] months)
        {
            var weight = months.Sum(m => m.Variance);
            var centre = months.Select((m, t) => m.Variance * t).Sum() / weight;
            var height = months.Sum(m => m.Off) / weight;
            Squares = months.Select((m, t) => m.Variance * (t - centre) * (t - centre)).Sum();
            Products = months.Select((m, t) => m.Variance * (t - centre) * (m.Height - height)).Sum();
            Left = months.Sum(m => m.Variance * (m.Height - height) * (m.Height - height));
        }

        internal double Squares { get; }

        internal double Products { get; }

        internal double Left { get; }
    }
}
