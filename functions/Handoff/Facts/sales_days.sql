-- How far sales' deals and touches are known: what sales does not say is taken to be known to the report's day.
select
    least(coalesce(max(to_day) filter (where kind = 'deals'), getvariable('as_of')), getvariable('as_of')) as deals_to,
    least(coalesce(max(to_day) filter (where kind = 'activities'), getvariable('as_of')), getvariable('as_of')) as touches_to,
    max(to_day) filter (where kind = 'activities') as touches_said_to
from sales_known
