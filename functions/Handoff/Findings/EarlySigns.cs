using Handoff.Cohorts;
using Pipeline.Facts;
using Pipeline.Reports.Periods;

namespace Handoff.Findings;

/// <summary>
/// Two quarters of young leads as they stood thirty days after they came. A firm whose deals take nine months would else hear of leads of
/// last year alone.
/// </summary>
public sealed record EarlySigns(Period Before, Period After, long BeforeLeads, long AfterLeads, IReadOnlyList<EarlyFigure> Figures)
{
    public const int Days = 30;

    // Where leads that can be judged came no longer ago, their comparison is no older than this one.
    private const int Long = 120;
    private const int MonthsEach = 3;
    private const int Fewest = 20;

    /// <summary>Null where the comparisons are young enough, or too few leads are known.</summary>
    internal static EarlySigns? Of(Database database, DateOnly known, int horizonDays)
    {
        var months = CohortPeriods.Months(database, known, Days, 2 * MonthsEach);
        if (months.Count < 2 * MonthsEach || known.DayNumber - months[^1].To.DayNumber > Long
            || (CohortPeriods.Months(database, known, horizonDays, 1) is [var judged] && known.DayNumber - judged.To.DayNumber < Long))
        {
            return null;
        }

        var (before, after) = (new Period(months[0].From, months[MonthsEach - 1].To), new Period(months[MonthsEach].From, months[^1].To));
        var channels = database.Query(
            $"""
            with own as (
                select channel, created_on >= date '{after.From:yyyy-MM-dd}' as is_after,
                    not (disposition = 'refused' and (decided_at is null or decided_at::date <= created_on + {Days})) as is_accepted,
                    touches_are_recorded and is_in_time is not null
                        and created_on + {Days} <= (select touches_to from sales_days) as is_timed,
                    is_in_time, coalesce(first_deal_at::date <= created_on + {Days}, false) as has_deal
                from leads
                where created_on between date '{before.From:yyyy-MM-dd}' and date '{after.To:yyyy-MM-dd}'
            )
            select channel, is_after, count(*), count(*) filter (where is_accepted), count(*) filter (where is_accepted and is_timed),
                count(*) filter (where is_accepted and is_timed and is_in_time), count(*) filter (where is_accepted and has_deal)
            from own group by all order by all
            """,
            record => (
                Channel: record.GetString(0), IsAfter: record.GetBoolean(1),
                Counts: Enumerable.Range(2, 5).Select(record.GetInt64).ToArray()))
            .ToList();
        var (then, now) = (Sum(isAfter: false), Sum(isAfter: true));
        return then < Fewest || now < Fewest ? null : new(before, after, then, now, [.. Figures()]);

        long Sum(bool isAfter) => channels.Where(c => c.IsAfter == isAfter).Sum(c => c.Counts[0]);

        IEnumerable<EarlyFigure> Figures()
        {
            yield return Of(EarlySign.Accepted, 0, 1);

            // What a tenth of the leads or more lack is not known of the others either.
            var isTimed = new[] { false, true }.All(isAfter => channels.Where(c => c.IsAfter == isAfter) is var own
                && own.Sum(c => c.Counts[2]) >= 0.9 * own.Sum(c => c.Counts[1]) && own.Any(c => c.Counts[2] > 0));
            if (isTimed)
            {
                yield return Of(EarlySign.InTime, 2, 3);
            }

            if (channels.Any(c => c.Counts[4] > 0))
            {
                yield return Of(EarlySign.WithDeal, 1, 4);
            }
        }

        EarlyFigure Of(EarlySign sign, int of, int hits) => EarlyFigure.Of(sign,
        [
            .. channels.GroupBy(c => c.Channel).Select(own =>
                (own.Where(c => !c.IsAfter).Sum(c => c.Counts[of]), own.Where(c => !c.IsAfter).Sum(c => c.Counts[hits]),
                    own.Where(c => c.IsAfter).Sum(c => c.Counts[of]), own.Where(c => c.IsAfter).Sum(c => c.Counts[hits]))),
        ]);
    }
}
