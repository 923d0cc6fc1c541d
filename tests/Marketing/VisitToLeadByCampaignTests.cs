using Marketing;
using Pipeline.Metrics;
using Pipeline.Tests.Facts;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>Sessions of a campaign become leads only where both the analytics tool and the leads name it.</summary>
public sealed class VisitToLeadByCampaignTests : IDisposable
{
    private const string Sessions =
        "# Start date: 20260101\n# End date: 20260131\nSession campaign,Sessions,Engaged sessions,Event count\n"
        + "Lebaran,300,150,900\ngrinder,200,100,500\nAwareness,900,100,1000\n(not set),600,300,1200\n";

    private const string Leads =
        "lead id,created,channel,campaign\n1,2026-01-05,Paid Social,lebaran\n2,2026-01-31,Paid Social,LEBARAN\n"
        + "3,2026-01-07,Paid Search,Grinder\n4,2026-02-03,Paid Social,Lebaran\n5,2026-01-09,Referral,Mitra\n6,2026-01-10,Direct,\n";

    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    [Fact]
    public async Task A_campaign_that_both_name_has_a_rate_and_what_one_names_alone_has_none()
    {
        await facts.WriteAsync("ga4_campaigns_202601.csv", Sessions);
        await facts.WriteAsync("leads.csv", Leads);
        var rates = facts.Measure(new DateOnly(2026, 3, 5), "visit_to_lead_rate").Where(figure => figure.Grain == "all").ToList();

        // The lead of February lies in no span of sessions.
        Assert.Equal(
            [("Lebaran", 2, 300), ("grinder", 1, 200)],
            rates.Where(figure => figure.Dimensions.ContainsKey("campaign"))
                .Select(figure => (figure.Dimensions["campaign"], figure.Numerator, figure.Denominator)));
    }

    public void Dispose() => facts.Dispose();
}
