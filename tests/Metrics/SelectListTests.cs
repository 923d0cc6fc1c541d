using Pipeline.Metrics;
using Xunit;

namespace Pipeline.Tests.Metrics;

public sealed class SelectListTests
{
    [Theory]
    [InlineData("count(*)", "<count|*|>")]
    [InlineData("coalesce(sum(cost), 0)::double", "coalesce(<sum|cost|>, 0)::double")]
    [InlineData("sum(a) filter (where b in ('x)', 'y')) - sum(c)", "<sum|a|b in ('x)', 'y')> - <sum|c|>")]
    [InlineData("sum(a) filter (b is not null)", "<sum|a|b is not null>")]
    [InlineData(
        "case when count(*) = 0 then 0 else sum(round(rate * (people), 6)) end",
        "case when <count|*|> = 0 then 0 else <sum|round(rate * (people), 6)|> end")]
    public void A_column_is_taken_apart_into_its_sums_and_counts(string written, string expected)
    {
        var list = SelectList.Parse("metric", $"{written} as value, count(*) as n");
        Assert.Null(list.Other);
        Assert.Equal(expected, list.Formula("value", piece => $"<{piece.Function}|{piece.Of}|{piece.Where}>"));
    }

    [Theory]
    [InlineData("quantile_cont(a, 0.5)", "quantile_cont")]
    [InlineData("count(distinct a)", "count")]
    [InlineData("avg(a)", "avg")]
    [InlineData("max(a) / sum(a)", "max")]
    [InlineData("coalesce(median(a), 0)", "median")]
    public void Any_other_aggregate_is_named(string written, string expected) =>
        Assert.Equal(expected, SelectList.Parse("metric", $"{written} as value, count(*) as n").Other);

    [Theory]
    [InlineData("sum(a)")]
    [InlineData("sum(a) as total")]
    public void A_column_without_one_of_the_four_names_is_told(string written) =>
        Assert.StartsWith(
            "metric.sql selects 'sum(a)", Assert.Throws<FormatException>(() => SelectList.Parse("metric", written)).Message,
            StringComparison.Ordinal);
}
