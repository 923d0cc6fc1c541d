-- Web traffic as one count a row: measure, value and, for shares, out_of. The undivided figure (is_whole) takes each
-- measure of a property from one report only: the undivided one where its days have it, else the first division that
-- adds up to the whole. Of two tools over the same days the first in the list counts, since both saw the same visits.
with counted as (
    select tool, property, from_day, to_day, dimension, item, unnest([
        {measure: 'sessions', value: sessions::double, out_of: null::double},
        {measure: 'engaged_sessions', value: engaged_sessions::double, out_of: sessions::double},
        {measure: 'key_event_sessions', value: key_event_sessions, out_of: sessions::double},
        {measure: 'bounces', value: bounces::double, out_of: sessions::double},
        {measure: 'users', value: coalesce(total_users, active_users)::double, out_of: null},
        {measure: 'new_users', value: new_users::double, out_of: null},
        {measure: 'returning_users', value: returning_users::double, out_of: coalesce(total_users, active_users)::double},
        {measure: 'page_views', value: page_views::double, out_of: null},
        {measure: 'events', value: events::double, out_of: null},
        {measure: 'key_events', value: key_events, out_of: null}
    ], recursive := true)
    from traffic_counting
    where from_day <= getvariable('as_of')
    union all
    select 'access-log', site, day, day, 'page', page, 'page_views', page_views::double, null
    from log_page_views
    where day <= getvariable('as_of')
),
told as (
    select *,
        -- Users of two channels may be the same people, so only the undivided report tells them.
        case
            when dimension = 'none' then 1
            when measure in ('users', 'returning_users') then null
            when dimension = 'channel' then 2
            when dimension = 'source_medium' then 3
            when dimension = 'campaign' then 4
            when dimension = 'device' then 5
            when dimension = 'country' then 6
            when dimension = 'page' and measure = 'page_views' then 7
            when dimension = 'event' and measure in ('events', 'key_events') then 8
        end as choice,
        coalesce(list_position(['ga4', 'ga4-bigquery', 'matomo', 'plausible', 'universal-analytics'], tool), 9) as tool_choice
    from counted
    where value is not null and (out_of is not null or measure not in ('engaged_sessions', 'key_event_sessions', 'bounces', 'returning_users'))
),
spans as (
    select distinct tool_choice, tool, property, measure, choice, from_day, to_day from told where choice is not null
)
select
    from_day, to_day, tool, property, measure, value, out_of,
    case when dimension = 'channel' then item end as channel,
    case when dimension = 'source_medium' then item end as source_medium,
    case when dimension = 'campaign' then item end as campaign,
    case when dimension = 'page' then item end as page,
    case when dimension = 'country' then item end as country,
    case when dimension = 'device' then item end as device,
    case when dimension = 'event' then item end as event_name,
    choice is not null and not exists (
        select 1 from spans
        where spans.measure = told.measure and spans.from_day <= told.to_day and spans.to_day >= told.from_day
          and (spans.tool_choice < told.tool_choice or (spans.tool = told.tool and spans.property = told.property and spans.choice < told.choice))
    ) as is_whole,
    measure not in ('users', 'returning_users') as is_additive
from told
