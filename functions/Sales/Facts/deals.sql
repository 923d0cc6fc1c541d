-- Every deal once: its newest snapshot wins, whatever the order of arrival. A deal that a newer export lacks stays:
-- absent is not lost, so an older version of a file still counts for the deals that only it holds.
with newest as (
    select * exclude (place)
    from (
        select
            *,
            row_number() over (partition by source, deal_id order by snapshot_at desc, uploaded_at desc, hash desc, line desc) as place
        from deals_facts
        -- What an export says of deals that were created after the report's day is no part of that day.
        where created_at is null or cast(created_at as date) <= getvariable('as_of')
    ) latest
    where place = 1
      -- What the tool itself says is gone (merged into another deal, deleted) counts no more, unless a newer export has it again.
      and not exists (select 1 from gone_deals where gone_deals.source = latest.source and gone_deals.deal_id = latest.deal_id and gone_deals.gone_at >= latest.snapshot_at)
),
-- What the business says of a stage outweighs what its name suggests; what is said of one tool or pipeline outweighs
-- what is said of all.
meanings as (
    select
        used.source,
        used.pipeline,
        used.stage,
        arg_max(stages.outcome, (stages.source_key is not null)::int * 2 + (stages.pipeline_key is not null)::int) as outcome,
        arg_max(stages.place, (stages.source_key is not null)::int * 2 + (stages.pipeline_key is not null)::int) as place
    from (select distinct source, pipeline, stage from newest) used
    join stages on stages.stage_key = name_key(used.stage)
        and (stages.source_key is null or stages.source_key = name_key(used.source))
        and (stages.pipeline_key is null or stages.pipeline_key = name_key(used.pipeline))
    group by all
),
meant as (
    select
        newest.* exclude (outcome, outcome_from, owner, team, closed_at, expected_close_on),
        coalesce(meanings.outcome, newest.outcome) as outcome,
        case when meanings.outcome is not null then 'stages' else newest.outcome_from end as outcome_from,
        meanings.place as stage_place,
        owners.owner,
        team_names.team,
        teams.manager,
        -- The close date is one column in the tools; which of the two it is follows from the outcome.
        case when coalesce(meanings.outcome, newest.outcome) <> 'open' then coalesce(newest.closed_at, newest.expected_close_on) end as closed_at,
        case when coalesce(meanings.outcome, newest.outcome) = 'open' then coalesce(newest.expected_close_on, newest.closed_at::date) end as expected_close_on
    from newest
    left join meanings on meanings.source = newest.source and meanings.pipeline is not distinct from newest.pipeline and meanings.stage = newest.stage
    left join owners on owners.owner_key = name_key(newest.owner)
    left join teams on teams.owner_key = owners.owner_key
    left join team_names on team_names.team_key = name_key(coalesce(newest.team, teams.team))
),
-- Money in another currency is converted at the rate of the close date and stays so: a win is not worth more or less
-- because the rate moved afterwards. Open deals are converted at the newest rate up to the report's day. The narrowest
-- rate wins: a day's over its month's.
dated as (
    select
        *,
        coalesce(currency, getvariable('currency')) as money,
        case when outcome = 'open' then getvariable('as_of') else closed_at::date end as rate_day
    from meant
),
converted as (
    select
        used.money,
        used.rate_day,
        used.is_open,
        arg_max(rates.rate, (rates.from_day, rates.from_day - rates.to_day)) as rate
    from (
        select distinct money, rate_day, outcome = 'open' as is_open
        from dated
        where money <> (select currency from report_currency)
    ) used
    join rates on rates.currency = used.money and rates.from_day <= used.rate_day and (rates.to_day >= used.rate_day or used.is_open)
    group by all
)
-- Without a rate the value is null: the deal counts as won, its money is added nowhere, and a warning lists it.
select
    dated.* exclude (money, rate_day),
    cast(dated.created_at as date) as created_on,
    cast(dated.closed_at as date) as closed_on,
    case
        when dated.money = (select currency from report_currency) then dated.amount
        else try_cast(dated.amount * converted.rate as decimal(18, 4))
    end as value,
    cast(dated.closed_at as date) - cast(dated.created_at as date) as days_to_close
from dated
left join converted on converted.money = dated.money and converted.rate_day = dated.rate_day and converted.is_open = (dated.outcome = 'open')
