using Marketing;
using Pipeline.Facts;
using Pipeline.Reports;
using Pipeline.Reports.Periods;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Reports;

/// <summary>Which figures their tools may still restate, told from what the views read.</summary>
public sealed class ProvisionalTests : IDisposable
{
    private readonly Workplace workplace = new();
    private readonly Database database;

    public ProvisionalTests() => database = new(workplace.Folder);

    public void Dispose()
    {
        database.Dispose();
        workplace.Dispose();
    }

    private static readonly SourceState Ga4 = new()
    {
        Source = "ga4",
        Formats = ["ga4-report"],
        Uploads = 1,
        Refused = 0,
        RowsKept = 1,
        RowsRejected = 0,
        Tables = ["traffic"],
        NewestData = new(2026, 1, 31),
        ProvisionalDays = 2,
        ProvisionalFrom = new(2026, 1, 30),
    };

    [Theory]
    [InlineData("sessions", true)]
    [InlineData("visit_to_lead_rate", true)]
    [InlineData("leads", false)]
    [InlineData("search_clicks", false)]
    public void A_metric_rests_on_the_tables_that_its_views_read(string metric, bool rests)
    {
        var definition = ReportMeasuring.MetricsOf(MarketingPipeline.Marketing).Single(own => own.Id == metric);
        Assert.Equal(
            rests ? [new Period(new(2026, 1, 30), new(2026, 1, 31))] : [], new Lineage(database, MarketingPipeline.Marketing, [Ga4])
                .Provisional(definition));
    }

    [Fact]
    public void An_export_made_long_after_its_last_day_is_final()
    {
        var definition = ReportMeasuring.MetricsOf(MarketingPipeline.Marketing).Single(own => own.Id == "sessions");
        Assert.Empty(
            new Lineage(database, MarketingPipeline.Marketing, [Ga4 with { ProvisionalFrom = new(2026, 2, 5) }]).Provisional(definition));
    }
}
