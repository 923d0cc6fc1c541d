using Handoff.Diagnosis;
using Xunit;

namespace Pipeline.Tests.Handoff.Diagnosis;

public sealed class CohortTests
{
    public static TheoryData<ChannelCohort, string> Contradictions => new()
    {
        { WorkedCases.Channel("Ads", 10, 5, 6, (FollowUp.Late, 6, 0, 0)), "Ads: found 6 accepted, expected 0 to 5 leads" },
        { WorkedCases.Channel("Ads", 10, 5, 4, (FollowUp.Late, 3, 0, 0)),
            "Ads: found 3 deals in all follow-up classes, expected 4 accepted" },
        { WorkedCases.Channel("Ads", -1, 5, 0), "Ads: found -1 visits, expected none or more" },
        { WorkedCases.Channel("Ads", 10, 5, 4, (FollowUp.Late, 4, 5, 9)), "Ads, Late: found 5 won, expected 0 to 4 deals" },
        { WorkedCases.Channel("Ads", 10, 5, 4) with { Worked = [new() { FollowUp = FollowUp.Late, Deals = 4, Won = new() { Sum = -9 } }] },
            "Ads, Late: found revenue -9 of none won, expected no amount without a won deal" },
        { WorkedCases.Channel("Ads", 10, 5, 4, (FollowUp.Late, 2, 0, 0), (FollowUp.Late, 2, 0, 0)),
            "Ads: found a follow-up class twice, expected once" },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Counts_that_contradict_each_other_are_refused_with_place_found_and_expected(ChannelCohort channel, string message)
    {
        var refusal = Assert.Throws<ArgumentException>(() => Shapley.Split(WorkedCases.ChainBefore, WorkedCases.Of(channel)));

        Assert.Contains("Cohort from 2026-03-01, " + message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_channel_twice_is_refused() =>
        Assert.Throws<ArgumentException>(
            () => Shapley.Split(WorkedCases.ChainBefore, WorkedCases.Of(WorkedCases.Referral, WorkedCases.Referral)));

    [Fact]
    public void A_day_outside_the_cohort_is_refused()
    {
        var before = WorkedCases.ChainBefore with { Days = [new() { Day = new(2026, 4, 1), Channel = "Ads" }] };

        Assert.Contains(
            "2026-04-01", Assert.Throws<ArgumentException>(() => Diagnose.Change(before, before)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_channel_with_leads_and_no_visits_starts_the_chain_at_leads()
    {
        var phone = WorkedCases.Channel("Phone", 0, 5, 5, (FollowUp.InTime, 5, 1, 1000));

        var answer = Diagnose.Change(
            WorkedCases.ChainBefore with { Channels = [.. WorkedCases.ChainBefore.Channels, phone] }, WorkedCases.ChainAfter);

        Assert.Contains(Limit.VisitsUnknown, answer.Limits);
        Assert.DoesNotContain(Factor.VisitToLead, answer.Split.Effects.Keys);
    }

    [Theory]
    [InlineData(-9_000)]
    [InlineData(-9_000_000)]
    [InlineData(0)]
    public void Credits_count_into_the_sum_and_the_effects_still_add_up_to_the_change(int credit)
    {
        var after = WorkedCases.Of(
            Channel("Ads", [.. Enumerable.Repeat(5_000m, 40), credit]), Channel("Referral", [credit, -credit, credit]));
        var before = WorkedCases.Of(
            Channel("Ads", [.. Enumerable.Repeat(5_000m, 120)]), Channel("Referral", [.. Enumerable.Repeat(credit - 1m, 120)]));

        var answer = Diagnose.Change(before, after);

        Assert.Equal(200_000 + (2.0 * credit), answer.Split.After, 6);
        Assert.Equal(600_000 + (120 * (credit - 1.0)), answer.Split.Before, 6);
        Assert.Equal(answer.Split.Change, answer.Causes.Sum(cause => cause.Effect), 3);
        Assert.InRange(answer.Split.Change, answer.Total.Low, answer.Total.High);
        Assert.All(answer.Causes, cause => Assert.True(double.IsFinite(cause.Likely.Low) && double.IsFinite(cause.Likely.High)));

        static ChannelCohort Channel(string name, decimal[] amounts) => new()
        {
            Channel = name,
            Leads = 400,
            Accepted = 300,
            Worked = [new() { FollowUp = FollowUp.InTime, Deals = 300, Won = WonAmounts.Of(amounts) }],
        };
    }

    [Fact]
    public void Few_unknown_touch_times_are_a_class_and_many_end_the_split_by_class()
    {
        var few = Diagnose.Change(Unknown(30), Unknown(30));
        var many = Diagnose.Change(Unknown(30), Unknown(31));

        Assert.Contains(Factor.TimelyFollowUp, few.Split.Effects.Keys);
        Assert.DoesNotContain(Limit.TouchTimesUnknown, few.Limits);
        Assert.DoesNotContain(Factor.TimelyFollowUp, many.Split.Effects.Keys);
        Assert.Contains(Limit.TouchTimesUnknown, many.Limits);
        Assert.Contains(many.Causes, e => e.Cause == Cause.WinRate);
        Assert.DoesNotContain(many.Causes, e => e.Cause is Cause.Closing or Cause.FollowUp);

        static Cohort Unknown(int deals) => WorkedCases.Of(
            WorkedCases.Channel("Ads", 9000, 400, 300, (FollowUp.InTime, 300 - deals, 40, 90_000), (FollowUp.Unknown, deals, 2, 3_000)));
    }
}
