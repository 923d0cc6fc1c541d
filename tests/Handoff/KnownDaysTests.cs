using Handoff;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Sales.Published;
using Xunit;
using static Pipeline.Tests.Handoff.Published;

namespace Pipeline.Tests.Handoff;

/// <summary>
/// What the hand-off says where one side is known less far than the report's day, or has not written down what deals brought.
/// </summary>
public sealed class KnownDaysTests
{
    private static readonly DateOnly AsOf = new(2026, 7, 1);

    // March's and April's leads had 45 days each; sales' export of 20 May knows what became of March's alone.
    [Fact]
    public void A_lead_whose_time_sales_export_does_not_cover_is_not_judged()
    {
        using var published = StoryTests.Make(seed: 5, late: 0.1, leads: 900);
        Assert.Equal(new DateOnly(2026, 4, 30), published.Report(AsOf).Stories[0].Pair.After.To);
        published.Outcomes.RemoveAll(outcome => outcome.ClosedAt > new DateTime(2026, 5, 20));
        Assert.True(published.Report(AsOf).Stories[0].Answer.Split.Change < 0, "what was won later would look like a fall");

        published.SalesKnown.Add(
            new SalesKnown
            {
                Kind = "deals",
                Source = "crm",
                FromDay = new(2026, 2, 1),
                ToDay = new(2026, 5, 20),
                LastOn = new(2026, 5, 20)
            });
        var (report, stories) = published.Report(AsOf);
        Assert.Equal(new DateOnly(2026, 3, 31), stories[0].Pair.After.To);
        Assert.Empty(stories[0].Answer.Verdict.Causes);
        Assert.Contains(
            report.Known, run => run is { Table: "deals", To: { Month: 5, Day: 20 } } && run.Metrics.Contains("matched_deals")
                && !run.Metrics.Contains("leads_handed_over"));
    }

    // A business that uploads leads alone: none of them was lost for it, and no rate of winning is known.
    [Fact]
    public void Without_deals_nobody_knows_what_became_of_leads()
    {
        using var published = new Published();
        published.Leads.AddRange([.. Enumerable.Range(1, 28).Select(day => Lead($"a{day}", new(2026, 2, day, 9, 0, 0)))]);
        published.Outcomes.Add(Judged("a1", "refused", "no budget"));
        var (report, stories) = published.Report(AsOf);
        Assert.Empty(stories);
        Assert.DoesNotContain(report.Measurements, one => one is { Metric: "lead_to_won_rate" or "lead_to_deal_rate", Value: not null });
        Assert.DoesNotContain(report.Measurements, one => one is { Metric: "cohort_won_value" or "value_per_lead", Value: not null });
        Assert.Contains(report.Warnings, warning => warning.Code == "deals-not-recorded");

        published.Outcomes.Add(Deal("d1") with { LeadId = "a2" });
        Assert.Equal(0, published.All(AsOf, "lead_to_won_rate"));
        Assert.DoesNotContain(published.Report(AsOf).Report.Warnings, warning => warning.Code == "deals-not-recorded");
    }

    // Where deals are known from April on, March's leads would make a rise of their own.
    [Fact]
    public void No_month_is_compared_whose_leads_came_before_the_first_known_deal()
    {
        using var published = StoryTests.Make(seed: 5, late: 0.1, leads: 900);
        Assert.Contains(published.Report(AsOf).Stories, story => story.Pair.Before.From == new DateOnly(2026, 3, 1));
        published.Outcomes.RemoveAll(outcome => outcome.CreatedAt < new DateTime(2026, 4, 1));
        published.SalesKnown.Add(new() { Kind = "deals", Source = "crm", FromDay = new(2026, 4, 1), ToDay = AsOf, LastOn = AsOf });
        Assert.Empty(published.Report(AsOf).Stories);
    }

