-- The present month up to the last day known: what is won, and how many of its business days are gone, that day counted. No month
-- where no deal is known: nothing known is not nothing won. Nor one that is over as of the report's day: it runs no more.
select
    month as from_day,
    last_day(month) as to_day,
    won_value,
    won_deals,
    greatest(business_days_gone, 1) as business_days_gone,
    business_days
from (
    select
        (select date_trunc('month', day)::date from sales_day) as month,
        count(*) filter (where business_days.day <= (select day from sales_day)) as business_days_gone,
        count(*) as business_days
    from business_days
    where business_days.month = (select date_trunc('month', day) from sales_day)
)
cross join (
    select case when count(*) = 0 then 0 else sum(value) end::double as won_value, count(value) as won_deals
    from won_deals
    where date_trunc('month', closed_on) = (select date_trunc('month', day) from sales_day) and closed_on <= (select day from sales_day)
)
where exists (select 1 from known_days where fact_table = 'deals' and to_day is not null)
  and last_day(month) >= getvariable('as_of')
