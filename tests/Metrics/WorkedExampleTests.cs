using System.Globalization;
using Handoff;
using Marketing;
using Pipeline.Facts;
using Pipeline.Metrics;
using Pipeline.Reports;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Metrics;

public sealed class WorkedExampleTests
{
    private static readonly IReadOnlyList<Metric> All = [.. ReportMeasuring.MetricsOf(MarketingPipeline.Marketing), .. ReportMeasuring.MetricsOf(SalesPipeline.Sales), .. ReportMeasuring.MetricsOf(HandoffPipeline.Handoff)];

    public static TheoryData<string> Ids => [.. All.Select(metric => metric.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_metric_s_worked_example_runs_and_gives_what_it_says(string id)
    {
        var metric = All.Single(metric => metric.Id == id);
        Assert.NotEmpty(metric.Examples);
        foreach (var example in metric.Examples)
        {
            using var workplace = new Workplace();
            using var database = new Database(workplace.Folder);
            database.Run("set variable as_of = date '2026-06-01'; set variable currency = 'IDR'; set variable agreed_hours = 24::double");
            Create(database, example, workplace.Folder);
            var measured = Assert.Single(new Measuring(database, new DateOnly(2026, 6, 1), "IDR").Measure([metric with { Grains = ["all"], By = [], Of = null }]));
            foreach (var (name, expected) in example.Expected)
            {
                double? found = name switch
                {
                    "value" => measured.Value,
                    "numerator" => measured.Numerator,
                    "denominator" => measured.Denominator,
                    "n" => measured.N,
                    _ => throw new FormatException($"{id}.sql expects '{name}'; known are value, numerator, denominator and n."),
                };
                if (expected == "null")
                {
                    Assert.Null(found);
                }
                else
                {
                    Assert.NotNull(found);
                    Assert.Equal(double.Parse(expected, CultureInfo.InvariantCulture), found.Value, 9);
                }
            }
        }
    }

    [Xunit.Fact]
    public void Ids_are_snake_case_and_no_two_metrics_share_one()
    {
        Assert.Equal(All.Count, All.Select(metric => metric.Id).Distinct().Count());
        Assert.All(All, metric => Assert.Matches("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", metric.Id));
    }

    // Columns that the example does not name, but the metric's condition does, are true for every row.
    private static void Create(Database database, WorkedExample example, string folder)
    {
        var path = Path.Combine(folder, "given.csv");
        File.WriteAllLines(path, example.Rows.Select(row => string.Join(',', row.Split(',').Select(cell => cell.Trim()))));
        database.Run($"create table {example.View} as select *, true as is_additive_here from read_csv({Names.Quote(path)}, header = true, nullstr = '')");
        if (!example.Rows[0].Contains("is_additive", StringComparison.Ordinal))
        {
            database.Run($"alter table {example.View} rename column is_additive_here to is_additive");
        }
    }
}
