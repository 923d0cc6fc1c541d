using Sales.Published;
using Xunit;
using static Pipeline.Tests.Handoff.Published;

namespace Pipeline.Tests.Handoff;

public sealed class LeadFollowUpTests : IDisposable
{
    private static readonly DateTime Created = new(2026, 1, 10, 9, 0, 0);

    private static readonly DateOnly AsOf = new(2026, 1, 12);

    private readonly Published published = new() { Settings = new PipelineSettings { AgreedHours = 24 } };

    [Fact]
    public void The_first_touch_at_or_after_the_creation_counts()
    {
        published.Leads.Add(Lead("1", Created));
        published.Touches.AddRange([Touch("1", Created.AddHours(-5)), Touch("1", Created.AddHours(30)), Touch("1", Created.AddHours(6))]);
        Assert.Equal(6, published.All(AsOf, "first_touch_hours_mean"));
        Assert.Equal(1, published.All(AsOf, "in_time_share"));
    }

    [Fact]
    public void A_call_by_day_alone_lies_anywhere_in_its_day()
    {
        // At nine on the 10th: the same day is in time beyond doubt, the next may be either, the one after is late.
        published.Leads.AddRange([Lead("same", Created), Lead("next", Created), Lead("third", Created), Lead("exact", Created)]);
        published.Touches.AddRange(
        [
            Touch("same", Created.Date), Touch("next", Created.Date.AddDays(1)), Touch("third", Created.Date.AddDays(2)),
            Touch("exact", Created.AddHours(2)), Touch("other", Created.AddDays(4)),
        ]);
        Assert.Equal(4, published.All(AsOf.AddDays(3), "touched_leads"));
        Assert.Equal(0, published.All(AsOf.AddDays(3), "untouched_share"));
        Assert.Equal(2.0 / 3, published.All(AsOf.AddDays(3), "in_time_share")!.Value, 12);
        Assert.Equal(2, published.All(AsOf.AddDays(3), "first_touch_hours_mean"));
        Assert.Equal(15, published.All(AsOf.AddDays(3), "speed_to_lead_median"));
        Assert.DoesNotContain(published.Report(AsOf).Report.Warnings, warning => warning.Code == "touches-before-lead");
    }

    [Fact]
    public void A_call_by_day_alone_on_the_day_before_is_no_answer()
    {
        published.Leads.Add(Lead("1", Created));
        published.Touches.Add(Touch("1", Created.Date.AddDays(-1)));
        Assert.Equal(0, published.All(AsOf, "touched_leads"));
        Assert.Contains(published.Report(AsOf).Report.Warnings, warning => warning.Code == "touches-before-lead");
    }

    [Fact]
    public void Whoever_still_waits_counts_as_waiting_and_whoever_is_not_due_counts_in_no_share()
    {
        published.Leads.AddRange([Lead("1", Created), Lead("2", Created), Lead("3", new DateTime(2026, 1, 12, 20, 0, 0))]);
        published.Touches.AddRange([Touch("1", Created.AddHours(1)), Touch("9", new DateTime(2026, 1, 12, 21, 0, 0))]);
        Assert.Equal(0.5, published.All(AsOf, "in_time_share"));
        Assert.Equal(2.0 / 3, published.All(AsOf, "untouched_share")!.Value, 12);
        Assert.Null(published.All(AsOf, "speed_to_lead_median"));
        Assert.Equal(1, published.All(AsOf, "first_touch_hours_median"));
    }

    [Fact]
    public void Without_any_touch_on_record_nothing_is_said_of_follow_up_but_that()
    {
        published.Leads.Add(Lead("1", Created));
        var (report, _) = published.Report(AsOf);
        Assert.Contains(report.Warnings, warning => warning.Code == "touches-not-recorded");
        Assert.DoesNotContain(report.Measurements, measurement => measurement.Metric == "untouched_share" && measurement.Value is not null);
    }

    [Fact]
    public void A_deal_makes_a_lead_accepted_whatever_its_status_says_and_pending_is_no_part_of_the_rate()
    {
        published.Leads.AddRange([Lead("1", Created), Lead("2", Created), Lead("3", Created)]);
        published.Outcomes.AddRange(
            [Deal("d") with { LeadId = "1" }, Judged("1", "refused", "junk"), Judged("2", "refused", "no budget"), Judged("3", "pending")]);
        Assert.Equal(0.5, published.All(AsOf, "acceptance_rate"));
        Assert.Equal(1, published.All(AsOf, "pending_leads"));
        var (report, _) = published.Report(AsOf);
        Assert.Equal(["no budget", "Paid Social", 1L], Assert.Single(report.Lists.Single(list => list.Id == "refused_reasons").Rows));
    }

