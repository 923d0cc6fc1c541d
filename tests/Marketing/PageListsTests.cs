using Marketing;
using Pipeline.Reports;
using Pipeline.Tests.Facts;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>Lists of pages name the days that they are of, compare whole stretches only, and call a page weak beyond chance.</summary>
public sealed class PageListsTests : IDisposable
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    [Fact]
    public async Task Pages_of_a_week_are_of_that_week()
    {
        await ViewsAsync(new(2026, 10, 25), _ => 10);
        var page = Assert.Single(Rows("pages_best"));
        Assert.Equal("70 2026-10-25 2026-10-31", $"{page["views"]} {page["data_from"]} {page["data_to"]}");
        Assert.Null(page["views_before"]);
    }

    // Of 40 days the 28 newest are compared with nothing: of the 28 before, 12 are known.
    [Theory]
    [InlineData(40, null)]
    [InlineData(56, 2800L)]
    public async Task A_stretch_before_of_which_only_a_part_is_known_is_compared_with_nothing(int days, long? before)
    {
        await ViewsAsync(AsOf.AddDays(1 - days), day => day > AsOf.AddDays(-28) ? 10 : 100);
        var page = Assert.Single(Rows("pages_best"));
        Assert.Equal("280 2026-10-04", $"{page["views"]} {page["data_from"]}");
        Assert.Equal(before, (long?)Number(page["views_before"]));
        Assert.Equal(before is null ? 0 : 1, Rows("pages_weakest").Count);
    }

    // 24 of 60 where the site has 60 of 100 lies three standard errors below it, 33 of 60 within one.
    [Theory]
    [InlineData(24, true)]
    [InlineData(33, false)]
    public async Task A_landing_page_is_weak_where_chance_does_not_make_it_so(int engaged, bool isWeak)
    {
        await facts.WriteAsync(
            "landing.csv",
            "# ----\n# Landing page\n# Account: Toko\n# Property: toko.example\n# ----\n# \n# All Users\n# Start date: 20261001\n"
                + "# End date: 20261031\nLanding page,Sessions,Engaged sessions\n" + $"/a,60,{engaged}\n/b,940,{600 - engaged}\n");
        var rows = Rows("landing_pages_weakest");
        Assert.Equal(isWeak ? ["/a"] : [], rows.Select(row => row["landing_page"]));
        Assert.All(rows, row => Assert.Equal("sessions", row["counted_by"]));
    }

    public void Dispose() => facts.Dispose();

    private Task<Pipeline.Uploads.Receipt> ViewsAsync(DateOnly from, Func<DateOnly, int> views) => facts.WriteAsync(
        "pages.csv",
        $"# ----\n# toko.example - GA4\n# Toko-Free form 1\n# {from:yyyyMMdd}-{AsOf:yyyyMMdd}\n# ----\n\n"
            + "Date,Page path and screen class,Views\n"
            + string.Concat(Enumerable.Range(0, AsOf.DayNumber - from.DayNumber + 1).Select(from.AddDays)
                .Select(day => $"{day:yyyyMMdd},/a,{views(day)}\n")));

    private static double? Number(object? cell) => cell is null ? null : Convert.ToDouble(cell, CultureInfo.InvariantCulture);

    private List<Dictionary<string, object?>> Rows(string id) =>
        facts.Report(AsOf).Lists.FirstOrDefault(list => list.Id == id) is not { } list ? []
            : [.. list.Rows.Select(row => list.Columns.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
}