    // A list of deals that begins in April says nothing of what January's lead became within 30 days, nor of the first twelve days of the
    // lead of 20 March. That of 20 April is won: one of one.
    [Fact]
    public void A_lead_that_came_before_the_first_known_deal_is_not_judged_and_this_is_said()
    {
        using var published = new Published { Settings = new() { HorizonDays = 30 } };
        published.Leads.AddRange(
            [Lead("a", new(2026, 1, 5, 9, 0, 0)), Lead("b", new(2026, 3, 20, 9, 0, 0)), Lead("c", new(2026, 4, 20, 9, 0, 0))]);
        published.Outcomes.Add(
            Deal("d1", "won") with { LeadId = "c", CreatedAt = new(2026, 4, 21), ClosedAt = new(2026, 4, 30), Value = 5m });
        published.SalesKnown.Add(DealsFrom(new(2026, 4, 1)));
        Assert.Equal(1, published.All(AsOf, "lead_to_won_rate"));
        var said = Assert.Single(published.Report(AsOf).Report.Warnings, warning => warning.Code == "leads-before-deals");
        Assert.Contains("2 leads came before 2026-04-01", said.English, StringComparison.Ordinal);
    }

    // A new firm's first leads had no deal yet: both lists begin together, and the one of 1 April was lost.
    [Theory]
    [InlineData(8, 0.5)]
    [InlineData(9, 1.0)]
    public void The_first_leads_of_a_new_firm_are_judged_where_a_deal_came_within_a_week(int firstDeal, double expected)
    {
        using var published = new Published { Settings = new() { HorizonDays = 30 } };
        published.Leads.AddRange([Lead("a", new(2026, 4, 1, 9, 0, 0)), Lead("b", new(2026, 4, 20, 9, 0, 0))]);
        published.Outcomes.Add(
            Deal("d1", "won") with { LeadId = "b", CreatedAt = new(2026, 4, 21), ClosedAt = new(2026, 4, 30), Value = 5m });
        published.SalesKnown.Add(DealsFrom(new(2026, 4, firstDeal)));
        Assert.Equal(expected, published.All(AsOf, "lead_to_won_rate"));
    }

    // A lead every day from January to April, and of each a deal that is won after 10 days and after 40 by turns: all are won in time. A
    // list of what was closed from March on has of January's leads the late ones only; those that it lacks are no lost ones.
    [Fact]
    public void A_list_of_what_was_closed_since_a_day_says_nothing_of_the_leads_before_it()
    {
        using var published = new Published { Settings = new() { HorizonDays = 45 } };
        for (var (day, i) = (new DateTime(2026, 1, 1, 9, 0, 0), 0); day < new DateTime(2026, 5, 1); (day, i) = (day.AddDays(1), i + 1))
        {
            published.Leads.Add(Lead($"a{i}", day));
            published.Outcomes.Add(
                Deal($"d{i}", "won") with
                {
                    LeadId = $"a{i}",
                    CreatedAt = day.AddHours(1),
                    ClosedAt = day.AddDays(i % 2 == 0 ? 10 : 40),
                    Value = 5m
                });
        }

        published.SalesKnown.Add(DealsFrom(new(2026, 1, 1)));
        Assert.Equal(1, published.All(AsOf, "lead_to_won_rate"));
        published.Outcomes.RemoveAll(outcome => outcome.ClosedAt < new DateTime(2026, 3, 1));
        published.SalesKnown[0] = DealsFrom(DateOnly.FromDateTime(published.Outcomes.Min(outcome => outcome.CreatedAt!.Value)));
        Assert.Equal(1, published.All(AsOf, "lead_to_won_rate"));
        Assert.Contains(published.Report(AsOf).Report.Warnings, warning => warning.Code == "leads-before-deals");
    }

