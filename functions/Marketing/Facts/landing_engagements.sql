-- Engaged sessions by landing page of the newest 28 days, or of the newest range: as the analytics tool tells them; where none does, from
-- the access log, in which a visit of more than one page stands for an engaged one. Of days before the first that is told nothing is said.
with told as (
    select from_day, to_day, landing_page, out_of as sessions, value as engaged, 'sessions' as counted_by
    from traffic_counts
    where measure = 'engaged_sessions' and landing_page is not null and out_of > 0
    union all
    select day, day, landing_page, count(*), count(*) filter (page_views > 1), 'visits of the log'
    from visits
    where day <= getvariable('as_of')
        and not exists (select 1 from traffic_counts where measure = 'engaged_sessions' and landing_page is not null)
    group by day, landing_page
),
span as (
    select
        to_day,
        case when to_day - from_day < 6 then greatest(to_day - 27, (select min(from_day) from told)) else from_day end as from_day
    from told
    order by to_day desc, from_day
    limit 1
),
pages as (
    select landing_page, counted_by, s.from_day, s.to_day, sum(sessions) as sessions, sum(engaged) as engaged
    from told t, span s
    where t.from_day >= s.from_day and t.to_day <= s.to_day
    group by all
)
select *, sum(sessions) over () as all_sessions, sum(engaged) over () as all_engaged
from pages
