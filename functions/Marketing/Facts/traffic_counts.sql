-- Web traffic as one count a row, as one rule chose it (traffic_marked): for the undivided figure (is_whole), for each tool's own figure
-- (tool, property) and for each dimension (channel, page …). Two properties are two sites, unless both name the same host or one names
-- none; their people are not added (is_alone), and who of them told none on a day stands there without a value.
with shared_sites as (
    -- Sites of which two properties tell people on the same day; a property that another tool calls otherwise is one.
    select distinct site from traffic_marked where in_whole and is_people group by measure, site, from_day
        having count(distinct tool || '|' || property) > 1
),
named as (
    select *, case when is_people or measure = 'new_users' then case when site = '' or site in (select site from shared_sites)
        then site || '|' || property else site end end as people_of
    from traffic_marked
    where in_whole or in_tool or in_dimension
),
audiences as (
    select measure, people_of, min(from_day) as first_day, max(from_day) as last_day from named where in_whole and is_people group by all
),
known as (
    -- Whose people should be told on a day that anybody tells.
    select d.measure, d.from_day, a.people_of
    from (select distinct measure, from_day from named where in_whole and is_people) d
        join audiences a on a.measure = d.measure and d.from_day between a.first_day and a.last_day
),
crowded as (
    select measure, from_day from known group by all having count(*) > 1
)
select
    n.from_day, n.to_day, n.measure, n.value, n.out_of,
    case when in_tool then tool end as tool,
    case when in_tool then nullif(property, '') end as property,
    case when in_dimension and dimension = 'channel'
        then case when lower(trim(item)) in (select word from direct_channels) then 'Direct' else item end end as channel,
    case when in_dimension and dimension = 'source_medium' then item end as source_medium,
    case when in_dimension and dimension = 'campaign' then item end as campaign,
    case when in_dimension and dimension = 'landing_page' then item end as landing_page,
    case when in_dimension and dimension = 'page' then item end as page,
    case when in_dimension and dimension = 'page_title' then item end as page_title,
    case when in_dimension and dimension = 'country' then item end as country,
    case when in_dimension and dimension = 'device' then item end as device,
    case when in_dimension and dimension = 'event' then item end as event_name,
    in_whole as is_whole,
    not is_people as is_additive,
    people_of,
    -- Two sites may have the same people.
    not is_people or c.from_day is null as is_alone
from named n left join crowded c on n.is_people and c.measure = n.measure and c.from_day = n.from_day
union all
select k.from_day, k.from_day, k.measure, null, null, null, null, null, null, null, null, null, null, null, null, null, true, false,
    k.people_of, false
from known k anti join named n on n.in_whole and n.measure = k.measure and n.from_day = k.from_day and n.people_of = k.people_of
