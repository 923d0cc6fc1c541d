-- What the rest of each of the twelve months before brought, at the point where as many of its business days were left
-- as are left of the present one (the last ones of a month bring more than the first). Months before the first win are none.
with present as (
    select day, date_trunc('month', day)::date as month,
        (select count(*) from business_days b where b.month = date_trunc('month', s.day) and b.day > s.day) as days_left
    from sales_day s
),
points as (
    -- The last day that is over at that point of each month.
    select
        business_days.month,
        coalesce(max(business_days.day) filter (where places - place >= days_left), business_days.month - 1) as up_to
    from business_days, present
    where business_days.month between present.month - interval 12 month and present.month - interval 1 month
    group by business_days.month
)
select
    points.month,
    coalesce((select sum(value) from won_deals where date_trunc('month', closed_on) = points.month and closed_on > points.up_to),
        0)::double as rest_value
from points
where points.month >= (
    -- A tool that was given up long ago does not make the months between it and the next one months without a sale.
    select date_trunc('month', min(closed_on)) from won_deals join deal_sources using (source)
        where known_to > (select day from sales_day) - 365
)