    // Seven or eight leads a month, each with a deal that is won after 8, 60 and 90 days by turns: all in time. Of what was closed from
    // July on the early leads have the late wins only.
    [Fact]
    public void A_list_of_few_deals_that_were_closed_since_a_day_says_nothing_of_the_leads_before_it()
    {
        using var published = new Published { Settings = new() { HorizonDays = 90 } };
        for (var (day, i) = (new DateTime(2025, 1, 1, 9, 0, 0), 0); day < new DateTime(2026, 3, 1); (day, i) = (day.AddDays(4), i + 1))
        {
            published.Leads.Add(Lead($"a{i}", day));
            published.Outcomes.Add(Deal($"d{i}", "won") with
            {
                LeadId = $"a{i}",
                CreatedAt = day.AddHours(1),
                ClosedAt = day.AddDays(i % 3 == 0 ? 8 : i % 3 == 1 ? 60 : 90),
                Value = 5m
            });
        }

        published.SalesKnown.Add(DealsFrom(new(2025, 1, 1)));
        Assert.Equal(1, published.All(AsOf, "lead_to_won_rate"));
        Assert.DoesNotContain(published.Report(AsOf).Report.Warnings, warning => warning.Code == "leads-before-deals");

        published.Outcomes.RemoveAll(outcome => outcome.ClosedAt < new DateTime(2025, 7, 1));
        published.SalesKnown[0] = DealsFrom(DateOnly.FromDateTime(published.Outcomes.Min(outcome => outcome.CreatedAt!.Value)));
        Assert.Equal(1, published.All(AsOf, "lead_to_won_rate"));
        Assert.Contains(published.Report(AsOf).Report.Warnings, warning => warning.Code == "leads-before-deals");
    }

    private static SalesKnown DealsFrom(DateOnly first) =>
        new() { Kind = "deals", Source = "crm", FromDay = first, ToDay = new(2026, 6, 30), LastOn = new(2026, 6, 30) };

    // Whoever came after the last day of which touches are known may have been called: nobody knows.
    [Fact]
    public void A_lead_is_untouched_as_far_as_touches_are_known()
    {
        using var published = new Published();
        published.Leads.AddRange(
            [Lead("a", new(2026, 6, 1, 9, 0, 0)), Lead("b", new(2026, 6, 3, 9, 0, 0)), Lead("c", new(2026, 6, 20, 9, 0, 0))]);
        published.Touches.Add(new LeadTouch { Source = "crm", LeadId = "a", TouchedAt = new(2026, 6, 1, 10, 0, 0) });
        published.SalesKnown.Add(
            new SalesKnown
            {
                Kind = "activities",
                Source = "crm",
                FromDay = new(2026, 6, 1),
                ToDay = new(2026, 6, 10),
                LastOn = new(2026, 6, 1)
            });
        Assert.Equal(0.5, published.All(AsOf, "in_time_share"));
    }

    [Theory]
    [InlineData("en", "won leads have no amount, against")]
    [InlineData("id", "prospek yang menang tidak punya nilai, berbanding")]
    public async Task Amounts_that_nobody_wrote_down_are_no_fall_of_sales(string language, string expected)
    {
        using var published = StoryTests.Make(seed: 5, late: 0.1, leads: 900);
        for (var i = 0; i < published.Outcomes.Count; i++)
        {
            var outcome = published.Outcomes[i];
            published.Outcomes[i] = outcome.DealId!.StartsWith("d4-", StringComparison.Ordinal) && i % 4 != 0
                ? outcome with { Value = null } : outcome;
        }

        var (report, stories) = published.Report(AsOf);
        Assert.DoesNotContain(stories, story => story.Pair.After.To == new DateOnly(2026, 4, 30));
        var shown = new PageContent();
        await ReportHtml.RenderAsync(
            report, HandoffPipeline.Handoff, ReportMeasuring.MetricsOf(HandoffPipeline.Handoff), language, shown,
            new Dictionary<string, object?> { ["Stories"] = stories });
        Assert.Contains(shown.Headline!.Claims, claim => claim.Code == ClaimCodes.AmountsMissing);
        Assert.Contains(expected, string.Join(' ', shown.Headline.All), StringComparison.Ordinal);
    }
}
