-- Page views of the newest 28 days and of the 28 before; where an export tells pages of a range only, of its newest range and of as
-- many days before it (of a whole month, the month before). Days before the first that is told are none of either: of a log that is a
-- week old a week is shown, and there is no before of which only a part is known.
with told as (
    select from_day, to_day, page, value from traffic_counts where measure = 'page_views' and page is not null
),
newest as (
    select
        to_day,
        case when to_day - from_day < 6 then greatest(to_day - 27, (select min(from_day) from told)) else from_day end as from_day
    from told
    order by to_day desc, from_day
    limit 1
),
span as (
    select
        from_day, to_day,
        case when from_day = date_trunc('month', from_day) and to_day = last_day(from_day) then (from_day - interval 1 month)::date
            else from_day - (to_day - from_day + 1)::int end as from_before
    from newest
),
known as (
    select *, from_before >= (select min(from_day) from told) as is_before_known from span
)
select
    t.page, s.from_day, s.to_day,
    sum(t.value) filter (t.from_day >= s.from_day and t.to_day <= s.to_day) as views,
    sum(t.value) filter (s.is_before_known and t.from_day >= s.from_before and t.to_day < s.from_day) as views_before
from told t, known s
where t.to_day <= s.to_day and t.from_day >= s.from_before
group by all
