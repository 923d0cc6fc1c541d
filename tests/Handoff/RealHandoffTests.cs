using Handoff;
using Marketing;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Handoff;

/// <summary>Real leads, deals and calls through both sides and the hand-off, against figures computed without this project.</summary>
public sealed class RealHandoffTests
{
    [Fact]
    public async Task Zoho_s_deals_find_their_leads_by_id()
    {
        var asOf = new DateOnly(2022, 12, 31);
        using var workplace = new Workplace();
        using var marketing = new LocalFacts(MarketingPipeline.Marketing);
        using var sales = new LocalFacts(SalesPipeline.Sales);
        await marketing.TakeAsync(RealExports.Path("crm-zoho/zoho_Leads.csv"));
        foreach (var file in new[] { "crm-zoho/zoho_Leads.csv", "crm-zoho/zoho_Potentials.csv", "crm-zoho/zoho_Calls.csv" })
        {
            await sales.TakeAsync(RealExports.Path(file));
        }

        var publications = new[] { marketing.Publish(workplace.Folder, asOf), sales.Publish(workplace.Folder, asOf) };
        using var database = HandoffFacts.Lay(publications, new PipelineSettings(), asOf, workplace.Folder);
        var (report, _) = HandoffReporting.Measure(database, publications, new PipelineSettings(), asOf);
        var all = report.Measurements.Where(measurement => measurement.Grain == "all" && measurement.Dimensions.Count == 0)
            .ToDictionary(measurement => measurement.Metric);

        Assert.Equal(3_900, all["leads_handed_over"].Value);
        Assert.Equal((3_632, 3_632), (all["matched_deals"].Numerator, all["matched_deals"].Denominator));
        Assert.Equal(1_819, all["deals_older_than_lead"].Value);
        Assert.Equal(154, all["touched_leads"].Value);
        Assert.Equal(14_168.3929, all["first_touch_hours_mean"].Value!.Value, 4);
        // Of two middle values the known answers take the longer; between them lies 18,598.84.
        Assert.Equal(18_671.85, all["first_touch_hours_median_high"].Value!.Value, 4);
        Assert.Equal(18_598.8417, all["first_touch_hours_median"].Value!.Value, 4);
        Assert.Equal(
            (22, 23_680.95),
            database.Query(
                "select min(hours_to_touch)::double, max(hours_to_touch)::double from leads",
                record => (record.GetDouble(0), Math.Round(record.GetDouble(1), 4))).Single());
        Assert.Contains(
            report.Warnings, warning => warning.Code == "touches-before-lead"
                && warning.English.StartsWith("3 leads ", StringComparison.Ordinal));
        Assert.Contains(
            report.Warnings, warning => warning.Code == "deals-older-than-lead"
                && warning.English.StartsWith("1,819 of 3,632 ", StringComparison.Ordinal));
    }
}
