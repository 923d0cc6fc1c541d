using Handoff.Cohorts;
using Pipeline.Facts;
using Pipeline.Reports.Periods;

namespace Handoff.Closings;

/// <summary>Ties a comparison of leads to what sales' own report has for the same days.</summary>
internal static class ClosedReader
{
    // Sums of amounts in floating point differ by less.
    private const double Exact = 1e-9;

    /// <summary>Null where sales' exports speak of one of the periods in part, or some of its wins have no amount at all.</summary>
    /// <param name="database">The hand-off's views.</param>
    /// <param name="pair">The periods.</param>
    /// <param name="before">What the comparison has for the earlier one.</param>
    /// <param name="after">What it has for the later one.</param>
    public static ClosedPair? Read(Database database, CohortPair pair, double before, double after)
    {
        return Of(pair.Before, before) is { } earlier && Of(pair.After, after) is { } later ? new(earlier, later) : null;

        ClosedPeriod? Of(Period period, double counted) =>
            Closed(database, period) is { } value ? new(value, Parts(database, period, value - counted)) : null;
    }

    private static double? Closed(Database database, Period period) => database.Query(
        $"""
        select case when (select min(from_day) from sales_known where kind = 'deals') > {Sql(period.From)}
            or not exists (from won_days) or sum(value) is null then null else sum(value) end::double
        from won_days where day between {Sql(period.From)} and {Sql(period.To)}
        """,
        record => record.IsDBNull(0) ? (double?)null : record.GetDouble(0)).First();

    private static Dictionary<ClosedPart, double> Parts(Database database, Period period, double difference)
    {
        var read = database.Query(
            $"""
            with won as (
                select m.value, m.lead_key is not null as has_lead,
                    m.closed_on between {Sql(period.From)} and {Sql(period.To)} as is_within,
                    coalesce(l.created_on between {Sql(period.From)} and {Sql(period.To)}, false) as came_within,
                    m.closed_on < l.created_on as is_before, m.closed_on > l.created_on + (select days from horizon) as is_after
                from matches m left join followed_leads l using (lead_key)
                where m.outcome = 'won' and m.value is not null and m.closed_on is not null
            )
            select case
                    when not has_lead then 'NoLead'
                    when not came_within then 'OtherTimes'
                    when is_before then 'BeforeLead'
                    when is_after then 'AfterHorizon'
                    when not is_within then 'AfterPeriod'
                end as part,
                sum(case when is_within then value else -value end)::double
            from won
            where is_within or (came_within and not is_before and not is_after)
            group by part having part is not null
            """,
            record => (Part: Enum.Parse<ClosedPart>(record.GetString(0)), Value: record.GetDouble(1)))
            .ToDictionary(one => one.Part, one => one.Value);
        var rest = difference - read.Values.Sum();
        var size = Math.Abs(difference) + read.Values.Sum(Math.Abs);
        return Enum.GetValues<ClosedPart>().ToDictionary(
            part => part,
            part => part == ClosedPart.Rest ? Math.Abs(rest) <= Exact * size ? 0 : rest : read.GetValueOrDefault(part));
    }

    private static string Sql(DateOnly day) => $"date '{day:yyyy-MM-dd}'";
}
