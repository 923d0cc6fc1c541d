using Marketing.Published;
using Pipeline.Metrics;
using Xunit;
using static Pipeline.Tests.Handoff.Published;

namespace Pipeline.Tests.Handoff;

/// <summary>What campaigns cost beside what became of their leads.</summary>
public sealed class CampaignReturnsTests : IDisposable
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    private readonly Published published = new() { Settings = new() { HorizonDays = 60 } };

    public CampaignReturnsTests()
    {
        // January: Lebaran cost 900 and brought four leads, two of them won for 500 and 700; Grinder cost 300 and brought one lead.
        Brought("Lebaran", 4, new DateTime(2026, 1, 10, 9, 0, 0), 500, 700);
        Brought("grinder ", 1, new DateTime(2026, 1, 12, 9, 0, 0));
        published.Costs.AddRange([Cost("lebaran", 1, 900), Cost("Grinder", 1, 300)]);
    }

    [Fact]
    public void A_campaign_s_cost_stands_beside_the_leads_that_it_brought()
    {
        Assert.Equal(900, Of("campaign_cost", "lebaran"));
        Assert.Equal(225, Of("cost_per_lead_handed_over", "lebaran"));
        Assert.Equal(450, Of("cost_per_won_lead", "lebaran"));
        Assert.Equal(1200.0 / 900, Of("return_on_ad_spend", "lebaran")!.Value, 9);
        Assert.Equal(300, Of("cost_per_lead_handed_over", "Grinder"));
        Assert.Null(Of("cost_per_won_lead", "Grinder"));
        Assert.Equal(0, Of("return_on_ad_spend", "Grinder"));

        // Over both: 1,200 spent, two won of five leads, 1,200 won.
        Assert.Equal(600, published.All(AsOf, "cost_per_won_lead"));
        Assert.Equal(1, published.All(AsOf, "return_on_ad_spend"));
    }

    // Wilson's interval of 2 of 4 at 95 % is 0.150 to 0.850, worked out apart.
    [Fact]
    public void Few_wins_leave_a_wide_range()
    {
        Assert.Equal(900 / (4 * 0.8499610122559802), Of("cost_per_won_lead_least", "lebaran")!.Value, 2);
        Assert.Equal(900 / (4 * 0.15003898774401983), Of("cost_per_won_lead_most", "lebaran")!.Value, 2);
        Assert.NotNull(Of("cost_per_won_lead_least", "Grinder"));
        Assert.Null(Of("cost_per_won_lead_most", "Grinder"));
    }

    [Fact]
    public void Days_whose_leads_are_not_old_enough_count_with_neither_cost_nor_leads()
    {
        Brought("Lebaran", 3, new DateTime(2026, 10, 5, 9, 0, 0), 9000);
        published.Costs.Add(Cost("Lebaran", 10, 5000));
        Assert.Equal(1200, published.All(AsOf, "campaign_cost"));
        Assert.Equal(600, published.All(AsOf, "cost_per_won_lead"));
    }

    [Fact]
    public void Campaigns_that_only_one_side_names_are_listed_and_judged_by_nobody()
    {
        published.Costs.AddRange([Cost("Awareness", 1, 5000), Cost("Lebaran dollar", 1, 70) with { Currency = "USD" }]);
        Brought("newsletter", 2, new DateTime(2026, 1, 20, 9, 0, 0));
        Assert.Equal(1200, published.All(AsOf, "campaign_cost"));
        var list = published.Report(AsOf).Report.Lists.Single(list => list.Id == "campaigns_apart");
        Assert.Equal(["Awareness", "newsletter"], list.Rows.Select(row => row[0]?.ToString()));
    }

    [Fact]
    public void A_win_of_unknown_amount_is_worth_nothing_that_is_known()
    {
        published.Leads.Clear();
        published.Outcomes.Clear();
        Brought("Lebaran", 4, new DateTime(2026, 1, 10, 9, 0, 0), null, null);
        Assert.Equal(450, Of("cost_per_won_lead", "lebaran"));
        Assert.Null(Of("return_on_ad_spend", "lebaran"));
    }

    [Fact]
    public void A_day_s_cost_meets_the_leads_of_that_day_and_of_two_spans_the_longer_takes_a_lead()
    {
        published.Costs.Add(Cost("lebaran", 1, 40) with { FromDay = new(2026, 1, 10), ToDay = new(2026, 1, 10) });
        Assert.Equal(940, Of("campaign_cost", "lebaran"));
        Assert.Equal(235, Of("cost_per_lead_handed_over", "lebaran"));
    }

    // Advertised on 2, 5, 6 and 9 March. The lead of Saturday the 7th is the campaign's as that of the 6th is; what the days after the last
    // one cost nobody knows, so the lead of the 10th is left out.
    [Fact]
    public void A_lead_of_a_day_between_two_days_of_cost_belongs_to_the_campaign()
    {
        published.Costs.AddRange(
            new[] { 2, 5, 6, 9 }.Select(day => Cost("Weekdays", 3, 100) with { FromDay = new(2026, 3, day), ToDay = new(2026, 3, day) }));
        Brought("Weekdays", 1, new DateTime(2026, 3, 6, 9, 0, 0), 300);
        Brought("weekdays", 1, new DateTime(2026, 3, 7, 9, 0, 0), 500);
        Brought("weekdays", 1, new DateTime(2026, 3, 10, 9, 0, 0), 700);
        Assert.Equal(400, Of("campaign_cost", "Weekdays"));
        Assert.Equal(2, Of("return_on_ad_spend", "Weekdays"));
        Assert.Equal(200, Of("cost_per_won_lead", "Weekdays"));
    }

    // Deals are known from 1 September on: what the leads of January to June became nobody knows, and their cost returned nothing known.
    [Fact]
    public void Cost_before_the_first_deal_that_is_known_returned_nothing_that_is_known()
    {
        published.Outcomes.Clear();
        published.SalesKnown.Add(new() { Kind = "deals", Source = "crm", FromDay = new(2026, 9, 1), ToDay = AsOf, LastOn = AsOf });
        Assert.Null(Of("return_on_ad_spend", "lebaran"));
        Assert.Null(Of("campaign_cost", "lebaran"));
    }

    public void Dispose() => published.Dispose();

    private double? Of(string metric, string campaign) =>
        published.Report(AsOf).Report.Measurements.SingleOrDefault(
            measurement => measurement.Metric == metric && measurement.Grain == "all"
                && measurement.Dimensions.TryGetValue("campaign", out var item) && item == campaign)?.Value;

    private static CampaignCost Cost(string campaign, int month, decimal cost) =>
        new()
        {
            Campaign = campaign,
            FromDay = new(2026, month, 1),
            ToDay = new DateOnly(2026, month, 1).AddMonths(1).AddDays(-1),
            Cost = cost,
            Currency = "IDR",
        };

    // The first leads are won, each within ten days, for the values given.
    private void Brought(string campaign, int leads, DateTime created, params decimal?[] won)
    {
        for (var number = 0; number < leads; number++)
        {
            var id = $"{campaign}-{created:MMdd}-{number}";
            published.Leads.Add(Lead(id, created) with { Campaign = campaign });
            if (number < won.Length)
            {
                published.Outcomes.Add(
                    Deal("d-" + id, "won") with
                    {
                        LeadId = id,
                        CreatedAt = created.AddDays(1),
                        ClosedAt = created.AddDays(10),
                        Value = won[number],
                    });
            }
        }
    }
}
