-- Web traffic as one count a row: measure, value and, for shares, out_of; newest exports have won before (traffic_counting).
-- What several reports tell counts once, by one rule for the undivided figure (in_whole), for each tool's own figure (in_tool)
-- and for each dimension (in_dimension): days count before ranges and months before what is longer, unless what comes first covers a range
-- only in part and is shorter; of two tools that saw the same site the first of the list; of divisions the first that adds up to the whole.
-- Long lists (pages, events, campaigns) are cut by some exports and come after a total, unless they add up to it; one that ends where its
-- tool cuts (may_be_cut) is no whole at all unless it does; access logs come last.
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
        c.may_be_cut,
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
        page_views::double, null, false, false, 'page_views'
    from log_page_views
    where day <= getvariable('as_of')
    union all
    select 'ga4-pieces', '', 'ga4-pieces||' || dimension || '|day|' || measure, day, day, dimension, dimension, item, measure, value,
        out_of, false,
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
listed as (
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
        c.may_be_cut or not regexp_full_match(c.division,
            '(none|channel|first_user_channel|device)([+](channel|first_user_channel|device))*') as is_list
    from counted c join sites s on s.tool = c.tool and s.property = c.property
),
sums as (
    select tool, property, series, measure, from_day, to_day, is_list, sum(value) as value from listed where choice is not null group by all
),
uncut as (
    -- A list that adds up to the total of some days has all of them. Events are counted; sessions are estimated, and one after midnight
    -- is one of two days.
    select l.series, t.from_day, t.to_day
    from (select tool, property, measure, from_day, to_day, max(value) as value from sums where not is_list and from_day < to_day
            group by all) t
        join (select * from sums where is_list) l on l.tool = t.tool and l.property = t.property and l.measure = t.measure
            and l.from_day >= t.from_day and l.to_day <= t.to_day
    group by l.series, l.measure, t.from_day, t.to_day, t.value
    having case when l.measure in ('page_views', 'events') then abs(sum(l.value) - t.value) < 0.5
        else sum(l.value) between 0.99 * t.value and 1.05 * t.value end
),
rows as (
    -- What is whole of a list is a report of its own.
    select l.* replace (is_list and not is_uncut as is_list, may_be_cut and not is_uncut as may_be_cut),
        case when is_uncut then series || '|uncut' else series end as report
    from (select l.*, is_list and exists (select 1 from uncut u where u.series = l.series and l.from_day >= u.from_day
        and l.to_day <= u.to_day) as is_uncut from listed l) l
),
scoped as (
    -- Not every event has a page, and lists of pages are cut where they are long: they never stand beside a total.
    select 'whole' as scope, site as over, id, measure, report, tool, property, from_day, to_day, is_day,
        choice % 20 >= 8 and not is_uncut as is_less,
        [(tool = 'access-log')::int, is_list::int, range_class, tool_choice, choice, (told_as = 'active_users')::int] as rank
    from rows where choice is not null and not may_be_cut
    union all
    select 'tool', tool, id, measure, report, tool, property, from_day, to_day, is_day, choice % 20 >= 8 and not is_uncut,
        [0, is_list::int, range_class, 0, choice, (told_as = 'active_users')::int]
    from rows where choice is not null and not may_be_cut
    union all
    select dimension, site, id, measure, report, tool, property, from_day, to_day, is_day, false,
        [(tool = 'access-log')::int, 0, range_class, tool_choice, (division <> dimension)::int, (told_as = 'active_users')::int]
    from rows where dimension <> 'none'
),
spans as (
    select distinct scope, over, measure, report, rank, tool, property, from_day, to_day, is_day, is_less from scoped
),
reports as (
    select distinct scope, over, measure, report, rank, tool, property, is_day, is_less from scoped
),
spoken as (
    -- The days for which a report speaks; a day without a row had nothing.
    select distinct series || case when exists (select 1 from uncut u where u.series = s.series and s.day between u.from_day and u.to_day)
        then '|uncut' else '' end as report, day
    from (
        select distinct series, unnest(generate_series(from_day::timestamp, to_day::timestamp, interval 1 day))::date as day from coverage
            where fact_table = 'traffic'
    ) s
    union
    select distinct report, from_day from rows where tool in ('access-log', 'ga4-pieces')
),
better as (
    select s.scope, s.over, s.measure, s.report, s.property, s.from_day, s.to_day, s.is_day, r.report as by_report, r.is_day as by_days,
        s.is_less and not r.is_less as is_incomplete
    from spans s join reports r on r.scope = s.scope and r.over = s.over and r.measure = s.measure
    where r.rank < s.rank and r.report <> s.report and (r.tool <> s.tool or r.property = s.property or r.property = '' or s.property = '')
),
better_days as (
    -- Days of a range that a better report tells, by day or in a range of so many days.
    select b.*, k.day, 1 as length
    from better b join spoken k on k.report = b.by_report and k.day between b.from_day and b.to_day
    where not b.is_day and b.by_days
    union all
    select b.*,
        unnest(generate_series(greatest(b.from_day, k.from_day)::timestamp, least(b.to_day, k.to_day)::timestamp, interval 1 day))::date,
        k.to_day - k.from_day + 1
    from better b join spans k on k.scope = b.scope and k.over = b.over and k.measure = b.measure and k.report = b.by_report
        and k.from_day <= b.to_day and k.to_day >= b.from_day
    where not b.is_day and not b.by_days
),
beaten as (
    select distinct b.scope, b.over, b.measure, b.report, b.from_day, b.to_day
    from better b join spoken k on k.report = b.by_report and k.day = b.from_day
    where b.is_day
    union
    select scope, over, measure, report, from_day, to_day
    from better_days
    group by all
    having count(distinct day) > to_day - from_day or max(length) > to_day - from_day or bool_or(is_incomplete)
),
ranges as (
    select s.* from spans s anti join beaten b on b.scope = s.scope and b.over = s.over and b.measure = s.measure and b.report = s.report
        and b.from_day = s.from_day and b.to_day = s.to_day
    where not s.is_day
),
enclosed as (
    -- What is of some days only of a range that nothing else covers whole.
    select distinct s.scope, s.over, s.measure, s.report, s.from_day, s.to_day
    from spans s join ranges k on k.scope = s.scope and k.over = s.over and k.measure = s.measure
        and s.from_day <= k.to_day and s.to_day >= k.from_day
    where k.rank > s.rank and (k.tool <> s.tool or k.property = s.property or k.property = '' or s.property = '')
),
kept as (
    select s.id, s.scope
    from scoped s
        anti join beaten b on b.scope = s.scope and b.over = s.over and b.measure = s.measure and b.report = s.report
            and b.from_day = s.from_day and b.to_day = s.to_day
        anti join enclosed e on e.scope = s.scope and e.over = s.over and e.measure = s.measure and e.report = s.report
            and e.from_day = s.from_day and e.to_day = s.to_day
)
select r.* exclude (report, is_uncut),
    r.id in (select id from kept where scope = 'whole') as in_whole,
    r.id in (select id from kept where scope = 'tool') as in_tool,
    r.id in (select id from kept k where k.scope = r.dimension) as in_dimension
from rows r
