-- How far sales' deals and touches are known: what sales does not say is taken to be known to the report's day. Where no deal ever came,
-- nobody knows what became of any lead: none is old enough to be judged. Nor does anybody of leads that came before deals_from.
with said as (
    select
        case
            when exists (select 1 from sales_known where kind = 'deals') or exists (select 1 from lead_outcomes where outcome is not null)
                then least(coalesce(max(to_day) filter (where kind = 'deals'), getvariable('as_of')), getvariable('as_of'))
            else date '1900-01-01'
        end as deals_to,
        min(from_day) filter (where kind = 'deals') as deals_from,
        least(coalesce(max(to_day) filter (where kind = 'activities'), getvariable('as_of')), getvariable('as_of')) as touches_to,
        max(to_day) filter (where kind = 'activities') as touches_said_to
    from sales_known
),
deals as (
    select created_at::date as created_on, closed_at::date as closed_on from lead_outcomes where outcome is not null
),
-- A list of what was closed since a day holds deals that are older, and none of those that were closed before it.
first_close as (
    select min(closed_on) as day, least(30, (any_value(said.deals_to) - min(closed_on)) // 2)::integer as days from deals cross join said
),
-- How many are closed within so many days, of those that came since then and all had 30 days; and how many older ones had so many before
-- the first close of all. That none of these was closed by then has this chance: if it is less than once in 30 times, the list begins
-- with that close.
paces as (
    select pace.day, count(*) filter (where closed_on <= created_on + pace.day) / count(*)::double as closed, count(*) as deals
    from first_close
    join deals on created_on between first_close.day and first_close.day + days
    cross join (select unnest(generate_series(0, 30))::integer as day) pace
    group by pace.day
),
older as (
    select least(first_close.day - 1 - created_on, days)::integer as day, count(*) as deals
    from deals join first_close on created_on < first_close.day
    group by 1
),
begun as (
    select case
        when coalesce(min(paces.deals), 0) >= 10 and exp(sum(older.deals * ln(greatest(1 - closed, 1e-6)))) < 0.03
            then greatest(any_value(said.deals_from), (select day from first_close))
        else any_value(said.deals_from)
    end as from_day
    from said left join (older join paces using (day)) on true
),
-- The first days of a list may have no deals: one that begins in the first week of a month holds the month, and where the first lead came
-- within a week before it, both began together.
known as (
    select case
        when leads.from_day between begun.from_day - 7 and begun.from_day then leads.from_day
        when day(begun.from_day) <= 8 then date_trunc('month', begun.from_day)::date
        else begun.from_day
    end as from_day
    from begun, (select min(created_at)::date as from_day from qualified_leads) leads
)
select deals_to, (select from_day from known) as deals_from, touches_to, touches_said_to from said