    [Fact]
    public void Of_those_nobody_turned_to_the_newest_comes_first()
    {
        published.Leads.AddRange(
            [Lead("new", Created.AddDays(1)), Lead("old", Created), Lead("called", Created), Lead("refused", Created),
                Lead("sold", Created)]);
        published.Touches.Add(Touch("called", Created.AddHours(1)));
        published.Outcomes.AddRange([Judged("refused", "refused"), Deal("d") with { LeadId = "sold" }]);
        var rows = published.Report(AsOf).Report.Lists.Single(list => list.Id == "leads_to_call").Rows;
        Assert.Equal(["new", "old"], rows.Select(row => row[2]));
        // From the morning before to the beginning of the report's day are 15 hours.
        Assert.Equal([false, true], rows.Select(row => row[5]));
    }

    // Within the agreed day the newest; then what the channel brought; whoever waits for more than 90 days comes last.
    [Fact]
    public void The_queue_begins_with_what_can_still_be_called_in_time_and_goes_on_with_what_is_worth_most()
    {
        // The last touch says up to when touches are on record.
        var now = new DateTime(2026, 1, 12, 21, 0, 0);
        published.Touches.Add(Touch("r0", now));
        for (var at = 0; at < 20; at++)
        {
            var day = now.AddDays(-200 - at);
            published.Leads.AddRange([Lead($"r{at}", day) with { Channel = "Rich" }, Lead($"p{at}", day) with { Channel = "Poor" }]);
            published.Touches.AddRange([Touch($"r{at}", now.AddDays(-199 - at)), Touch($"p{at}", now.AddDays(-199 - at))]);
        }

        published.Outcomes.Add(
            Deal("d", "won") with { LeadId = "r1", CreatedAt = now.AddDays(-200), ClosedAt = now.AddDays(-199), Value = 900 });
        published.Leads.AddRange(
        [
            Lead("ages ago", now.AddDays(-100)) with { Channel = "Rich" }, Lead("late and rich", now.AddDays(-9)) with { Channel = "Rich" },
            Lead("late and poor", now.AddDays(-5)) with { Channel = "Poor" }, Lead("in time", now.AddHours(-9)) with { Channel = "Poor" },
            Lead("newest", now.AddHours(-2)) with { Channel = "Poor" },
        ]);
        var rows = published.Report(AsOf).Report.Lists.Single(list => list.Id == "leads_to_call").Rows;
        Assert.Equal(["newest", "in time", "late and rich", "late and poor", "ages ago"], rows.Select(row => row[2]));
    }

    [Fact]
    public void A_touch_answers_what_was_asked_last_and_who_had_to_ask_again_is_counted()
    {
        published.Leads.AddRange(
        [
            Lead("1", Created.AddDays(-8)) with { PersonKeys = "email:ani" },
            Lead("2", Created.AddDays(-3)) with { PersonKeys = "email:ani" },
            Lead("3", Created) with { PersonKeys = "email:ani" },
            Lead("4", Created.AddDays(-8)) with { PersonKeys = "email:budi" },
            Lead("5", Created.AddDays(-1)) with { PersonKeys = "email:budi" },
            // What a form brought and a CRM wrote down a day later was asked once, and so was what came after the touch.
            Lead("6", Created.AddDays(-1), "forms") with { PersonKeys = "email:citra" },
            Lead("7", Created) with { PersonKeys = "email:citra" },
            Lead("8", Created.AddDays(-1)) with { PersonKeys = "email:dewi" },
            Lead("9", Created) with { PersonKeys = "email:dewi" },
        ]);
        published.Touches.AddRange([Touch("1", Created.AddHours(2)), Touch("7", Created.AddHours(1)), Touch("8", Created.AddHours(-20))]);
        using (var database = published.Lay(AsOf))
        {
            Assert.Equal(
                [("crm|1", 2d, 2L, true), ("crm|4", null, 1L, false), ("crm|8", 4d, 0L, true), ("forms|6", 25d, 0L, false)],
                database.Query(
                    "select lead_key, hours_to_touch::double, times_asked_again, is_in_time from leads order by lead_key",
                    row => (row.GetString(0), row.IsDBNull(1) ? (double?)null : row.GetDouble(1), row.GetInt64(2), row.GetBoolean(3))));
        }

        Assert.Equal(2, published.All(AsOf, "leads_asked_again"));
        Assert.Equal(0.5, published.All(AsOf, "in_time_share"));
        // Who still waits has waited since the first time.
        Assert.Equal(
            [231d, 25d], published.Report(AsOf).Report.Lists.Single(list => list.Id == "late_leads").Rows.Select(
                row => Math.Round(Convert.ToDouble(row[6], CultureInfo.InvariantCulture))));
    }

    public void Dispose() => published.Dispose();

    private static LeadTouch Touch(string lead, DateTime at) => new() { Source = "crm", LeadId = lead, TouchedAt = at };
}
