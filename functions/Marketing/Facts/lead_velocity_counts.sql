-- Each qualified lead twice: in its own month, and in the next one as what that month is compared with. A month that has begun
-- by the report's day is told, later ones are not.
with months as (
    select channel, campaign, source, cast(date_trunc('month', qualified_at) as date) as month from qualified_leads
)
select channel, campaign, source, month, 1 as qualified, 0 as qualified_before from months
union all
select channel, campaign, source, cast(month + interval 1 month as date), 0, 1 from months
where cast(month + interval 1 month as date) <= getvariable('as_of')
