using System.Globalization;
using Pipeline.Facts;
using Pipeline.Metrics;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Metrics;

/// <summary>Figures from cells against the plain statement over the rows of one period and part.</summary>
public sealed class MeasuringTests : IDisposable
{
    private readonly Workplace workplace = new();
    private readonly Database database;

    public MeasuringTests() => database = new(workplace.Folder);

    public void Dispose()
    {
        database.Dispose();
        workplace.Dispose();
    }

    // Rows of a day, of a week over a month's end and of a month; without a day, a part or an amount; parts outside the whole; people.
    [Fact]
    public void Each_period_and_part_has_what_its_own_rows_give()
    {
        database.Run("""
            create table made as
            select first as from_day, case when i % 11 = 0 then first + 6 when i % 13 = 0 then last_day(first) else first end as to_day,
                case when i % 7 > 0 then 'part ' || (i % 5) end as part, 'value ' || (i % 70) as many,
                case when i % 3 > 0 and i % 5 > 1 then ((i * 37) % 1000)::decimal(18, 4) end as amount, i % 4 > 0 as is_whole, i % 6 > 0 as is_additive
            from (select i, case when i % 17 > 0 then date '2025-11-20' + ((i * 7) % 120)::int end as first from range(3000) numbers(i))
            """);
        List<Metric> metrics =
        [
            Metric("money", "case when count(*) = 0 then 0 else sum(amount) end as value, count(amount) as n", ""),
            Metric(
                "rate", "coalesce(sum(amount) filter (where amount > 500), 0) as numerator, sum(amount) as denominator, count(*) as n",
                "\nwhere amount is not null"),
            Metric("middle", "median(amount) as value, count(*) as n", "\nwhere amount > 3"),
            Metric("upper", "quantile_cont(amount::double, 0.75) as value, count(amount) as n", "\nwhere amount > 3"),
            Metric(
                "wait", "km_quantile_of_counts(histogram(amount), histogram(amount) filter (where is_whole), 0.5) as value, count(*) as n",
                ""),
            Metric("people", "sum(amount) as value, count(*) as n", "") with { Whole = "is_whole", Additive = "is_additive" },
        ];
        var measured = new Measuring(database, new DateOnly(2026, 6, 1), "IDR").Measure(metrics);
        Assert.Equal(
            measured.Count,
            measured.Select(
                measurement => (measurement.Metric, measurement.Grain, measurement.From, string.Join('=', measurement.Dimensions)))
                    .Distinct().Count());
        Assert.Contains(measured, measurement => measurement.Grain == "week" && measurement.Dimensions.ContainsKey("part"));
        Assert.DoesNotContain(measured, measurement => measurement.Grain != "all" && measurement.Dimensions.ContainsKey("many"));
        Assert.Contains(measured, measurement => measurement is { Metric: "people", Grain: "day", Adds: false });
        Assert.All(
            measured,
            measurement => Assert.Equal(
                Plain(metrics.Single(metric => metric.Id == measurement.Metric), measurement),
                (Rounded(measurement.Value), measurement.N)));
    }

    [Fact]
    public void Nothing_of_something_is_a_zero_and_nothing_of_nothing_is_not_told()
    {
        database.Run("create table made (from_day date, to_day date, part varchar, amount double); create table deals as select 1 as x");
        var metric = Metric("money", "case when count(*) = 0 then 0 else sum(amount) end as value, count(*) as n", "");
        Assert.Empty(new Measuring(database, new DateOnly(2026, 6, 1), "IDR").Measure([metric]));
        var zero = Assert.Single(new Measuring(database, new DateOnly(2026, 6, 1), "IDR").Measure([metric with { Of = "deals" }]));
        Assert.Equal(("all", null, 0.0), (zero.Grain, zero.From, zero.Value));
    }

    private (double?, long) Plain(Metric metric, Measurement of)
    {
        var (by, item) = of.Dimensions.FirstOrDefault();
        var rows = MetricSet.And(
            metric.Condition,
            by is null ? metric.Whole : $"{by} = '{item}'",
            of.Grain == "day" ? null : metric.Additive,
            of.Grain == "all" ? null : $"from_day >= date '{of.From:yyyy-MM-dd}' and to_day <= date '{of.To:yyyy-MM-dd}'");
        return database.Query(
            $"select {MetricSet.Figures(metric, column => metric.Select.Written[column])} from made where {rows}",
            record => (Rounded(record.IsDBNull(0) ? null : record.GetDouble(0)), record.GetInt64(3))).Single();
    }

    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, 9) : null;

    private static Metric Metric(string id, string aggregates, string where) =>
        MetricFile.Parse(id, string.Create(CultureInfo.InvariantCulture, $"""
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
        -- day: from_day, to_day
        -- by: part, many
        select
            {aggregates}
        from made{where}
        """));
}
