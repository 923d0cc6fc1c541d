using Handoff.Diagnosis;

namespace Pipeline.Tests.Handoff.Diagnosis;

/// <summary>Cohorts constructed by hand, with answers computed outside this code.</summary>
internal static class WorkedCases
{
    internal static readonly Cohort ChainBefore = Of(
        Channel("Ads", 8000, 400, 280, (FollowUp.InTime, 220, 44, 110_000), (FollowUp.Late, 60, 4, 10_000)),
        Channel("Organic", 5000, 200, 150, (FollowUp.InTime, 120, 33, 99_000), (FollowUp.Late, 30, 3, 9_000)));

    internal static readonly Cohort ChainAfter = Of(
        Channel("Ads", 8100, 410, 285, (FollowUp.InTime, 120, 24, 60_000), (FollowUp.Late, 165, 11, 27_500)),
        Channel("Organic", 5050, 205, 152, (FollowUp.InTime, 60, 16, 48_000), (FollowUp.Late, 92, 9, 27_000)));

    internal static readonly Cohort LeadsBefore = Of(
        Leads("Paid social", 400, 280, 42, 105_000),
        Leads("Organic search", 200, 150, 36, 108_000),
        Leads("Referral", 50, 45, 18, 72_000));

    internal static readonly ChannelCohort Referral = Leads("Referral", 30, 27, 9, 37_800);

    internal static Cohort LeadsAfter(params ChannelCohort[] others) => Of(
        [Leads("Paid social", 520, 300, 33, 79_200), Leads("Organic search", 180, 132, 24, 72_000), .. others]);

    internal static Cohort Of(params ChannelCohort[] channels) => new()
    {
        From = new(2026, 3, 1),
        To = new(2026, 3, 31),
        HorizonDays = 60,
        Channels = channels,
    };

    internal static ChannelCohort Leads(string name, long leads, long accepted, long won, decimal revenue) =>
        Channel(name, null, leads, accepted, (FollowUp.Unknown, accepted, won, revenue));

    internal static ChannelCohort Channel(
        string name, long? visits, long leads, long accepted, params (FollowUp FollowUp, long Deals, long Won, decimal Revenue)[] worked) =>
            new()
            {
                Channel = name,
                Visits = visits,
                Leads = leads,
                Accepted = accepted,
                Worked =
            [.. worked.Select(w => new WorkedDeals { FollowUp = w.FollowUp, Deals = w.Deals, Won = WonAmounts.OfSums(w.Won, w.Revenue) })],
            };
}
