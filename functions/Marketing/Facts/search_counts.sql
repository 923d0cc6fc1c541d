-- Search Console's counts. The days make the undivided figure; else devices, else countries, which add up to it.
-- Queries never do: those that Google hides are in the total and in no row.
with told as (
    select *, list_position(['none', 'device', 'country'], dimension) as choice
    from searches_counting
    where from_day <= getvariable('as_of')
),
spans as (
    select distinct property, choice, from_day, to_day from told where choice is not null
)
select
    from_day, to_day, property, clicks, impressions, position,
    case when dimension = 'query' then item end as query,
    case when dimension = 'page' then item end as page,
    case when dimension = 'country' then item end as country,
    case when dimension = 'device' then item end as device,
    choice is not null and not exists (
        select 1 from spans
        where spans.property = told.property and spans.choice < told.choice and spans.from_day <= told.to_day and spans.to_day >= told.from_day
    ) as is_whole
from told
