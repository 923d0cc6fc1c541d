-- What was given back of orders that count, on its day: the one that the tool tells; else, where an earlier export held the order with less
-- of it
-- given back, the day of the first export that holds more; else the order's own. Converted as the order was.
with seen as (
    select source, order_id, snapshot_at, coalesce(sum(returned), 0) as returned, max(returned_at)::date as told_on, max(recency) as recency
    from order_lines_facts
    where state = 'paid'
    group by source, order_id, snapshot_at, hash, file
    qualify row_number() over (partition by source, order_id, snapshot_at order by max(recency) desc) = 1
),
grown as (
    select
        source, order_id, told_on,
        returned - coalesce(lag(returned) over history, 0) as amount,
        case when row_number() over history > 1 then snapshot_at::date end as first_seen_on
    from seen
    window history as (partition by source, order_id order by snapshot_at, recency)
),
placed as (
    select grown.*, greatest(orders.ordered_on, coalesce(told_on, first_seen_on)) as returned_on,
        orders.* exclude (source, order_id, amount, value)
    from grown
    join orders using (source, order_id)
    where grown.amount <> 0
)
select
    source, order_id, shop, channel, lead_source, campaign, currency, returned_on, amount,
    try_cast(amount * rate as decimal(18, 4)) as value
from placed
where returned_on <= getvariable('as_of')
