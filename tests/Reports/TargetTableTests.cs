using Marketing;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Xunit;

namespace Pipeline.Tests.Reports;

public sealed class TargetTableTests
{
    private static readonly ReportList Targets = new()
    {
        Id = "targets_set",
        English = "Targets",
        Indonesian = "Target",
        Columns = ["month", "metric", "channel", "target"],
        Rows =
        [
            ["2026-07-01", "sessions", null, 40_000.0], ["2026-07-01", "key_event_rate", "paid social", 0.03],
            ["2026-06-01", "sessions", null, 39_000.0], ["2026-06-01", "ad_clicks", null, 10.0],
        ],
    };

    [Fact]
    public async Task A_target_stands_beside_what_its_month_came_to()
    {
        var (table, report) = await TableAsync(SampleReports.Marketing() with { Lists = [Targets] });
        Assert.Equal(["Metric", "Channel", "Month", "Reached", "Target"], table!.Columns.Select(column => column.Heading));
        var june =
            report.Measurements.Single(
                measurement => measurement is { Metric: "sessions", Grain: "month", Dimensions.Count: 0 }
                    && measurement.From == new DateOnly(2026, 6, 1));
        Assert.Equal((june.Value, 39_000d), (Reached(table.Rows[2]).Value, ((Amount)table.Rows[2][4]!).Value));
        Assert.Equal(
            "2026-07-01/2026-07-31",
            $"{Reached(table.Rows[0]).Of!.Period.From:yyyy-MM-dd}/{Reached(table.Rows[0]).Of!.Period.To:yyyy-MM-dd}");

        Assert.Equal(["July\u00a02026 (so far)", "June\u00a02026"], new[] { table.Rows[0][2]?.ToString(), table.Rows[2][2]?.ToString() });
        Assert.Equal(new DateOnly(2026, 7, 1), ((LabelledDay)table.Rows[0][2]!).Day);

        // A channel is found however it is written, and what nobody measured is no zero.
        Assert.Equal(("Paid Social", true), (Reached(table.Rows[1]).Of!.Dimensions["channel"], Reached(table.Rows[1]).Value > 0));
        Assert.Null(Reached(table.Rows[3]).Value);
    }

    [Fact]
    public async Task Without_targets_there_is_no_table() =>
        Assert.Null((await TableAsync(SampleReports.Marketing() with { Lists = [Targets with { Rows = [] }] })).Table);

    private static async Task<(ReportTable? Table, Report Report)> TableAsync(Report report)
    {
        var (shown, side) = (new PageContent(), MarketingPipeline.Marketing);
        await ReportHtml.RenderAsync(report, side, SampleReports.MetricsOf(side, report), "en", shown);
        return (shown.Tables.FirstOrDefault(table => table.Id == "targets_set"), report);
    }

    private static Amount Reached(IReadOnlyList<object?> row) => (Amount)row[3]!;
}
