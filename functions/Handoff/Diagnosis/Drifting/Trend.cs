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

    private readonly MonthFigure[] _months;
    private readonly double _centre;
    private readonly double _squares;

    internal Trend(MonthFigure[] months, double spread)
    {
        _months = months;
        var weight = months.Sum(m => m.Variance);
        _centre = months.Select((m, t) => m.Variance * t).Sum() / weight;
        _squares = months.Select((m, t) => m.Variance * (t - _centre) * (t - _centre)).Sum();
        Slope = months.Select((m, t) => m.Off * (t - _centre)).Sum() / _squares;
        Left = Beside((t) => t) / (months.Length - 2);
        Deviations = Slope * Math.Sqrt(_squares / Math.Max(1, spread));
        Spread = Math.Max(Math.Max(1, spread), Left);
    }

    internal double Slope { get; }

    /// <summary>The slope in deviations of independent leads on uneven days.</summary>
    internal double Deviations { get; }

    /// <summary>How many times the variance of independent leads the months leave beside the line.</summary>
    internal double Left { get; }

    internal double Spread { get; }

    /// <summary>Whether the slope holds against how the months swing.</summary>
    internal bool HoldsAgainstSwing =>
        Math.Abs(Slope) * Math.Sqrt(_squares / Math.Max(Left, 1e-12)) >= Critical[Math.Min(_months.Length - 3, Critical.Length - 1)];

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
    /// Whether a slope over four months and more tells the months better than one step does: what changed at once is no drift, and the
    /// comparison of two periods tells it.
    /// </summary>
    internal bool IsSlow
    {
        get
        {
            double slope = double.MaxValue, step = double.MaxValue;
            for (var from = 0; from < _months.Length; from++)
            {
                for (var to = from + 3; to < _months.Length; to++)
                {
                    var (a, b) = (from, to);
                    slope = Math.Min(slope, Beside(t => Math.Clamp(t, a, b)));
                }

                var at = from;
                step = from == 0 ? step : Math.Min(step, Beside(t => t < at ? 0 : 1));
            }

            return slope <= step;
        }
    }

    // What a line over the given course leaves, squared and weighted.
    private double Beside(Func<int, double> course)
    {
        double weight = 0, mean = 0, height = 0;
        for (var t = 0; t < _months.Length; t++)
        {
            weight += _months[t].Variance;
            mean += _months[t].Variance * course(t);
            height += _months[t].Off;
        }

        (mean, height) = (mean / weight, height / weight);
        double squares = 0, products = 0, left = 0;
        for (var t = 0; t < _months.Length; t++)
        {
            squares += _months[t].Variance * Math.Pow(course(t) - mean, 2);
            products += _months[t].Variance * (course(t) - mean) * (_months[t].Height - height);
            left += _months[t].Variance * Math.Pow(_months[t].Height - height, 2);
        }

        return squares > 0 ? left - (products * products / squares) : left;
    }
}
