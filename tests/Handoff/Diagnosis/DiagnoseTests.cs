using Handoff.Diagnosis;
using Handoff.Diagnosis.Verdicts;
using Xunit;

namespace Pipeline.Tests.Handoff.Diagnosis;

public sealed class DiagnoseTests
{
    private static readonly PlainShop Usual = new();

    [Fact]
    public void Later_calls_alone_name_the_follow_up()
    {
        var answer = After(Usual with { InTime = 0.4 });

        Named(answer, Cause.FollowUp);
        Assert.Empty(answer.Verdict.NotExcluded);
        Assert.True(answer.Verdict.FirstIsLargest);
        Assert.True(answer.Total.ExcludesZero);
    }

    [Fact]
    public void The_worked_case_with_deals_of_equal_size_names_the_follow_up()
    {
        Named(Diagnose.Change(Equal(WorkedCases.ChainBefore), Equal(WorkedCases.ChainAfter)), Cause.FollowUp);

        static Cohort Equal(Cohort cohort) => cohort with
        {
            Channels = [.. cohort.Channels.Select(c => c with
            {
                Worked =
                    [.. c.Worked.Select(w => w with { Won = WonAmounts.Of(Enumerable.Repeat(w.Won.Sum / w.Won.Count, (int)w.Won.Count)) })],
            })],
        };
    }

    [Fact]
    public void Fewer_visitors_alone_name_marketing() => Named(After(Usual with { Visits = 40_000 }), Cause.Marketing);

    [Fact]
    public void Fewer_leads_a_visit_alone_name_marketing() => Named(After(Usual with { VisitToLead = 0.03 }), Cause.Marketing);

    [Fact]
    public void Visitors_from_the_poorer_channel_name_marketing() =>
        Named(After(Usual with { Search = 0.25 }, Usual with { Search = 0.75 }), Cause.Marketing);

    [Fact]
    public void A_stricter_gate_names_the_hand_over() => Named(After(Usual with { Acceptance = 0.5 }), Cause.HandOver);

    [Fact]
    public void Fewer_won_at_equal_speed_name_the_closing() => Named(After(Usual with { Won = 0.13 }), Cause.Closing);

    [Fact]
    public void Smaller_deals_name_price_or_size() => Named(After(Usual with { Amount = 1_800_000 }), Cause.PriceOrSize);

    [Fact]
    public void A_rise_is_named_as_well() => Named(After(Usual, Usual with { InTime = 0.4 }), Cause.FollowUp);

    [Fact]
    public void Two_causes_are_named_together()
    {
        var verdict = After(Usual with { InTime = 0.4, VisitToLead = 0.03 }).Verdict;

        Assert.Equal(VerdictKind.Named, verdict.Kind);
        Assert.Equal([Cause.Marketing, Cause.FollowUp], verdict.Causes);
    }

    [Fact]
    public void Two_causes_that_cancel_are_both_named_with_their_signs()
    {
        var answer = After(Usual with { InTime = 0.4, VisitToLead = 0.0785 });

        Assert.Equal(VerdictKind.Offsetting, answer.Verdict.Kind);
        Assert.Equal([Cause.FollowUp, Cause.Marketing], answer.Verdict.Causes.Order().Reverse());
        Assert.True(Estimate(answer, Cause.Marketing).Effect > 0);
        Assert.True(Estimate(answer, Cause.FollowUp).Effect < 0);
    }

    [Fact]
    public void Where_nothing_changed_it_says_so() => Assert.Equal(VerdictKind.NothingChanged, After(Usual).Verdict.Kind);

    [Fact]
    public void A_small_shop_in_which_nothing_changed_is_told_that_nothing_can_be_told()
    {
        var small = Usual with { Visits = 4000 };

        var verdict = After(small with { InTime = 0.75 }, small).Verdict;

        Assert.Equal(VerdictKind.CannotTell, verdict.Kind);
        Assert.Empty(verdict.Causes);
    }

    [Fact]
    public void The_number_of_leads_that_are_missing_is_about_what_it_takes()
    {
        var small = Usual with { Visits = 4000 };
        var missing = Assert.Single(After(small with { InTime = 0.5 }, small).Verdict.Missing);
        Assert.Equal(MissingKind.Leads, missing.Kind);
        var more = Assert.NotNull(missing.More);

        var enough = Usual with { Visits = 4000 + (long)(more * 1.5 / Usual.VisitToLead) };
        Named(After(enough with { InTime = 0.5 }, enough), Cause.FollowUp);
        var few = Usual with { Visits = 4000 + (long)(more / 8.0 / Usual.VisitToLead) };
        Assert.Empty(After(few with { InTime = 0.5 }, few).Verdict.Causes);
    }

    [Theory]
    [InlineData(26, 1, 4, 4)]
    [InlineData(35, 4, null, 1)]
    [InlineData(29, 9, 1, null)]
    public void Too_few_leads_or_wins_are_refused_with_the_number_that_is_missing(
        long leads, long wins, int? missingLeads, int? missingWins)
    {
        var few = WorkedCases.Of(WorkedCases.Leads("Ads", leads, 20, wins, wins * 1000));

        var verdict =
            Diagnose.Change(few, WorkedCases.LeadsBefore with { Channels = [WorkedCases.Leads("Ads", 60, 40, 10, 10_000)] }).Verdict;

        Assert.Equal(VerdictKind.TooFew, verdict.Kind);
        Assert.Equal(missingLeads, verdict.Missing.SingleOrDefault(m => m.Kind == MissingKind.Leads)?.More);
        Assert.Equal(missingWins, verdict.Missing.SingleOrDefault(m => m.Kind == MissingKind.WonDeals)?.More);
    }

