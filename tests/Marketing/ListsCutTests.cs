using Marketing;
using Marketing.Facts;
using Pipeline.Metrics;
using Pipeline.Reports;
using Pipeline.Tests.Facts;
using Pipeline.Tests.Uploads;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>A list of exactly as many rows as its tool gives at once may be cut: it is named, and its sum is no whole.</summary>
public sealed class ListsCutTests : IDisposable
{
    private const string Pages = "Date,Page path and screen class,Views";
    private const string Channels = "Session default channel group,Sessions";

    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    // Five pages on each day of October up to the tenth, of 1 to 5 views: 15 a day.
    private static IEnumerable<string> Rows(int count) =>
        Enumerable.Range(0, count).Select(i => $"202610{(i / 5) + 1:00},/p{i % 5},{(i % 5) + 1}");

    [Xunit.Fact]
    public async Task A_list_of_as_many_rows_as_are_shown_is_no_whole_and_is_named_in_both_languages()
    {
        var receipt = await ExplorationAsync(Pages, Rows(50), "20261001-20261031");
        Assert.Empty(Whole("page_views", "all"));
        Assert.Empty(Whole("page_views", "month"));
        var cut = Assert.Single(Cut());
        Assert.StartsWith(
            "ga4 toko.example - GA4: the rows by page from 2026-10-01 to 2026-10-10 may be cut", cut.English, StringComparison.Ordinal);
        Assert.Contains("(page views)", cut.English, StringComparison.Ordinal);
        Assert.Contains("per halaman dari 2026-10-01 sampai 2026-10-10 mungkin terpotong", cut.Indonesian, StringComparison.Ordinal);
        Assert.Contains("(tayangan halaman)", cut.Indonesian, StringComparison.Ordinal);
        Assert.Contains(
            receipt.Files[0].Notes, note => note.StartsWith("A list has exactly 50 rows, as many as GA4", StringComparison.Ordinal));

        // What it tells of each page stays.
        Assert.Equal([10, 20, 30, 40, 50], facts.Measure(null, "page_views")
            .Where(figure => figure.Grain == "all" && figure.Dimensions.Count == 1 && figure.Dimensions.ContainsKey("page"))
            .Select(figure => figure.Value!.Value).Order());
    }

    [Theory]
    [InlineData(49)]
    [InlineData(51)]
    [InlineData(75)]
    public async Task A_list_of_another_number_of_rows_has_ended_by_itself(int rows)
    {
        var receipt = await ExplorationAsync(Pages, Rows(rows), "20261001-20261031");
        Assert.Equal([Rows(rows).Sum(row => double.Parse(row[(row.LastIndexOf(',') + 1)..], CultureInfo.InvariantCulture))],
            Whole("page_views", "all"));
        Assert.Empty(Cut());
        Assert.DoesNotContain(receipt.Files[0].Notes, note => note.Contains("may be cut", StringComparison.Ordinal));
    }

    // With its total in the file there is one row more, and the total tells whether it is whole.
    [Xunit.Fact]
    public async Task A_list_with_its_total_is_compared_with_it()
    {
        await ExplorationAsync(Pages, Rows(50).Prepend(",,150,Grand total"), "20261001-20261010");
        Assert.Equal([150], Whole("page_views", "month"));
        Assert.Empty(Cut());
    }

    // The total may come in a file of its own: 150 are all, and of 160 the list has not all.
    [Theory]
    [InlineData(150, 10)]
    [InlineData(160, 0)]
    public async Task A_list_beside_a_total_of_its_days_is_whole_where_it_adds_up_to_it(int total, int days)
    {
        await ExplorationAsync(Pages, Rows(50), "20261001-20261010");
        await ExplorationAsync("Device category,Views", [$"desktop,{total}"], "20261001-20261010");
        Assert.Equal([total], Whole("page_views", "all"));
        Assert.Equal(days, Whole("page_views", "day").Count());
        Assert.Empty(Cut());
    }

