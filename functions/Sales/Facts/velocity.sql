-- The four inputs of the sales velocity: a stock as it is now, and three flows of the 90 days up to the last day known;
-- of 365 days where fewer than 20 deals were decided in those. Open deals of a tool that is not known so far are not
-- sold any more: they are left out.
with decided as (
    select closed_deals.*, (select day from sales_day) - closed_on as days_ago
    from closed_deals
    where closed_on is not null
),
spans as (
    select case when count(*) filter (where days_ago between 0 and 89) >= 20 then 90 else 365 end as span_days from decided
)
select
    (select day from sales_day) as day,
    span_days,
    (select count(*) from open_deals where known_to > (select day from sales_day) - span_days) as open_deals,
    count(*) filter (where outcome = 'won') as won,
    count(*) as decided,
    count(*) filter (where outcome = 'won') / nullif(count(*), 0)::double as win_rate,
    avg(value) filter (where outcome = 'won')::double as average_value,
    avg(days_to_close) filter (where outcome = 'won' and days_to_close >= 0)::double as cycle_days
from decided, spans
where days_ago between 0 and span_days - 1
group by span_days
