-- en: Share of leads won by days since creation, by month of creation
-- id: Bagian prospek yang menang menurut hari sejak dibuat, per bulan
with months as (
    select date_trunc('month', created_on)::date as month, count(*) as leads, min(created_on) as first_day, max(created_on) as last_day
    from leads group by 1
),
steps as (
    select unnest([0, 7, 14, 21, 30, 45, 60, 75, 90, 120, 150, 180]) as day
)
select
    strftime(m.month, '%Y-%m') as month,
    s.day as days,
    m.leads,
    (select count(*) from leads l where date_trunc('month', l.created_on) = m.month
        and l.won_on - l.created_on <= s.day)::double / m.leads as won_rate
from months m cross join steps s
-- Only as far as every lead of the month has come, and no month that began before the first deal that is known.
where m.last_day + s.day <= (select deals_to from sales_days)
    and m.first_day >= coalesce((select deals_from from sales_days), date '1900-01-01')
    and m.month >= date_trunc('month', getvariable('as_of'))::date - interval 13 month
order by m.month, s.day
