using Handoff.Diagnosis;
using Pipeline.Facts;
using Pipeline.Reports.Periods;

namespace Handoff.Cohorts;

/// <summary>Counts months of leads for what slips slowly: all of them at once, and no finer than that asks for.</summary>
internal sealed class MonthsReader(Database database, int horizonDays)
{
    // Beyond these a channel has too few leads to be told apart.
    private const int MostChannels = 8;

    // Where more won leads lack their amount, what deals are worth is not known.
    private const double MostWithoutAmount = 0.05;

    public IReadOnlyList<Cohort> Read(IReadOnlyList<Period> months)
    {
        if (months.Count == 0)
        {
            return [];
        }

        database.Run($"""
            create or replace temp table month_leads as
            with own as (
                select * from followed_leads
                where created_on between date '{months[0].From:yyyy-MM-dd}' and date '{months[^1].To:yyyy-MM-dd}'
            ),
            told as (
                select channel, case when row_number() over (order by count(*) desc, channel) <= {MostChannels} then channel
                    else 'Other' end as told from own group by channel
            )
            select created_on, told as channel, is_accepted, is_accepted and is_won as is_won, has_amount, won_value::double as won_value,
                case when follow_up in ('Fast', 'InTime') then 'InTime' when follow_up = 'Unknown' then 'Unknown'
                    else 'Late' end as follow_up
            from own join told using (channel)
            """);
        var days = Days().ToLookup(day => FirstOf(day.Day));
        var worked = Worked().ToLookup(one => one.Month);
        return [.. months.Select(month => Count(month, [.. days[month.From]], [.. worked[month.From]]))];
    }

    private Cohort Count(Period month, List<CohortDay> days, List<(DateOnly Month, string Channel, WorkedDeals Worked)> worked) => new()
    {
        From = month.From,
        To = month.To,
        HorizonDays = horizonDays,
        Channels =
        [
            .. days.GroupBy(day => day.Channel).OrderBy(own => own.Key, StringComparer.Ordinal).Select(own => new ChannelCohort
            {
                Channel = own.Key,
                Leads = own.Sum(day => day.Leads),
                Accepted = own.Sum(day => day.Accepted),
                Worked = [.. worked.Where(one => one.Channel == own.Key).Select(one => one.Worked)],
            }),
        ],
        Days = days,
    };

    private List<CohortDay> Days() =>
    [
        .. database.Query(
            """
            select created_on, channel, count(*), count(*) filter (where is_accepted),
                count(*) filter (where is_accepted and follow_up = 'InTime'), count(*) filter (where is_won)
            from month_leads group by all order by all
            """,
            record => new CohortDay
            {
                Day = Day(record.GetValue(0)),
                Channel = record.GetString(1),
                Leads = record.GetInt64(2),
                Accepted = record.GetInt64(3),
                InTime = record.GetInt64(4),
                Won = record.GetInt64(5),
            }),
    ];

    private List<(DateOnly Month, string Channel, WorkedDeals Worked)> Worked()
    {
        var areKnown = database.Query(
            "select count(*) filter (where not has_amount), count(*) from month_leads where is_won",
            record => record.GetInt64(0) <= MostWithoutAmount * record.GetInt64(1)).First();
        var amounts = database.Query(
            "select date_trunc('month', created_on)::date, channel, follow_up, won_value from month_leads where is_won and has_amount",
            record => ((Day(record.GetValue(0)), record.GetString(1), record.GetString(2)), (decimal)record.GetDouble(3)))
            .ToLookup(one => one.Item1, one => one.Item2);
        return
        [
            .. database.Query(
                """
                select date_trunc('month', created_on)::date, channel, follow_up, count(*), count(*) filter (where is_won)
                from month_leads where is_accepted group by all order by all
                """,
                record => (Key: (Month: Day(record.GetValue(0)), Channel: record.GetString(1), FollowUp: record.GetString(2)),
                    Deals: record.GetInt64(3), Won: record.GetInt64(4)))
                .Select(cell => (cell.Key.Month, cell.Key.Channel, new WorkedDeals
                {
                    FollowUp = Enum.Parse<FollowUp>(cell.Key.FollowUp),
                    Deals = cell.Deals,
                    Won = (areKnown ? WonAmounts.Of(amounts[cell.Key]) : WonAmounts.None) with { Count = cell.Won },
                })),
        ];
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly Day(object value) => value is DateTime time ? DateOnly.FromDateTime(time) : (DateOnly)value;
}
