using Pipeline.Reports;
using Pipeline.Reports.Charts;
using Pipeline.Reports.Periods;

namespace Sales.Reports;

/// <summary>The month's won value as it piles up, beside last month, the same month of last year, and the quota.</summary>
internal static class MonthRace
{
    public static Chart Of(Measured measured, SalesDays days, QuotaPace? pace, ReportCulture culture)
    {
        var (lastMonth, lastYear) = (Period.Month(days.Day.AddMonths(-1)), Period.Month(days.Day.AddMonths(-12)));
        var length = Math.Max(days.WholeMonth.Days, Math.Max(lastMonth.Days, lastYear.Days));
        List<ChartSeries> series = [Piled(measured, days.Month, length, Mark.Line, Tone.Now, culture)];
        foreach (var (month, mark) in new[] { (lastMonth, Mark.Line), (lastYear, Mark.Dashes) })
        {
            var piled = Piled(measured, month, length, mark, Tone.Then, culture);
            if (piled.Values.Any(value => value is not null))
            {
                series.Add(piled);
            }
        }

        if (pace is { IsOfAll: true })
        {
            series.Add(
                new(culture.T("Quota", "Kuota"), [.. Enumerable.Repeat(pace.Quota.Value, length)], Mark.Dashes,
                    Tone.Target)
                { Figures = [.. Enumerable.Repeat(pace.Quota, length)] });
        }

        return new Chart
        {
            Id = "month-race",
            Title = culture.T("Won value, running total", "Nilai menang, kumulatif per hari"),
            Summary = Told(measured, days, lastMonth, pace, culture),
            LabelHeading = culture.T("Day of the month", "Tanggal"),
            Labels = [.. Enumerable.Range(1, length).Select(day => day.ToString(CultureInfo.InvariantCulture))],
            Ticks =
                [.. Enumerable.Range(1, length).Select(day => day == 1 || day % 5 == 0 ? day.ToString(CultureInfo.InvariantCulture) : "")],
            Series = series,
            Unit = measured.Of("won_value").Unit,
            Height = 280,
        };
    }

    // The month to each of its days; nothing where the month lies before all that is known.
    private static ChartSeries Piled(Measured measured, Period period, int length, Mark mark, Tone tone, ReportCulture culture)
    {
        var won = measured.Of("won_value");
        var isKnown = measured.Known("won_value") is { } known && period.To >= known.From;
        var nothing = new Figure { Metric = won.Metric, Period = period, Unit = won.Unit };
        List<Figure> piled =
            [.. Enumerable.Range(0, length)
                .Select(day => isKnown && day < period.Days ? won.Over(new Period(period.From, period.From.AddDays(day))) : nothing)];
        return new(culture.Month(period.From), [.. piled.Select(figure => figure.Value)], mark, tone) { Figures = piled };
    }

    private static Sentence Told(Measured measured, SalesDays days, Period lastMonth, QuotaPace? pace, ReportCulture culture)
    {
        var won = measured.Of("won_value");
        var (now, then) = (won.Over(days.Month), won.Over(lastMonth));
        var text = culture.T($"{culture.Brief(now)} by {culture.Day(days.Day)}", $"{culture.Brief(now)} sampai {culture.Day(days.Day)}");
        if (then.Value is not null)
        {
            text += culture.T(
                $"; {culture.Month(lastMonth.From)} ended at {culture.Brief(then)}",
                $"; {culture.Month(lastMonth.From)} berakhir di {culture.Brief(then)}");
        }

        return text
            + (pace is not { IsOfAll: true }
                ? "." : culture.T($"; the quota is {culture.Brief(pace.Quota)}.", $"; kuotanya {culture.Brief(pace.Quota)}."));
    }
}
