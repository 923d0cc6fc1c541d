namespace Pipeline.Reports.Charts;

/// <summary>An axis from a round value to a round value in a few round steps.</summary>
internal readonly record struct Scale(double Lowest, double Highest, double Step)
{
    private const int Steps = 4;

    public static Scale Of(Chart chart)
    {
        var values = chart.Series.Where(series => series.Mark != Mark.Stack).SelectMany(series => series.Values)
            .Concat(Piled(chart)).Where(value => value is not null).Select(value => value!.Value).DefaultIfEmpty(0).ToList();
        var (lowest, highest) = (values.Min(), values.Max());
        if (chart.FromZero || chart.Series.Any(series => series.Mark is not (Mark.Line or Mark.Dashes)))
        {
            (lowest, highest) = (Math.Min(0, lowest), Math.Max(0, highest));
        }

        if (highest - lowest < 1e-12)
        {
            (lowest, highest) = (Math.Min(0, lowest), highest == 0 ? 1 : Math.Max(0, highest));
        }

        var step = Round((highest - lowest) / Steps);
        return new(Math.Floor((lowest / step) + 1e-9) * step, Math.Ceiling((highest / step) - 1e-9) * step, step);
    }

    /// <summary>A value of the axis, with as many decimals as tell one step from the next.</summary>
    public string Label(double value, string unit, ReportCulture culture)
    {
        if (unit != "ratio")
        {
            return culture.Brief(Math.Round(value, 10), unit);
        }

        var (step, decimals) = (Step * 100, 0);
        while (decimals < 4 && Math.Abs(step - Math.Round(step)) > 1e-9)
        {
            (step, decimals) = (step * 10, decimals + 1);
        }

        return culture.Percent(Math.Round(value, 10), decimals);
    }

    private static IEnumerable<double?> Piled(Chart chart)
    {
        var stacks = chart.Series.Where(series => series.Mark == Mark.Stack).ToList();
        for (var at = 0; stacks.Count > 0 && at < chart.Labels.Count; at++)
        {
            yield return stacks.Sum(series => series.Values[at] ?? 0);
        }
    }

    private static double Round(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var times = rough / power;
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 2.5 ? 2.5 : times <= 5 ? 5 : 10);
    }
}
