-- Web traffic as one count a row: measure, value and, for shares, out_of; newest exports have won before (traffic_counting).
-- What several reports tell counts once, by one rule for the undivided figure (in_whole), for each tool's own figure (in_tool)
-- and for each dimension (in_dimension): days count before ranges and months before what is longer, unless what comes first covers a range
-- only in part and is shorter; of two tools that saw the same site the first of the list; of divisions the first that adds up to the whole.
-- Long lists (pages, events, campaigns) are cut by some exports and come after a total; access logs come last.
with shown as (
    -- Where one upload tells a span in several tables, the longest counts; what is taken off a range is no table of its own.
    select * from (
        select series, upload, file, table_number, from_day, to_day, own_from, sign, count(*) as length
        from traffic_counting
        where from_day <= getvariable('as_of')
        group by all
    )
    qualify row_number() over (partition by series, upload, from_day, to_day, own_from, sign
        order by length desc, file, table_number) = 1
),
counted as (
    -- Active users count as users where no total is told, and as themselves: time is told for each of them.
    select c.tool, c.property, c.series, c.from_day, c.to_day, c.dimension, c.division, c.item, c.measure as told_as, c.value, c.out_of,
        c.measure in ('total_users', 'active_users', 'returning_users', 'seconds_per_active_user', 'user_key_event_rate') as is_people,
        unnest(case c.measure when 'total_users' then ['users'] when 'active_users' then ['users', 'active_users']
            else [c.measure] end) as measure
    from traffic_counting c semi join shown s
        on c.series = s.series and c.upload = s.upload and c.file = s.file and c.table_number = s.table_number and c.from_day = s.from_day
            and c.to_day = s.to_day and c.own_from = s.own_from and c.sign = s.sign
    -- People of a range cannot be added to anything; those of a day are told by day.
    where c.from_day = c.to_day or not is_people
    union all
    select 'access-log', coalesce(site, ''), 'access-log|' || coalesce(site, ''), day, day, 'page', 'page', page, 'page_views',
        page_views::double, null, false, 'page_views'
    from log_page_views
    where day <= getvariable('as_of')
    union all
    select 'ga4-pieces', '', 'ga4-pieces||' || dimension || '|day|' || measure, day, day, dimension, dimension, item, measure, value,
        out_of,
        measure = 'total_users', case when measure = 'total_users' then 'users' else measure end
    from joined_sessions
    where day <= getvariable('as_of')
),
hosts as (
    select distinct tool, property,
        regexp_replace(regexp_extract(lower(property), '([a-z0-9][a-z0-9-]*\.)+[a-z]{2,}'), '^www\.', '') as host from counted
),
sites as (
    -- A property without a host is the only host that is known, if there is one only.
    select tool, property, case when host <> '' then host when (select count(distinct host) from hosts where host <> '') = 1
        then (select max(host) from hosts) else '' end as site
    from hosts
),
rows as (
    select
        row_number() over (order by c.series, c.from_day, c.item, c.told_as, c.value) as id, c.*, s.site, c.from_day = c.to_day as is_day,
        -- Months before the total of a longer range, which is of no month.
        case when c.from_day = c.to_day then 0 when c.to_day - c.from_day < 31 then 1 else 2 end as range_class,
        coalesce(list_position(['ga4', 'ga4-bigquery', 'ga4-pieces', 'ga4-intraday', 'matomo', 'plausible', 'universal-analytics',
            'access-log'], c.tool), 7) as tool_choice,
        -- Whether the rows of a division add up to the whole, and which comes first. Universal Analytics' do only as totals.
        (case
            when c.dimension = 'none' then 1
            when c.is_people or c.tool = 'universal-analytics' then null
            when c.dimension = 'channel' then 2
            when c.dimension = 'first_user_channel' and c.measure = 'new_users' then 2
            when c.dimension = 'device' then 3
            when c.dimension = 'source_medium' then 4
            when c.dimension = 'source' then 5
            when c.dimension = 'country' then 6
            when c.dimension = 'campaign' then 7
            when c.dimension = 'landing_page' and c.measure <> 'page_views' then 8
            when c.dimension in ('page', 'page_title') and c.measure in ('page_views', 'events', 'key_events') then 9
            when c.dimension = 'event' and c.measure in ('events', 'key_events') then 11
            when c.dimension = 'part' then 12
        end + case when c.dimension = 'page_title' then 1 else 0 end + case when c.division <> c.dimension then 20 else 0 end) as choice,
        -- Channels and devices are few, and so are both at once; a longer list is cut by some exports.
        not regexp_full_match(c.division, '(none|channel|first_user_channel|device)([+](channel|first_user_channel|device))*') as is_list
    from counted c join sites s on s.tool = c.tool and s.property = c.property
),
scoped as (
    -- Not every event has a page, and lists of pages are cut where they are long: they never stand beside a total.
    select 'whole' as scope, site as over, id, measure, series, tool, property, from_day, to_day, is_day, choice % 20 >= 8 as is_less,
        [(tool = 'access-log')::int, is_list::int, range_class, tool_choice, choice, (told_as = 'active_users')::int] as rank
    from rows where choice is not null
    union all
    select 'tool', tool, id, measure, series, tool, property, from_day, to_day, is_day, choice % 20 >= 8,
        [0, is_list::int, range_class, 0, choice, (told_as = 'active_users')::int]
    from rows where choice is not null
    union all
    select dimension, site, id, measure, series, tool, property, from_day, to_day, is_day, false,
        [(tool = 'access-log')::int, 0, range_class, tool_choice, (division <> dimension)::int, (told_as = 'active_users')::int]
    from rows where dimension <> 'none'
),
spans as (
    select distinct scope, over, measure, series, rank, tool, property, from_day, to_day, is_day, is_less from scoped
),
reports as (
    select distinct scope, over, measure, series, rank, tool, property, is_day, is_less from scoped
),
spoken as (
    -- The days for which a series speaks; a day without a row had nothing.
    select distinct series, unnest(generate_series(from_day::timestamp, to_day::timestamp, interval 1 day))::date as day from coverage
        where fact_table = 'traffic'
    union
    select distinct series, from_day from rows where tool in ('access-log', 'ga4-pieces')
),
better as (
    select s.scope, s.over, s.measure, s.series, s.property, s.from_day, s.to_day, s.is_day, r.series as by_series, r.is_day as by_days,
        s.is_less and not r.is_less as is_incomplete
    from spans s join reports r on r.scope = s.scope and r.over = s.over and r.measure = s.measure
    where r.rank < s.rank and r.series <> s.series and (r.tool <> s.tool or r.property = s.property or r.property = '' or s.property = '')
),
better_days as (
    -- Days of a range that a better report tells, by day or in a range of so many days.
    select b.*, k.day, 1 as length
    from better b join spoken k on k.series = b.by_series and k.day between b.from_day and b.to_day
    where not b.is_day and b.by_days
    union all
    select b.*,
        unnest(generate_series(greatest(b.from_day, k.from_day)::timestamp, least(b.to_day, k.to_day)::timestamp, interval 1 day))::date,
        k.to_day - k.from_day + 1
    from better b join spans k on k.scope = b.scope and k.over = b.over and k.measure = b.measure and k.series = b.by_series
        and k.from_day <= b.to_day and k.to_day >= b.from_day
    where not b.is_day and not b.by_days
),
beaten as (
    select distinct b.scope, b.over, b.measure, b.series, b.from_day, b.to_day
    from better b join spoken k on k.series = b.by_series and k.day = b.from_day
    where b.is_day
    union
    select scope, over, measure, series, from_day, to_day
    from better_days
    group by all
    having count(distinct day) > to_day - from_day or max(length) > to_day - from_day or bool_or(is_incomplete)
),
ranges as (
    select s.* from spans s anti join beaten b on b.scope = s.scope and b.over = s.over and b.measure = s.measure and b.series = s.series
        and b.from_day = s.from_day and b.to_day = s.to_day
    where not s.is_day
),
enclosed as (
    -- What is of some days only of a range that nothing else covers whole.
    select distinct s.scope, s.over, s.measure, s.series, s.from_day, s.to_day
    from spans s join ranges k on k.scope = s.scope and k.over = s.over and k.measure = s.measure
        and s.from_day <= k.to_day and s.to_day >= k.from_day
    where k.rank > s.rank and (k.tool <> s.tool or k.property = s.property or k.property = '' or s.property = '')
),
kept as (
    select s.id, s.scope
    from scoped s
        anti join beaten b on b.scope = s.scope and b.over = s.over and b.measure = s.measure and b.series = s.series
            and b.from_day = s.from_day and b.to_day = s.to_day
        anti join enclosed e on e.scope = s.scope and e.over = s.over and e.measure = s.measure and e.series = s.series
            and e.from_day = s.from_day and e.to_day = s.to_day
)
select r.*,
    r.id in (select id from kept where scope = 'whole') as in_whole,
    r.id in (select id from kept where scope = 'tool') as in_tool,
    r.id in (select id from kept k where k.scope = r.dimension) as in_dimension
from rows r
