-- Every order that counts, once. Money in another currency is converted at the rate of the order's day; without one the value is null.
with paid as (
    select
        source, order_id,
        coalesce(min(currency), getvariable('currency')) as currency,
        min(shop) as shop, min(channel) as channel, min(lead_source) as lead_source, min(campaign) as campaign,
        min(ordered_at)::date as ordered_on,
        sum(amount) as amount
    from order_lines
    where state = 'paid'
    group by source, order_id
    having min(ordered_at)::date <= getvariable('as_of')
),
converted as (
    select used.currency, used.ordered_on, arg_max(rates.rate, (rates.from_day, rates.from_day - rates.to_day)) as rate
    from (select distinct currency, ordered_on from paid) used
    join rates on rates.currency = used.currency and used.ordered_on between rates.from_day and rates.to_day
    group by all
)
select
    paid.*,
    case when currency = (select currency from report_currency) then 1 else converted.rate end as rate,
    case when currency = (select currency from report_currency) then amount
        else try_cast(amount * converted.rate as decimal(18, 4)) end as value
from paid
left join converted using (currency, ordered_on)
