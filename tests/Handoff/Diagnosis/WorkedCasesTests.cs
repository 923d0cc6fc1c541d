using Handoff.Diagnosis;
using Xunit;

namespace Pipeline.Tests.Handoff.Diagnosis;

public sealed class WorkedCasesTests
{
    [Fact]
    public void The_whole_chain_is_split_as_computed()
    {
        var split = Shapley.Split(WorkedCases.ChainBefore, WorkedCases.ChainAfter);

        Assert.Equal(228_000, split.Before);
        Assert.Equal(162_500, split.After);
        Matches(
            split, 0, (Factor.Volume, 2_241), (Factor.Mix, -40), (Factor.VisitToLead, 2_623), (Factor.Acceptance, -1_772),
            (Factor.TimelyFollowUp, -65_900), (Factor.Closing, -2_650), (Factor.Value, 0));
        Assert.InRange(Math.Abs(split.Residual), 0, 1e-9);
    }

    [Fact]
    public void From_leads_on_is_split_as_computed()
    {
        var split = Shapley.Split(WorkedCases.LeadsBefore, WorkedCases.LeadsAfter(WorkedCases.Referral));

        Assert.Equal(285_000, split.Before);
        Assert.Equal(189_000, split.After);
        Matches(
            split, 2, (Factor.Volume, 27_692.18), (Factor.Mix, -39_500.63), (Factor.Acceptance, -19_880.63), (Factor.Closing, -63_217.87),
            (Factor.Value, -1_093.05));
    }

    [Fact]
    public void A_channel_that_is_gone_changes_volume_and_mix_and_no_rate_of_its_own() =>
        Matches(
            Shapley.Split(WorkedCases.LeadsBefore, WorkedCases.LeadsAfter(WorkedCases.Leads("Referral", 0, 0, 0, 0))),
            2,
            (Factor.Volume, 16_321.03), (Factor.Mix, -73_205.21), (Factor.Acceptance, -19_885.52), (Factor.Closing, -53_243.82),
            (Factor.Value, -3_786.49));

    [Fact]
    public void A_channel_that_is_left_out_is_a_channel_that_is_gone() =>
        Assert.Equal(
            Shapley.Split(WorkedCases.LeadsBefore, WorkedCases.LeadsAfter(WorkedCases.Leads("Referral", 0, 0, 0, 0))).Effects,
            Shapley.Split(WorkedCases.LeadsBefore, WorkedCases.LeadsAfter()).Effects);

    [Fact]
    public void A_channel_that_won_nothing_is_a_fall_of_the_win_rate_and_keeps_its_value() =>
        Matches(
            Shapley.Split(WorkedCases.LeadsBefore, WorkedCases.LeadsAfter(WorkedCases.Leads("Referral", 30, 27, 0, 0))),
            2,
            (Factor.Volume, 25_009.61), (Factor.Mix, -23_576.16), (Factor.Acceptance, -19_880.63), (Factor.Closing, -111_568.24),
            (Factor.Value, -3_784.57));

    [Fact]
    public void A_new_channel_changes_volume_and_mix() =>
        Matches(
            Shapley.Split(
                WorkedCases.LeadsBefore, WorkedCases.LeadsAfter(WorkedCases.Referral, WorkedCases.Leads("TikTok", 100, 50, 5, 9_000))),
            2,
            (Factor.Volume, 60_061.92), (Factor.Mix, -62_363.15), (Factor.Acceptance, -19_938.39), (Factor.Closing, -63_708.57),
            (Factor.Value, -1_051.81));

    private static void Matches(Split split, int digits, params (Factor Factor, double Effect)[] expected)
    {
        Assert.Equal(expected.Select(e => e.Factor), split.Effects.Keys);
        foreach (var (factor, effect) in expected)
        {
            Assert.Equal(effect, Math.Round(split.Effects[factor], digits));
        }
    }
}
