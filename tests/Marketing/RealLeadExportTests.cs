using Marketing;
using Marketing.Facts;
using Pipeline.Metrics;
using Pipeline.Tests.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>Leads of real CRMs as marketing counts them, against figures that were computed without this project.</summary>
public sealed class RealLeadExportTests : IDisposable
{
    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    [Fact]
    public async Task Zoho_s_leads_are_qualified_when_they_are_created()
    {
        var receipt = await facts.TakeAsync(RealExports.Path("crm-zoho/zoho_Leads.csv"));
        var measured = facts.Measure();

        Assert.Equal((3_900, 3_900, 0), (receipt.Rows.Read, receipt.Rows.Kept, receipt.Rows.Rejected));
        Assert.Equal(
            (3_900, 3_900, 0),
            (All(measured, "leads").Value, All(measured, "qualified_leads").Value, All(measured, "lead_duplicates").Value));
        Assert.Equal(
            [371, 412, 832],
            new[] { "Email", "Advertising", "Word of mouth" }.Select(channel => By(measured, "leads", "channel", channel).Value!.Value));
        Assert.Equal(3_900, By(measured, "qualified_leads", "source", "zoho").Value);
        Assert.Equal(
            3_900, measured.Where(m => m.Metric == "qualified_leads" && m.Grain == "month" && m.Dimensions.Count == 0).Sum(m => m.Value));
    }

    [Fact]
    public void Zoho_s_campaigns_give_their_names()
    {
        var taken = Taking.OfReal("crm-zoho/zoho_Campaigns.csv");
        Assert.Equal(("zoho-campaigns", 110L, 110), (taken.File.Format, taken.File.Rows.Read, taken.All<CampaignName>().Count));
        var first = taken.All<CampaignName>()[0];
        Assert.Equal(
            ("24000011", "Campaign All users - Except Signedup", 115_000m, 141_560m, "USD"),
            (first.CampaignId, first.Name, first.BudgetedCost, first.ActualCost, first.Currency));
    }

    [Fact]
    public async Task Salesforce_s_leads_are_people_each_once()
    {
        var receipt = await facts.TakeAsync(RealExports.Path("crm-salesforce/sf_Lead.csv"));
        var measured = facts.Measure();

        // 14 records; two of them without address or number, the others six each of which stands there twice or, a shared number, four
        // times.
        Assert.Equal(("salesforce-leads", 14L, 0L), (receipt.Files[0].Format, receipt.Rows.Kept, receipt.Rows.Rejected));
        Assert.Equal(
            (7, 7, 7), (All(measured, "leads").Value, All(measured, "qualified_leads").Value, All(measured, "lead_duplicates").Value));
        Assert.Equal(new DateOnly(2024, 7, 12), All(measured, "leads").From);
    }

    [Fact]
    public async Task HubSpot_s_contacts_are_leads_and_its_sample_people_are_none()
    {
        var receipt = await facts.TakeAsync(RealExports.Path("crm-hubspot/hubspot_contacts_dummy_id.csv"));
        var measured = facts.Measure();

        Assert.Equal(
            ("hubspot-contacts", 6L, 4L, 0L), (receipt.Files[0].Format, receipt.Rows.Read, receipt.Rows.Kept, receipt.Rows.Rejected));
        Assert.Equal(2, receipt.Files[0].Rows.SetAside["HubSpot's own sample contact"]);
        Assert.Equal((4, 0), (All(measured, "leads").Value, All(measured, "qualified_leads").Value));
        Assert.Contains(receipt.Files[0].Notes, note => note.Contains("Lifecycle Stage", StringComparison.Ordinal));
        Assert.Equal((new DateOnly(2025, 4, 7), new DateOnly(2025, 4, 8)), (All(measured, "leads").From, All(measured, "leads").To));
    }

    public void Dispose() => facts.Dispose();

    private static Measurement All(IReadOnlyList<Measurement> measured, string metric) =>
        Assert.Single(measured, m => m.Metric == metric && m.Grain == "all" && m.Dimensions.Count == 0);

    private static Measurement By(IReadOnlyList<Measurement> measured, string metric, string dimension, string item) =>
        Assert.Single(measured, m => m.Metric == metric && m.Grain == "all" && m.Dimensions.GetValueOrDefault(dimension) == item);
}
