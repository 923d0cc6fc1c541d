using Marketing;
using Pipeline.Tests.Facts;
using Pipeline.Tests.Uploads.Odd;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>Our own template of advertising with a sheet by month beside one by week or day: each cost counts once, the finer.</summary>
public sealed class SumsBesidePartsTests : IDisposable
{
    private const string Heading = "ad day,ad platform,ad cost,currency,campaign\n";

    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    // September's Mondays: 700 + 800 + 900 + 600 = 3,000; October's: 4 × 1,000 = 4,000.
    private static string Weeks => Rows(
        ("2026-09-07", 700), ("2026-09-14", 800), ("2026-09-21", 900), ("2026-09-28", 600), ("2026-10-05", 1000), ("2026-10-12", 1000),
        ("2026-10-19", 1000), ("2026-10-26", 1000));

    // Weeks reach beyond their month: the months need not cost the same.
    [Theory]
    [InlineData(true, "2026-09-01", 3000, "2026-10-01", 4000)]
    [InlineData(false, "2026-09-30", 3150, "2026-10-31", 4250)]
    public async Task Months_beside_their_weeks_count_once(bool isBelow, string september, int first, string october, int second)
    {
        var months = Heading + Rows((september, first), (october, second));
        await facts.WriteAsync("iklan.csv", isBelow ? $"{Heading}{Weeks}\n\n{months}" : $"{months}\n\n{Heading}{Weeks}");
        Assert.Equal([3000, 4000], Months(facts));
        Assert.Contains("2 rows", Assert.Single(Summed(facts)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_beside_its_days_and_a_week_beside_its_days_count_once()
    {
        var days = Rows([.. Enumerable.Range(1, 30).Select(day => ($"2026-09-{day:00}", 100))]);
        await facts.WriteAsync("month.csv", Heading + days + "\n\n" + Heading + Rows(("2026-09-01", 3000)));
        Assert.Equal([3000], Months(facts));
        Assert.Single(Summed(facts));
    }

    // Rows of two sheets have one line, a week's row stands on the first of its days, and the data begin and end within a month.
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_workbook_by_day_week_and_month_counts_its_finest(bool hasDays, bool isFirst)
    {
        var days = Enumerable.Range(0, 91)
            .Select(i => (Day: new DateOnly(2026, 8, 3).AddDays(i), Cost: 1000 + (i * i * 37 % 401))).ToList();
        var weeks = Spans(days, day => day.AddDays((isFirst ? 0 : 6) - (((int)day.DayOfWeek + 6) % 7)));
        var months = Spans(
            days, day => new(day.Year, day.Month, isFirst ? 1 : DateTime.DaysInMonth(day.Year, day.Month)));
        var finest = hasDays ? days : weeks;
        List<IEnumerable<string[]>> sheets = [Sheet(weeks), Sheet(months)];
        await facts.WriteAsync("iklan.xlsx", Workbooks.OfSheets([.. hasDays ? sheets.Prepend(Sheet(days)) : sheets]));
        Assert.Equal(Spans(finest, day => new(day.Year, day.Month, 1)).Select(month => (double?)month.Cost), Months(facts));
        Assert.Contains($"{(hasDays ? weeks.Count : 0) + months.Count} rows", Assert.Single(Summed(facts)), StringComparison.Ordinal);
    }

    // A launch on the first, a fee of another campaign, and days that come near a sum and are none.
    [Fact]
    public async Task What_is_no_sum_counts()
    {
        await facts.WriteAsync(
            "iklan.csv", Heading + Rows(("2026-09-01", 5000), ("2026-09-07", 100), ("2026-09-14", 100), ("2026-09-21", 100))
                + "2026-10-01,Tokopedia Ads,4000,IDR,Fee\n"
                + Rows([.. Enumerable.Range(2, 29).Select(day => ($"2026-10-{day:00}", 100)), ("2026-10-01", 2000)]));
        Assert.Equal([5300, 4000 + 4900], Months(facts));
        Assert.Empty(Summed(facts));
    }

    // 600 on each of three Mondays and 100 on all other days: no second row stands on the Monday.
    [Fact]
    public async Task A_Monday_that_costs_as_much_as_the_rest_of_its_week_counts()
    {
        var days = Enumerable.Range(7, 21).Select(day => ($"2026-09-{day:00}", (day - 7) % 7 == 0 ? 600 : 100));
        await facts.WriteAsync("iklan.csv", Heading + Rows([.. days]));
        Assert.Equal([3600], Months(facts));
        Assert.Empty(Summed(facts));
    }

    public void Dispose() => facts.Dispose();

    private static List<(DateOnly Day, int Cost)> Spans(List<(DateOnly Day, int Cost)> days, Func<DateOnly, DateOnly> span) =>
        [.. days.GroupBy(day => span(day.Day)).OrderBy(group => group.Key).Select(group => (group.Key, group.Sum(day => day.Cost)))];

    private static IEnumerable<string[]> Sheet(List<(DateOnly Day, int Cost)> rows) =>
    [
        Heading.Trim().Split(','),
        .. rows.Select(row => new[] { $"{row.Day:yyyy-MM-dd}", "Tokopedia Ads", $"{row.Cost}", "IDR", "Promo" }),
    ];

    private static string Rows(params (string Day, int Cost)[] rows) =>
        string.Concat(rows.Select(row => $"{row.Day},Tokopedia Ads,{row.Cost},IDR,Promo\n"));

    private static IEnumerable<double?> Months(LocalFacts of) => of.Measure()
        .Where(figure => figure.Metric == "ad_cost" && figure.Grain == "month" && figure.Dimensions.Count == 0)
        .Select(figure => figure.Value);

    private static IEnumerable<string> Summed(LocalFacts of) =>
        of.Warn().Where(warning => warning.Code == "ads-summed").Select(warning => warning.English);
}
