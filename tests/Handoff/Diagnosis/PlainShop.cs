using Handoff.Diagnosis;

namespace Pipeline.Tests.Handoff.Diagnosis;

/// <summary>A shop with two channels whose period is described by a few rates, counted without chance; every day alike.</summary>
internal sealed record PlainShop
{
    internal long Visits { get; init; } = 60_000;

    internal double Search { get; init; } = 0.5;

    internal double VisitToLead { get; init; } = 0.05;

    internal double Acceptance { get; init; } = 0.8;

    internal double InTime { get; init; } = 0.8;

    internal double Won { get; init; } = 0.25;

    internal decimal Amount { get; init; } = 3_000_000;

    internal int Days { get; init; } = 28;

    internal Cohort Count() => new()
    {
        From = new(2026, 3, 2),
        To = new DateOnly(2026, 3, 2).AddDays(Days - 1),
        HorizonDays = 60,
        Channels = [Channel("search", Search, 1.5m), Channel("social", 1 - Search, 0.5m)],
        Days = [.. Enumerable.Range(0, Days).SelectMany(d => new[] { Day(d, "search", Search), Day(d, "social", 1 - Search) })],
    };

    private ChannelCohort Channel(string name, double share, decimal worth)
    {
        var leads = (long)Math.Round(Visits * share * VisitToLead);
        var accepted = (long)Math.Round(leads * Acceptance);
        var inTime = (long)Math.Round(accepted * InTime);
        return new()
        {
            Channel = name,
            Visits = (long)Math.Round(Visits * share),
            Leads = leads,
            Accepted = accepted,
            Worked = [Worked(FollowUp.InTime, inTime, Won), Worked(FollowUp.Late, accepted - inTime, Won / 4)],
        };

        WorkedDeals Worked(FollowUp followUp, long deals, double won) => new()
        {
            FollowUp = followUp,
            Deals = deals,
            Won = WonAmounts.Of(Enumerable.Range(0, (int)Math.Round(deals * won)).Select(i => Amount * worth * (0.7m + (0.2m * (i % 4))))),
        };
    }

    private CohortDay Day(int day, string channel, double share)
    {
        long At(double total) => (long)(total * (day + 1) / Days) - (long)(total * day / Days);
        var leads = Visits * share * VisitToLead;
        return new()
        {
            Day = new DateOnly(2026, 3, 2).AddDays(day),
            Channel = channel,
            Visits = At(Visits * share),
            Leads = At(leads),
            Accepted = At(leads * Acceptance),
            InTime = At(leads * Acceptance * InTime),
            Won = At(leads * Acceptance * Won * (InTime + ((1 - InTime) / 4))),
        };
    }
}