    [Fact]
    public void That_almost_nothing_is_left_of_much_is_news_and_not_too_little()
    {
        var verdict = After(Usual with { Visits = 300 }).Verdict;

        Assert.Equal((VerdictKind.Named, Cause.Marketing), (verdict.Kind, verdict.Causes[0]));
    }

    [Fact]
    public void Without_touch_times_the_win_rate_is_named_and_not_the_closing()
    {
        var answer = Diagnose.Change(Untimed(Usual.Count()), Untimed((Usual with { InTime = 0.3 }).Count()));

        Named(answer, Cause.WinRate);
        Assert.Contains(Limit.TouchTimesUnknown, answer.Limits);

        static Cohort Untimed(Cohort cohort) => cohort with
        {
            Channels = [.. cohort.Channels.Select(c => c with
            {
                Worked = [new() { Deals = c.Accepted, Won = WonAmounts.Of(c.Worked.SelectMany(w => w.Won.Amounts!)) }],
            })],
        };
    }

    [Fact]
    public void Three_days_more_at_the_same_pace_are_not_blamed_on_marketing()
    {
        var answer = After(Usual with { Visits = 60_000 * 31 / 28, Days = 31 });

        Assert.Contains(Limit.UnequalPeriods, answer.Limits);
        Assert.Empty(answer.Verdict.Causes);
        Assert.InRange(Math.Abs(Estimate(answer, Cause.Marketing).Effect), 0, 0.001 * answer.Split.Before);
        Assert.True(Estimate(answer, Cause.Calendar).Effect > 0.1 * answer.Split.Before);
    }

    [Fact]
    public void The_causes_add_up_to_the_change()
    {
        var answer = After(Usual with { Visits = 50_000, Days = 31, InTime = 0.5, Won = 0.2 });

        Assert.Equal(answer.Split.Change, answer.Causes.Sum(c => c.Effect), 1e-6 * answer.Split.Before);
    }

    [Fact]
    public void The_channel_that_stands_out_is_given()
    {
        var before = Usual.Count();
        var late = (Usual with { InTime = 0.2 }).Count();

        var answer = Diagnose.Change(before, before with { Channels = [before.Channels[0], late.Channels[1]] });

        Assert.Equal("social", Estimate(answer, Cause.FollowUp).Channel);
        Assert.Null(Estimate(After(Usual with { InTime = 0.4 }), Cause.FollowUp).Channel);
    }

    [Fact]
    public void The_same_counts_give_the_same_answer_in_whatever_order_they_come()
    {
        var (before, after) = (Usual.Count(), (Usual with { InTime = 0.6, VisitToLead = 0.045 }).Count());

        var one = Diagnose.Change(before, after);
        var two = Diagnose.Change(Turned(before), Turned(after));

        Assert.Equal(one.Seed, two.Seed);
        Assert.Equal(one.Causes, two.Causes);
        Assert.Equal(one.Factors, two.Factors);
        Assert.Equal(one.Total, two.Total);

        static Cohort Turned(Cohort cohort) => cohort with
        {
            Channels = [.. cohort.Channels.Reverse().Select(c => c with
            {
                Worked = [.. c.Worked.Reverse().Select(w => w with { Won = WonAmounts.Of(w.Won.Amounts!.Reverse()) })],
            })],
            Days = [.. cohort.Days!.Reverse()],
        };
    }

    [Fact]
    public void Other_counts_give_other_draws() =>
        Assert.NotEqual(After(Usual).Seed, After(Usual with { InTime = 0.7 }).Seed);

    [Fact]
    public void Uneven_days_widen_the_interval()
    {
        var even = Usual.Count();
        var uneven = even with { Days = [.. even.Days!.Select(d => d with { Visits = d.Day.DayNumber % 5 == 0 ? d.Visits * 5 : 0 })] };

        var narrow = Diagnose.Change(even, even);
        var wide = Diagnose.Change(uneven, uneven);

        Assert.Equal(1, narrow.Spread.Volume);
        Assert.True(wide.Spread.Volume > 100);
        Assert.True(wide.Factors[Factor.Volume].High > 5 * narrow.Factors[Factor.Volume].High);
    }

    [Fact]
    public void A_single_huge_deal_does_not_name_price_or_size()
    {
        var before = Usual.Count();
        var first = before.Channels[0];
        var huge =
            first with
            {
                Worked = [
                first.Worked[0] with { Won = WonAmounts.Of([.. first.Worked[0].Won.Amounts!.Skip(1), 3_000_000_000m]) }, first.Worked[1]]
            };

        var answer = Diagnose.Change(before, before with { Channels = [huge, before.Channels[1]] });

        Assert.True(answer.Split.Effects[Factor.Value] > 0.5 * answer.Split.Before);
        Assert.Empty(answer.Verdict.Causes);
    }

    [Fact]
    public void Two_empty_cohorts_are_too_few_and_no_error() =>
        Assert.Equal(VerdictKind.TooFew, Diagnose.Change(WorkedCases.Of(), WorkedCases.Of()).Verdict.Kind);

    private static Answer After(PlainShop after, PlainShop? before = null) => Diagnose.Change((before ?? Usual).Count(), after.Count());

    private static Estimate Estimate(Answer answer, Cause cause) => answer.Causes.Single(c => c.Cause == cause);

    private static void Named(Answer answer, Cause cause)
    {
        Assert.Equal(VerdictKind.Named, answer.Verdict.Kind);
        Assert.Equal([cause], answer.Verdict.Causes);
    }
}
