using Pipeline.Metrics;
using Pipeline.Reports;
using Pipeline.Reports.Charts;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;
using Sales;
using Xunit;

namespace Pipeline.Tests.Reports.Charts;

public sealed class TrendTests
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    // Of a month's first deals that are old enough to be judged none may be won: no fall to nothing.
    [Theory]
    [InlineData(4, 9)]
    [InlineData(40, 10)]
    public void A_rate_of_a_month_that_has_begun_is_drawn_once_it_has_cases_enough(long cases, int expected)
    {
        List<Measurement> months =
            [.. Enumerable.Range(11, 9).Select(month => Cohort(new DateOnly(2025, 1, 1).AddMonths(month - 1), won: 30, of: 100))];
        months.Add(Cohort(new(2026, 8, 1), won: 0, of: cases));
        months.Add(
            new()
            {
                Metric = "cohort_win_rate",
                Grain = "all",
                From = months[0].From,
                To = new(2026, 8, 2),
                Value = 0.3,
                Numerator = 270,
                Denominator = 900 + cases,
                N = 900 + cases,
                Unit = "ratio"
            });
        var report = SampleReports.Sales() with { AsOf = AsOf, Measurements = months };
        var measured = new Measured(report, ReportMeasuring.MetricsOf(SalesPipeline.Sales), new PageContent());

        var chart = Trend.Of(measured, "cohort_win_rate", "Cohort", ReportCulture.Of("en"))!;
        Assert.Equal(expected, chart.Series[0].Values.Count);
        Assert.StartsWith("July\u00a02026: 30.0%", chart.Summary.Text, StringComparison.Ordinal);
    }

    // 1 September 2026 is a Tuesday, 31 October a Saturday: seven weeks are whole.
    [Fact]
    public void Weeks_begin_on_monday_as_the_week_of_a_card_does()
    {
        var days = new Period(new(2026, 9, 1), AsOf).EachDay().Select(day => Won("day", day, day, 1));
        var chart = Drawn([.. days], []);
        Assert.Equal(("7–13\u00a0Sep\u00a02026", "19–25\u00a0Oct\u00a02026"), (chart.Labels[0], chart.Labels[^1]));
        Assert.Equal(Enumerable.Repeat<double?>(7, 7), chart.Series[0].Values);
    }

    // Of April its first five days alone are known: it is no lowest month.
    [Fact]
    public void A_month_of_which_days_are_missing_is_neither_the_lowest_nor_the_last()
    {
        Period[] known = [new(new(2026, 1, 1), new(2026, 4, 5)), new(new(2026, 6, 1), new(2026, 9, 30))];
        List<Measurement> won = [.. known.SelectMany(run => run.EachDay()).Select(day => Won("day", day, day, 1))];
        won.AddRange(won.GroupBy(day => Period.Month(day.From!.Value))
            .Select(month => Won("month", month.Key.From, month.Key.To, month.Count())).ToList());
        var chart = Drawn(won, known);
        Assert.Contains(5, chart.Series[0].Values.OfType<double>());
        Assert.StartsWith("September\u00a02026: 30. Highest 31 (", chart.Summary.Text, StringComparison.Ordinal);
        Assert.EndsWith("lowest 28 (February\u00a02026).", chart.Summary.Text, StringComparison.Ordinal);
    }

    private static Chart Drawn(IReadOnlyList<Measurement> measurements, IEnumerable<Period> known)
    {
        var report = SampleReports.Sales() with
        {
            AsOf = AsOf,
            Measurements = measurements,
            Known =
            [
                .. known.Select(run => new KnownDays
                {
                    Table = "deals", Source = "made", From = run.From, To = run.To, LastEvent = run.To, Metrics = ["won_deals"],
                }),
            ],
        };
        var measured = new Measured(report, ReportMeasuring.MetricsOf(SalesPipeline.Sales), new PageContent());
        return Trend.Of(measured, "won_deals", "Won", ReportCulture.Of("en"))!;
    }

    private static Measurement Won(string grain, DateOnly from, DateOnly to, long deals) =>
        new() { Metric = "won_deals", Grain = grain, From = from, To = to, Value = deals, N = deals, Unit = "deals" };

    private static Measurement Cohort(DateOnly month, long won, long of) => new()
    {
        Metric = "cohort_win_rate",
        Grain = "month",
        From = month,
        To = Period.Month(month).To,
        Value = won / (double)of,
        Numerator = won,
        Denominator = of,
        N = of,
        Unit = "ratio",
    };
}
