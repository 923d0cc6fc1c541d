using System.Text.RegularExpressions;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;
using Xunit;

namespace Pipeline.Tests.Reports;

/// <summary>The key figures over the period that a reader chooses: 28 days, a month, a quarter, the year.</summary>
public sealed partial class PeriodTablesTests
{
    public static TheoryData<string, string, string, string?, string> Periods { get; } = new()
    {
        { "28", "2026-06-17", "2026-07-14", "2026-05-20", "2025-06-18" },
        { "month", "2026-06-01", "2026-06-30", "2026-05-01", "2025-06-01" },
        { "quarter", "2026-04-01", "2026-06-30", "2026-01-01", "2025-04-01" },
        { "year", "2026-01-01", "2026-07-14", null, "2025-01-01" },
    };

    [Theory]
    [MemberData(nameof(Periods))]
    public async Task A_figure_is_what_its_days_come_to_beside_the_period_before_and_the_year_before(
        string key, string from, string to, string? before, string yearBefore)
    {
        var (_, shown, report) = await Pages.WriteAsync("sales", "en");
        var row = shown.Tables.Single(table => table.Id == "period-" + key).Rows.Single(cells => (string?)cells[0] == "Won value");
        var over = new Period(Day(from), Day(to));
        var told = (Amount)row[1]!;
        Assert.Equal(over, told.Of!.Period);
        Assert.Equal(Sum(over), told.Value!.Value, 0.5);
        var compared = row.OfType<Comparison>().ToList();
        Assert.Equal(
            new[] { before, yearBefore }.OfType<string>().Select(Day), compared.Select(comparison => comparison.Then.Period.From));
        Assert.All(
            compared, comparison => Assert.Equal((Sum(over) / Sum(comparison.Then.Period)) - 1, comparison.Change!.Value, 1e-6));

        double Sum(Period days) => report.Measurements
            .Where(one => one is { Metric: "won_value", Grain: "day", Dimensions.Count: 0 } && days.Holds(one.From!.Value))
            .Sum(one => one.Value ?? 0);
    }

    [Fact]
    public async Task What_no_such_days_are_known_of_is_named_and_has_no_row()
    {
        var (html, shown) = await Pages.RenderAsync("sales", "en");
        Assert.DoesNotContain("Days to close (median)", Names("period-28"));
        Assert.Contains("Not known over such days: Days to close (median).", html, StringComparison.Ordinal);
        Assert.Contains("Days to close (median)", Names("period-month"));

        IEnumerable<string?> Names(string id) => shown.Tables.Single(table => table.Id == id).Rows.Select(row => (string?)row[0]);
    }

    // Of the newest day only: a month that is not over is no month.
    [Theory]
    [InlineData("month", "2026-07-14", "2026-06-01", "2026-06-30")]
    [InlineData("month", "2026-07-31", "2026-07-01", "2026-07-31")]
    [InlineData("month", "2026-01-30", "2025-12-01", "2025-12-31")]
    [InlineData("quarter", "2026-07-14", "2026-04-01", "2026-06-30")]
    [InlineData("quarter", "2026-09-30", "2026-07-01", "2026-09-30")]
    [InlineData("quarter", "2026-02-28", "2025-10-01", "2025-12-31")]
    public void The_newest_whole_period_is_over_by_the_day(string grain, string day, string from, string to) =>
        Assert.Equal(new Period(Day(from), Day(to)), Period.LastWhole(grain, Day(day)));

    [Theory]
    [InlineData("sales")]
    [InlineData("marketing")]
    [InlineData("handoff")]
    public async Task Each_choice_has_its_table_and_the_first_is_chosen(string side)
    {
        var (html, shown) = await Pages.RenderAsync(side, "id");
        List<Match> choices = [.. Choice().Matches(html).OfType<Match>()];
        Assert.Equal(
            shown.Tables.Where(table => table.Id.StartsWith("period-", StringComparison.Ordinal)).Select(table => table.Id),
            choices.Select(choice => "period-" + choice.Groups[1].Value));
        Assert.True(choices.Count >= 2, $"Only {choices.Count} choices.");
        Assert.Equal(
            choices.Select((_, at) => at == 0), choices.Select(choice => choice.Value.Contains("checked", StringComparison.Ordinal)));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex("<input type=\"radio\" name=\"period\" value=\"([a-z0-9]+)\"[^>]*>")]
    private static partial Regex Choice();
}
