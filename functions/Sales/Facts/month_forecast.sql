-- Where the present month will end: what is won, and what the rests of the twelve months before brought. The range holds
-- the middle four fifths of them; fewer than six months tell none. A month that is over as of the report's day has ended, whatever of it
-- is known: nothing is foretold of it.
with won as (
    select case when count(*) = 0 then 0 else sum(value) end::double as won_value
    from won_deals
    where date_trunc('month', closed_on) = (select date_trunc('month', day) from sales_day) and closed_on <= (select day from sales_day)
),
days as (
    select count(*) as business_days, count(*) filter (where day > (select day from sales_day)) as business_days_left
    from business_days
    where month = (select date_trunc('month', day) from sales_day)
),
rests as (
    select
        quantile_cont(rest_value, 0.1) as low_rest,
        quantile_cont(rest_value, 0.5) as likely_rest,
        quantile_cont(rest_value, 0.9) as high_rest,
        count(*) as months
    from month_rests
)
select
    (select date_trunc('month', day)::date from sales_day) as month,
    (select date_trunc('month', day)::date from sales_day) as from_day,
    (select last_day(day) from sales_day) as to_day,
    (select day from sales_day) as day,
    business_days,
    business_days_left,
    won_value,
    won_value + low_rest as low_value,
    won_value + likely_rest as likely_value,
    won_value + high_rest as high_value,
    months
from rests, won, days
-- Wins whose value nobody knows forecast nothing.
where months >= 6 and won_value is not null and high_rest > 0
  and (select last_day(day) from sales_day) >= getvariable('as_of')
