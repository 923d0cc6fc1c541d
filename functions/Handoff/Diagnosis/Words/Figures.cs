namespace Handoff.Diagnosis.Words;

/// <summary>What the sentences quote of one period, as counted.</summary>
/// <param name="cohort">The period's leads.</param>
/// <param name="period">"before" or "after", as the figures' names say it.</param>
internal sealed class Figures(Cohort cohort, string period)
{
    internal Counted Leads => new(cohort.Leads, new($"leads_{period}"));

    internal Counted Days => Of("days", cohort.Length);

    internal Counted HorizonDays => Of("horizon_days", cohort.HorizonDays);

    internal Counted Accepted => Of("acceptance_rate", Share(cohort.Accepted, cohort.Leads));

    internal Counted InTime => Of("in_time_rate", Share(Worked(IsInTime).Sum(w => w.Deals), cohort.Accepted));

    internal Counted WonOfInTime =>
        Of("won_of_in_time_rate", Share(Worked(IsInTime).Sum(w => w.Won.Count), Worked(IsInTime).Sum(w => w.Deals)));

    internal Counted WonOfAccepted => Of("won_of_accepted_rate", Share(cohort.Wins, cohort.Accepted));

    /// <summary>What a won deal brought on average.</summary>
    internal Counted Value => Of("won_deal_value", Share((double)cohort.Revenue, cohort.Wins));

    private Counted Of(string name, double? value) => new(value, new($"{period}_{name}"));

    private static double? Share(double part, double whole) => whole > 0 ? part / whole : null;

    private static bool IsInTime(WorkedDeals worked) => worked.FollowUp is FollowUp.Fast or FollowUp.InTime;

    private IEnumerable<WorkedDeals> Worked(Func<WorkedDeals, bool> which) => cohort.Channels.SelectMany(c => c.Worked).Where(which);
}
