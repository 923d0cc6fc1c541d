using Handoff.Diagnosis;
using Pipeline.Facts;
using Pipeline.Reports.Periods;

namespace Handoff.Cohorts;

/// <summary>Counts a period's leads as the diagnosis wants them, from the view cohort_leads.</summary>
internal sealed class CohortReader(Database database, int horizonDays)
{
    // Beyond these a channel has too few leads for a line of its own.
    private const int MostChannels = 8;

    /// <summary>Both cohorts of a pair, with the same channels: the largest, the rest as "Other".</summary>
    public (Cohort Before, Cohort After) Read(CohortPair pair)
    {
        database.Run($"""
            create or replace temp table cohort_channels as
            with counted as (
                select channel, count(*) as leads from cohort_leads
                    where created_on between {Sql(pair.Before.From)} and {Sql(pair.Before.To)}
                        or created_on between {Sql(pair.After.From)} and {Sql(pair.After.To)} group by 1
            )
            select channel, case when row_number() over (order by leads desc, channel) <= {MostChannels} then channel
                else 'Other' end as told from counted
            """);
        var (before, after) = (Rows(pair.Before), Rows(pair.After));
        var steps =
            SpeedSteps.Of(
                before.Concat(after)
                    .Where(row => row is { IsAccepted: true, Hours: not null, FollowUp: not (FollowUp.Unknown or FollowUp.Untouched) })
                    .Select(row => (row.FollowUp, row.Hours!.Value, row.IsWon)));
        var hasHour = HasHour(before) && HasHour(after);
        return (Count(pair.Before, before, steps, hasHour), Count(pair.After, after, steps, hasHour));
    }

    // Where most leads came at midnight, only their days were written down.
    private static bool HasHour(List<Row> rows) => 2 * rows.Count(row => row.AskedAt.TimeOfDay == TimeSpan.Zero) <= rows.Count;

    private List<Row> Rows(Period period) =>
    [
        .. database.Query(
            $"""
            select coalesce(c.told, 'Other'), follow_up, hours_to_touch::double, is_accepted, is_won, won_value::double,
                won_on - created_on as days_to_win, asked_at
            from cohort_leads l join cohort_channels c using (channel)
            where created_on between {Sql(period.From)} and {Sql(period.To)}
            order by all
            """,
            record => new Row(
                record.GetString(0),
                Enum.Parse<FollowUp>(record.GetString(1)),
                record.IsDBNull(2) ? null : record.GetDouble(2),
                record.GetBoolean(3),
                record.GetBoolean(4),
                (decimal)record.GetDouble(5),
                record.GetBoolean(4) ? Convert.ToInt32(record.GetValue(6), CultureInfo.InvariantCulture) : null,
                record.GetDateTime(7))),
    ];

    private Cohort Count(Period period, List<Row> rows, SpeedSteps steps, bool hasHour)
    {
        var visits = Visits(period);
        var names = rows.Select(row => row.Channel).Union(visits?.Keys ?? Enumerable.Empty<string>()).Order(StringComparer.Ordinal);
        return new Cohort
        {
            From = period.From,
            To = period.To,
            HorizonDays = horizonDays,
            Channels =
            [
                .. names.Select(name =>
                {
                    var own = rows.FindAll(row => row.Channel == name);
                    return new ChannelCohort
                    {
                        Channel = name,
                        Visits = visits is null ? null : visits.GetValueOrDefault(name),
                        Leads = own.Count,
                        Accepted = own.Count(row => row.IsAccepted),
                        Worked =
                        [
                            .. own.Where(row => row.IsAccepted).GroupBy(row => (row.FollowUp, Step: steps.Step(row.FollowUp, row.Hours)))
                                .OrderBy(group => group.Key).Select(group => new WorkedDeals
                            {
                                FollowUp = group.Key.FollowUp,
                                Step = group.Key.Step,
                                Deals = group.Count(),
                                Won = WonAmounts.Of(group.Where(row => row.IsWon).Select(row => row.Value)),
                            }),
                        ],
                    };
                }),
            ],
            DaysToWin = [.. rows.Where(row => row is { IsAccepted: true, DaysToWin: not null }).Select(row => row.DaysToWin!.Value)],
            Days = Days(period),
            Arrivals = [.. rows.GroupBy(row => (row.Channel, ArrivedLeads.At(row.AskedAt, hasHour))).OrderBy(own => own.Key.Item2)
                .ThenBy(own => own.Key.Channel, StringComparer.Ordinal).Select(own => Arrived(own.Key.Channel, own.Key.Item2, [.. own]))],
        };
    }

