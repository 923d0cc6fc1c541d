namespace Handoff.Diagnosis;

/// <summary>
/// Leads created from <see cref="From"/> to <see cref="To"/> and what became of them within <see cref="HorizonDays"/>.
/// Only mature cohorts are comparable: every lead must be at least that old. All amounts in one currency.
/// </summary>
public sealed record Cohort
{
    public DateOnly From { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly To { get; init; }

    public int HorizonDays { get; init; }

    public required IReadOnlyList<ChannelCohort> Channels { get; init; }

    /// <summary>
    /// The same leads by day and channel, days without any may be left out; null when not known. They show how unevenly leads come and
    /// fare, which widens the intervals.
    /// </summary>
    public IReadOnlyList<CohortDay>? Days { get; init; }

    /// <summary>
    /// Days from the lead to the win, of every won lead in any order; null when not known. They show whether deals only take longer.
    /// </summary>
    public IReadOnlyList<int>? DaysToWin { get; init; }

    /// <summary>
    /// The same leads by channel and the time of the week at which they asked; null when not known. They show calls that are late only
    /// then.
    /// </summary>
    public IReadOnlyList<ArrivedLeads>? Arrivals { get; init; }

    public int Length => To.DayNumber - From.DayNumber + 1;

    public long Leads => Channels.Sum(c => c.Leads);

    public long Accepted => Channels.Sum(c => c.Accepted);

    public long Wins => Channels.Sum(c => c.Worked.Sum(w => w.Won.Count));

    public decimal Revenue => Channels.Sum(c => c.Worked.Sum(w => w.Won.Sum));

    /// <exception cref="ArgumentException">Counts that contradict each other, with place, found and expected.</exception>
    internal void Check()
    {
        Demand(To >= From, "cohort", $"to {To:yyyy-MM-dd}", $"not before {From:yyyy-MM-dd}");
        HashSet<string> names = [];
        foreach (var c in Channels)
        {
            Demand(names.Add(c.Channel), c.Channel, "the channel twice", "once");
            Demand(c.Visits is null or >= 0, c.Channel, $"{c.Visits} visits", "none or more");
            Demand(c.Accepted >= 0 && c.Accepted <= c.Leads, c.Channel, $"{c.Accepted} accepted", $"0 to {c.Leads} leads");
            var deals = c.Worked.Sum(w => w.Deals);
            Demand(deals == c.Accepted, c.Channel, $"{deals} deals in all follow-up classes", $"{c.Accepted} accepted");
            Demand(
                c.Worked.Select(w => (w.FollowUp, w.Step)).Distinct().Count() == c.Worked.Count, c.Channel, "a follow-up class twice",
                "once");
            foreach (var w in c.Worked)
            {
                var place = $"{c.Channel}, {w.FollowUp}";
                Demand(w.Won.Count >= 0 && w.Won.Count <= w.Deals, place, $"{w.Won.Count} won", $"0 to {w.Deals} deals");

                // A sum below 0 is right: a credit is written as a won deal of a negative amount.
                Demand(w.Won.Count > 0 || w.Won.Sum == 0, place, $"revenue {w.Won.Sum} of none won", "no amount without a won deal");
            }
        }
    }

    private void Demand(bool holds, string place, string found, string expected)
    {
        if (!holds)
        {
            throw new ArgumentException($"Cohort from {From:yyyy-MM-dd}, {place}: found {found}, expected {expected}.");
        }
    }
}
