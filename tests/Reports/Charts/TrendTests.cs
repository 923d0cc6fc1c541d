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
