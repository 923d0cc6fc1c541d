-- How far sales' deals and touches are known: what sales does not say is taken to be known to the report's day. Where no deal ever came,
-- nobody knows what became of any lead: none is old enough to be judged.
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
