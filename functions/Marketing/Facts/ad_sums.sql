-- Rows of a day that are the sums of others of the same upload: in our own template one sheet by month and one by week or day tell the
-- same costs twice. A row at an end of a month (or week) is its sum where it costs what the others of it cost together: days to a
-- hundredth, weeks, which reach beyond the month, within a fifth.
with told as (
    select hash, file, line, network, account, campaign, currency, from_day as day, cost
    from ad_spend_counting
    where from_day = to_day and cost > 0 and segment is null and campaign_id is null and ad_group is null and ad is null
        and search_term is null
),
spans as (
    select *, 'month' as unit, date_trunc('month', day)::date as span, day = date_trunc('month', day)::date or day = last_day(day) as is_end
    from told
    union all
    select *, 'week', date_trunc('week', day)::date, isodow(day) in (1, 7) from told
),
largest as (
    select *
    from spans
    where is_end
    qualify row_number() over (partition by hash, network, account, campaign, currency, unit, span order by cost desc, file desc, line desc)
        = 1
)
select l.hash, l.file, l.line, l.network, l.account, l.campaign, l.currency, l.day, l.unit, l.span, l.cost::double as cost,
    sum(o.cost)::double as others, count(*) as n
from largest l join spans o
    on o.hash = l.hash and o.network = l.network and o.account is not distinct from l.account and o.campaign is not distinct from l.campaign
        and o.currency is not distinct from l.currency and o.unit = l.unit and o.span = l.span and (o.file <> l.file or o.line <> l.line)
group by all
having case
    when l.unit = 'month' and count(*) between 3 and 6
    then sum(o.cost) between 0.8 * l.cost and 1.25 * l.cost and l.cost >= 2 * max(o.cost)
        and max(o.day) - min(o.day) >= 6 * (count(*) - 1)
    else count(*) >= case l.unit when 'month' then 20 else 5 end and sum(o.cost) between 0.99 * l.cost and 1.01 * l.cost end
