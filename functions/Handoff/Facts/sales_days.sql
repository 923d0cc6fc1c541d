-- How far sales' deals and touches are known: what sales does not say is taken to be known to the report's day. Where no deal ever came,
-- or deals cannot be matched to leads, nobody knows what became of any lead: none is old enough to be judged. Nor does anybody of
-- leads that came before deals_from.
with said as (
    select
        case
            when (exists (select 1 from sales_known where kind = 'deals') or exists (select 1 from lead_outcomes where outcome is not null))
                and (select is_known from matching_known)
                then least(coalesce(max(to_day) filter (where kind = 'deals'), getvariable('as_of')), getvariable('as_of'))
            else date '1900-01-01'
        end as deals_to,
        min(from_day) filter (where kind = 'deals') as deals_from,
        least(coalesce(max(to_day) filter (where kind = 'activities'), getvariable('as_of')), getvariable('as_of')) as touches_to,
        max(to_day) filter (where kind = 'activities') as touches_said_to
    from sales_known
),
-- A list of what was closed since a day holds deals that are older, and none of those that were closed before it.
begun as (
    select greatest(said.deals_from, (select max(from_day) from lists_begin('deal_days'))) as from_day from said
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
