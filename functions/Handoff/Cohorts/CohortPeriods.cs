using Pipeline.Facts;
using Pipeline.Reports.Periods;

namespace Handoff.Cohorts;

/// <summary>
/// Which cohorts are compared: the newest month all of whose leads are old enough to be judged, with the month before
/// and with the same month of the year before; and so the newest quarter, which has more leads to tell by.
/// </summary>
internal static class CohortPeriods
{
    // The first days of an export may have no leads.
    private const int Slack = 7;

    /// <returns>Pairs of before and after, the one that the page leads with first; none where no month is mature.</returns>
    public static IReadOnlyList<CohortPair> Choose(Database database, DateOnly asOf, int horizonDays)
    {
        var (first, last, leads) = Known(database);
        var deals = FirstDeals(database);
        if (leads == 0)
        {
            return [];
        }

        List<CohortPair> pairs = [];
        foreach (var (kind, months, back) in new[] { (CohortKind.Month, 1, 1), (CohortKind.YearAgo, 1, 12), (CohortKind.Quarter, 3, 3) })
        {
            if (Newest(months, first, last, leads, asOf, horizonDays) is { } after)
            {
                var before = new Period(after.From.AddMonths(-back), after.From.AddMonths(-back + months).AddDays(-1));
                if (before.To >= first && deals <= before.From.AddDays(Slack))
                {
                    pairs.Add(new CohortPair(kind, before, after));
                }
            }
        }

        return pairs;
    }

    /// <summary>
    /// Whole months without a gap, oldest first, of which every lead is so many days old; none where no month is.
    /// </summary>
    internal static IReadOnlyList<Period> Months(Database database, DateOnly asOf, int days, int most)
    {
        var (first, last, leads) = Known(database);
        var deals = FirstDeals(database);
        first = deals > first ? deals : first;
        return leads == 0 || Newest(1, first, last, leads, asOf, days) is not { } newest
            ? []
            : [.. Enumerable.Range(0, most).Select(back => newest.From.AddMonths(-back)).TakeWhile(from => first <= from.AddDays(Slack))
                .Reverse().Select(Period.Month)];
    }

    private static Period? Newest(int months, DateOnly first, DateOnly last, long leads, DateOnly asOf, int horizonDays)
    {
        var day = new DateOnly(last.Year, last.Month, 1);
        for (var from = day.AddMonths(-((day.Month - 1) % months)); from.AddMonths(months) > first; from = from.AddMonths(-months))
        {
            var to = from.AddMonths(months).AddDays(-1);
            if (to.AddDays(horizonDays) <= asOf && IsWhole(to, first, last, leads))
            {
                return new Period(from, to);
            }
        }

        return null;
    }

    // An export taken in mid-month ends in mid-month: half a month of leads is no fall.
    private static bool IsWhole(DateOnly to, DateOnly first, DateOnly last, long leads)
    {
        var usualGap = (last.DayNumber - first.DayNumber + 1) / (double)leads;
        return to.DayNumber - last.DayNumber <= 3 + (4 * usualGap);
    }

    private static (DateOnly First, DateOnly Last, long Leads) Known(Database database) =>
        database.Query("select min(created_on), max(created_on), count(*) from leads", record =>
            record.IsDBNull(0) ? default : (Day(record.GetValue(0)), Day(record.GetValue(1)), record.GetInt64(2))).First();

    // Leads that came before the first deal that is known may have been won in a list that nobody exported: they make no rise.
    private static DateOnly FirstDeals(Database database) =>
        database.Query("select deals_from from sales_days", record => record.IsDBNull(0) ? default : Day(record.GetValue(0))).First();

    private static DateOnly Day(object value) => value is DateTime time ? DateOnly.FromDateTime(time) : (DateOnly)value;
}
