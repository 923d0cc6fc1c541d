using System.Globalization;
using Handoff;
using Marketing;
using Pipeline.Metrics;
using Pipeline.Reports;
using Sales;
using Xunit;

namespace Pipeline.Tests.Metrics;

public sealed class WorkedExampleTests(ExampleDatabase examples) : IClassFixture<ExampleDatabase>
{
    private static readonly IReadOnlyList<Metric> All =
        [.. ReportMeasuring.MetricsOf(MarketingPipeline.Marketing), .. ReportMeasuring.MetricsOf(SalesPipeline.Sales),
            .. ReportMeasuring.MetricsOf(HandoffPipeline.Handoff)];

    public static TheoryData<string> Ids => [.. All.Select(metric => metric.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_metric_s_worked_example_runs_and_gives_what_it_says(string id)
    {
        var metric = All.Single(metric => metric.Id == id);
        Assert.NotEmpty(metric.Examples);
        foreach (var example in metric.Examples)
        {
            Examples.Lay(examples.Database, example, examples.Folder);
            var measured = Assert.Single(
                new Measuring(examples.Database, Examples.AsOf, "IDR").Measure([metric with { Grains = ["all"], By = [], Of = null }]));
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

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_metric_adds_as_it_says_and_its_worked_example_tells(string id) =>
        Assert.Empty(Declared.Faults(examples, All.Single(metric => metric.Id == id)));

    // What is wrong must not pass: else the test above would say nothing.
    [Theory]
    [InlineData("max(a) as numerator, sum(a) as denominator", Adding.RatioOfSums)]
    [InlineData("max(a) as numerator, count(*) as denominator", Adding.RatioOfSums)]
    [InlineData("median(a) as value", Adding.Sum)]
    [InlineData("avg(a) as value", Adding.Sum)]
    [InlineData("count(distinct a) as value", Adding.Sum)]
    [InlineData("sum(a) as value", Adding.None)]
    [InlineData("sum(a) as value", Adding.RatioOfSums)]
    [InlineData("sum(a) as numerator, count(*) as denominator", Adding.Sum)]
    [InlineData("sum(a) as numerator, count(*) as denominator", Adding.None)]
    public void A_wrong_declaration_is_found(string aggregates, Adding adds)
    {
        var metric = MetricFile.Parse("wrong", $"""
            -- en: a
            -- id: b
            -- unit: things
            -- formula: a
            -- rumus: b
            -- base: a
            -- dasar: b
            -- source: a
            -- sumber: b
            -- adds: over time none, over parts none
            -- gap: zero
            -- better: up
            -- day: day
            -- by: part
            -- given: made
            --   day, a
            --   2026-01-05, 2
            --   2026-01-06, 2
            --   2026-01-06, 7
            -- then: n 3
            select
                {aggregates},
                count(*) as n
            from made
            """);
        Assert.NotEmpty(Declared.Faults(examples, metric with { OverTime = adds }));
        Assert.NotEmpty(Declared.Faults(examples, metric with { OverParts = adds }));
    }

    [Fact]
    public void Ids_are_snake_case_and_no_two_metrics_share_one()
    {
        Assert.Equal(All.Count, All.Select(metric => metric.Id).Distinct().Count());
        Assert.All(All, metric => Assert.Matches("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", metric.Id));
    }
}
