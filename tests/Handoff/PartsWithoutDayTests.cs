using Xunit;
using static Pipeline.Tests.Handoff.Published;

namespace Pipeline.Tests.Handoff;

/// <summary>A win of which no close day is known lies in no month, and in the whole and in a part all the same.</summary>
public sealed class PartsWithoutDayTests
{
    [Fact]
    public void A_win_without_a_close_day_stands_in_the_bridge()
    {
        using var published = new Published();
        published.Leads.Add(Lead("1", new(2026, 3, 1)));
        published.Outcomes.Add(Deal("a", "won") with { LeadId = "1", CreatedAt = new(2026, 3, 2), ClosedAt = new(2026, 3, 11), Value = 5 });
        published.Outcomes.Add(Deal("b", "won") with { LeadId = "1", CreatedAt = new(2026, 3, 3), Value = 7 });
        var won = published.Report(new(2026, 7, 1)).Report.Measurements.Where(measurement =>
            measurement is { Metric: "won_value_by_lead_age", Grain: "all" }).ToList();
        Assert.Equal(12, won.Single(measurement => measurement.Dimensions.Count == 0).Value);
        Assert.Equal(
            [("0-30 days", 5d), ("age not known", 7d)],
            won.Where(measurement => measurement.Dimensions.Count > 0).Select(measurement =>
                (measurement.Dimensions["lead_age"], measurement.Value!.Value)));
    }
}
