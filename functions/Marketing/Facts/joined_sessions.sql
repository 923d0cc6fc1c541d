-- Sessions and users of a day whose GA4 events came in several pieces, put together from what each piece knows: a session is engaged when
-- it says
-- so, lasted longer than 10 s or had two page views (https://support.google.com/analytics/answer/9191807). Figures as in traffic.
with sessions as (
    select arg_min(day, first_at) as day, user_key, session_key,
        bool_or(is_engaged) or sum(views) >= 2 or sum(milliseconds) > 10000 as is_engaged,
        sum(milliseconds) / 1000.0 as seconds,
        coalesce(arg_min(source_medium, source_at) filter (where source_medium is not null), '(direct) / (none)') as source_medium
    from session_parts_counting
    where session_key <> 0
    group by user_key, session_key
),
users as (
    -- Where some events name nobody, users cannot be counted.
    select day, count(distinct user_key) as users, count(distinct user_key) filter (where is_new_user) as new_users
    from session_parts_counting
    group by day
    having bool_and(user_key <> 0)
)
select day, 'none' as dimension, null::varchar as item, 'sessions' as measure, count(*)::double as value, null::double as out_of
    from sessions group by day
union all
select day, 'none', null, 'engaged_sessions', count(*) filter (where is_engaged), count(*) from sessions group by day
union all
select day, 'none', null, 'engagement_seconds', sum(seconds), count(*) from sessions group by day
union all
select day, 'none', null, 'total_users', users, null from users
union all
select day, 'none', null, 'new_users', new_users, null from users
union all
select day, 'source_medium', source_medium, 'sessions', count(*), null from sessions group by day, source_medium
union all
select day, 'source_medium', source_medium, 'engaged_sessions', count(*) filter (where is_engaged), count(*) from sessions
    group by day, source_medium
