-- Each qualified lead twice: in its own month, and in the next one as what that month is compared with. A month that has begun
-- by the report's day is told, later ones are not; nor is one behind leads that ended long before that day, which nobody knows.
-- A first month of which only the end is known is no measure for the second.
with months as (
    select channel, campaign, source, cast(date_trunc('month', qualified_at) as date) as month from qualified_leads
)
select channel, campaign, source, month, 1 as qualified, 0 as qualified_before from months
union all
select channel, campaign, source, cast(month + interval 1 month as date), 0, 1 from months
where cast(month + interval 1 month as date) <= (select case when max(created_on) + 45 < getvariable('as_of') then max(created_on)
    else getvariable('as_of') end from leads)
  and month > (select case when day(min(created_on)) > 7 then date_trunc('month', min(created_on)) else date '0001-01-01' end from leads)
