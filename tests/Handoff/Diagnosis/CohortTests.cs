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
        { WorkedCases.Channel("Ads", 10, 5, 4, (FollowUp.Late, 4, 1, -9)),
            "Ads, Late: found revenue -9 of 1 won, expected no amount below 0" },
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
