using Marketing;
using Pipeline.Metrics;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>A list of pages that adds up to the total told above it has all of its days; one that does not is cut.</summary>
public sealed class ListsBesideTotalsTests : IDisposable
{
    // By day, channel and page: 200 views in September (3 days), 130 in October (2 days), 330 in all.
    private static readonly string[] Rows =
    [
        "20260928,Direct,/,20", "20260928,Paid Search,/,30", "20260928,Direct,/produk,50", "20260929,Direct,/,40",
        "20260930,Direct,/kontak,60", "20261001,Direct,/,70", "20261002,Paid Search,/produk,60",
    ];

    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    [Theory]
    [InlineData("Date,Session default channel group,Page path and screen class,Views", ",,,330,Grand total")]
    [InlineData("Date,Default channel group,Page path and screen class,Event count", ",,,330,Grand total")]
    [InlineData("Tanggal,Grup saluran default sesi,Jalur halaman dan kelas layar,Jumlah peristiwa", ",,,330,Grand total")]
    [InlineData("Date,Session default channel group,Page title,Views", ",,,330,Grand total")]
    [InlineData("Date,Session default channel group,Page path and screen class,Views", "")]
    public async Task A_list_that_adds_up_to_the_total_tells_days_and_months(string heading, string total)
    {
        await ExplorationAsync(heading, total, Rows);
        var metric = heading.EndsWith("Views", StringComparison.Ordinal) ? "page_views" : "events";
        Assert.Equal([100, 40, 60, 70, 60], Whole(metric, "day"));
        Assert.Equal([200, 130], Whole(metric, "month"));
        Assert.Equal([330], Whole(metric, "all"));
        Assert.Empty(Cut());
    }

    [Xunit.Fact]
    public async Task A_list_that_was_cut_tells_its_total_alone_and_says_so()
    {
        await ExplorationAsync(
            "Date,Session default channel group,Page path and screen class,Views", ",,,330,Grand total", Rows[..^1]);
        Assert.Empty(Whole("page_views", "day"));
        Assert.Empty(Whole("page_views", "month"));
        Assert.Equal([330], Whole("page_views", "all"));
        Assert.Contains("270 of 330 page views", Assert.Single(Cut()), StringComparison.Ordinal);
    }

    // Sessions have several pages: what is undivided of them is the total alone. They have one landing page, and may be of two days.
    [Xunit.Fact]
    public async Task Sessions_add_over_landing_pages_and_not_over_pages()
    {
        await ExplorationAsync("Date,Session default channel group,Page path and screen class,Sessions", ",,,300,Grand total", Rows);
        Assert.Empty(Whole("sessions", "month"));
        Assert.Equal([300], Whole("sessions", "all"));
    }

    [Theory]
    [InlineData(327, new double[] { 200, 130 })]
    [InlineData(450, new double[0])]
    public async Task Sessions_by_landing_page_are_whole_where_they_come_near_their_total(int total, double[] months)
    {
        await ExplorationAsync("Date,Session default channel group,Landing page,Sessions", $",,,{total},Grand total", Rows);
        Assert.Equal(months.Cast<double?>(), Whole("sessions", "month"));
    }

    // October was cut and September was not: September has days, October its total.
    [Xunit.Fact]
    public async Task Of_two_explorations_the_one_that_was_cut_takes_nothing_from_the_other()
    {
        const string Heading = "Date,Session default channel group,Page path and screen class,Views";
        await ExplorationAsync(Heading, ",,,200,Grand total", Rows[..5], "20260928-20260930");
        await ExplorationAsync(Heading, ",,,130,Grand total", Rows[5..6], "20261001-20261002");
        Assert.Equal([100, 40, 60], Whole("page_views", "day"));
        Assert.Equal([200, 130], Whole("page_views", "month"));
        Assert.Single(Cut());
    }

    public void Dispose() => facts.Dispose();

    private Task<Receipt> ExplorationAsync(string heading, string total, string[] rows, string range = "20260928-20261002") =>
        facts.WriteAsync(
            $"exploration{range}.csv", $"# ---\n# toko.example - GA4\n# Toko-Free form 1\n# {range}\n# ---\n\n{heading}\n"
                + string.Join('\n', rows.Prepend(total).Where(line => line.Length > 0)) + "\n");

    private IEnumerable<double?> Whole(string metric, string grain) => facts.Measure()
        .Where(figure => figure.Metric == metric && figure.Grain == grain && figure.Dimensions.Count == 0 && figure.Value is not null)
        .Select(figure => figure.Value);

    private IEnumerable<string> Cut() =>
        facts.Warn().Where(warning => warning.Code == "lists-beside-totals").Select(warning => warning.English);
}
