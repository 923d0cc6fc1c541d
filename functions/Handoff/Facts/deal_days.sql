-- view: worked out by each who reads it, which is cheaper than a copy of every deal.
-- When each deal was created and closed, and how far sales' deals are known. All tools' are one list: what became of a lead is told by all.
select
    'deals' as source,
    created_at::date as created_on,
    case when closed_at::date <= getvariable('as_of') then closed_at::date end as closed_on,
    least(coalesce((select max(to_day) from sales_known where kind = 'deals'), getvariable('as_of')), getvariable('as_of')) as known_to
from lead_outcomes
where outcome is not null
