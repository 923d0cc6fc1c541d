namespace Handoff.Diagnosis.Words;

/// <summary>What the sentences quote of one period, as counted. A share without a base is null.</summary>
internal sealed class Figures(Cohort cohort)
{
    internal long Leads { get; } = cohort.Leads;

    internal long Wins { get; } = cohort.Wins;

    internal double? Accepted => Share(cohort.Accepted, cohort.Leads);

    internal double? InTime => Share(Worked(IsInTime).Sum(w => w.Deals), cohort.Accepted);

    internal double? WonOfInTime => Share(Worked(IsInTime).Sum(w => w.Won.Count), Worked(IsInTime).Sum(w => w.Deals));

    internal double? WonOfAccepted => Share(cohort.Wins, cohort.Accepted);

    internal double? Value => Share((double)cohort.Revenue, cohort.Wins);

    private static double? Share(double part, double whole) => whole > 0 ? part / whole : null;

    private static bool IsInTime(WorkedDeals worked) => worked.FollowUp is FollowUp.Fast or FollowUp.InTime;

    private IEnumerable<WorkedDeals> Worked(Func<WorkedDeals, bool> which) => cohort.Channels.SelectMany(c => c.Worked).Where(which);
}