    // Days, and a few channels or devices on each of them, end by themselves where they fill the range.
    [Theory]
    [InlineData("Date,Event count", 10, 1, "20261001-20261010", true)]
    [InlineData("Date,Event count", 10, 1, "20261001-20261031", false)]
    [InlineData("Date,Device category,Event count", 10, 2, "20261001-20261005", true)]
    [InlineData("Date,Device category,Event count", 10, 2, "20261001-20261031", false)]
    public async Task Days_that_fill_their_range_are_whole(string heading, int count, int aDay, string range, bool isWhole)
    {
        var rows = Enumerable.Range(0, count).Select(
            i => $"202610{(i / aDay) + 1:00},{(aDay == 1 ? "" : i % aDay == 0 ? "mobile," : "desktop,")}3");
        await ExplorationAsync(heading, rows, range);
        Assert.Equal(isWhole ? [30d] : [], Whole("events", "all"));
        Assert.Equal(isWhole ? 0 : 1, Cut().Count);
    }

    // A standard report is exported whole, whatever is shown of it.
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Ten_channels_are_cut_in_an_exploration_alone(bool isExploration, bool isWhole)
    {
        var rows = Enumerable.Range(1, 10).Select(i => $"Channel {i},{i}");
        if (isExploration)
        {
            await ExplorationAsync(Channels, rows, "20261001-20261031");
        }
        else
        {
            await facts.WriteAsync(
                "report.csv", "# ----\n# Traffic acquisition\n# Account: Toko\n# Property: toko.example - GA4\n# ----\n#\n# All Users\n"
                    + $"# Start date: 20261001\n# End date: 20261031\n{Channels}\n{string.Join('\n', rows)}\n");
        }

        Assert.Equal(isWhole ? [55d] : [], Whole("sessions", "all"));
        Assert.Equal(isWhole ? 0 : 1, Cut().Count);
    }

    [Theory]
    [InlineData(9_999, false)]
    [InlineData(10_000, true)]
    public void The_data_api_gives_ten_thousand_rows_unless_asked_for_more(int count, bool isCut)
    {
        var rows = Enumerable.Range(0, count).Select(i => $"202610{(i % 31) + 1:00},/p{i / 31},1");
        var taken = Taking.Of("ga4.csv", "date,pagePath,screenPageViews\n" + string.Join('\n', rows) + "\n");
        Assert.Equal(count, taken.All<Traffic>().Count);
        Assert.All(taken.All<Traffic>(), fact => Assert.Equal(isCut, fact.MayBeCut));
        Assert.Equal(isCut, taken.File.Notes.Any(note => note.Contains("10,000 rows, as many as GA4", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, true)]
    public void Matomo_gives_a_hundred_rows_unless_asked_for_more(int count, bool isCut)
    {
        var rows = Enumerable.Range(1, count).Select(i => $"Negara {i},{i},{i}");
        var taken = Taking.Of(
            "Export _ Country _ 2026-10-01,2026-10-31.csv", "Label,nb_visits,nb_actions\n" + string.Join('\n', rows) + "\n");
        Assert.NotEmpty(taken.All<Traffic>());
        Assert.All(taken.All<Traffic>(), fact => Assert.Equal(isCut, fact.MayBeCut));
    }

    [Theory]
    [InlineData(999, false)]
    [InlineData(1_000, true)]
    public void Search_Console_names_its_first_thousand_queries(int count, bool isCut)
    {
        var rows = Enumerable.Range(1, count).Select(i => $"kopi {i},1,10,10%,3");
        var taken = Taking.Of(
            "Queries 2026-10-01 2026-10-31.csv", "Top queries,Clicks,Impressions,CTR,Position\n" + string.Join('\n', rows) + "\n");
        Assert.Equal(count, taken.File.Rows.Read);
        Assert.Equal(isCut, taken.File.Notes.Any(note => note.Contains("as many as Search Console", StringComparison.Ordinal)));
    }

    public void Dispose() => facts.Dispose();

    private Task<Receipt> ExplorationAsync(string heading, IEnumerable<string> rows, string range) => facts.WriteAsync(
        $"exploration {heading.Length} {range}.csv",
        $"# ----\n# toko.example - GA4\n# Toko-Free form 1\n# {range}\n# ----\n\n{heading}\n{string.Join('\n', rows)}\n");

    private IEnumerable<double> Whole(string metric, string grain) => facts.Measure(null, metric)
        .Where(figure => figure.Grain == grain && figure.Dimensions.Count == 0 && figure.Value is not null)
        .Select(figure => figure.Value!.Value);

    private List<ReportWarning> Cut() => [.. facts.Warn().Where(warning => warning.Code == "lists-cut")];
}
