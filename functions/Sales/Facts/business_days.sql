-- The business's workdays from the first close to the end of the present month: Mondays to Fridays, less the holidays of
-- its calendar, and with the days on which it works all the same.
select
    day,
    date_trunc('month', day)::date as month,
    row_number() over (partition by date_trunc('month', day) order by day) as place,
    count(*) over (partition by date_trunc('month', day)) as places
from (
    select unnest(generate_series(
        (select date_trunc('month', coalesce(min(closed_on), getvariable('as_of'))) from closed_deals),
        (select last_day(day) from sales_day)::timestamp, interval 1 day))::date as day
)
left join holidays on holidays.date = day
where coalesce(holidays.is_workday, isodow(day) < 6)