    private static ArrivedLeads Arrived(string channel, Arrival arrival, List<Row> all)
    {
        var rows = all.FindAll(row => row is { IsAccepted: true, FollowUp: not FollowUp.Unknown });
        return new()
        {
            Channel = channel,
            Arrival = arrival,
            Leads = all.Count,
            Timed = rows.Count,
            InTime = rows.Count(row => row.FollowUp is FollowUp.Fast or FollowUp.InTime),
            Untouched = rows.Count(row => row.FollowUp == FollowUp.Untouched),
            Won = rows.Count(row => row.IsWon),
            UntouchedWon = rows.Count(row => row is { IsWon: true, FollowUp: FollowUp.Untouched }),
        };
    }

    private List<CohortDay> Days(Period period) =>
    [
        .. database.Query(
            $"""
            with came as (
                select created_on as day, coalesce(c.told, 'Other') as told, count(*) as leads,
                    count(*) filter (where is_accepted) as accepted,
                    count(*) filter (where is_accepted and follow_up in ('Fast', 'InTime')) as in_time,
                        count(*) filter (where is_accepted and is_won) as won
                from cohort_leads l join cohort_channels c using (channel)
                where created_on between {Sql(period.From)} and {Sql(period.To)}
                group by all
            ),
            -- Visits by day are known only where no report of the period tells several days as one.
            told_days as (
                select from_day as day, coalesce(c.told, 'Other') as told, sum(visits)::bigint as visits
                from channel_visits v left join cohort_channels c using (channel)
                where from_day between {Sql(period.From)} and {Sql(period.To)}
                group by all
                having (select count(distinct from_day) = {period.Days} and bool_and(from_day = to_day) from channel_visits
                    where from_day <= {Sql(period.To)} and to_day >= {Sql(period.From)})
            )
            select day, told, coalesce(leads, 0), coalesce(accepted, 0), coalesce(in_time, 0), coalesce(won, 0), case
                when exists (from told_days) then coalesce(visits, 0) end
            from came full join told_days using (day, told)
            order by all
            """,
            record => new CohortDay
            {
                Day = record.GetValue(0) is DateTime time ? DateOnly.FromDateTime(time) : (DateOnly)record.GetValue(0),
                Channel = record.GetString(1),
                Leads = record.GetInt64(2),
                Accepted = record.GetInt64(3),
                InTime = record.GetInt64(4),
                Won = record.GetInt64(5),
                Visits = record.IsDBNull(6) ? null : record.GetInt64(6),
            }),
    ];

    // Only where every day of the period is told: visits of half a month would look like a fall.
    private Dictionary<string, long>? Visits(Period period)
    {
        var known = database.Query(
            $"""
            select count(distinct day) from (
                select unnest(generate_series(from_day::timestamp, to_day::timestamp, interval 1 day))::date as day
                from (select distinct from_day, to_day from channel_visits where from_day >= {Sql(period.From)}
                    and to_day <= {Sql(period.To)}))
            """,
            record => record.GetInt64(0)).First();
        return known < period.Days
            ? null
            : database.Query(
                $"""
                select coalesce(c.told, 'Other') as told, sum(visits)::bigint
                from channel_visits v left join cohort_channels c using (channel)
                where from_day >= {Sql(period.From)} and to_day <= {Sql(period.To)}
                group by 1
                """,
                record => (Channel: record.GetString(0), Visits: record.GetInt64(1)))
                    .ToDictionary(pair => pair.Channel, pair => pair.Visits, StringComparer.Ordinal);
    }

    private sealed record Row(string Channel, FollowUp FollowUp, double? Hours, bool IsAccepted, bool IsWon, decimal Value, int? DaysToWin,
        DateTime AskedAt);

    private static string Sql(DateOnly day) => $"date '{day:yyyy-MM-dd}'";
}
