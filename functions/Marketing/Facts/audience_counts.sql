-- Views by where and how an audience watched. Each division adds up to the same views: the first one known makes the whole.
with told as (
    select *, list_position(['country', 'traffic_source', 'device'], dimension) as choice
    from audience_views_counting
    where from_day <= getvariable('as_of')
),
spans as (
    select distinct network, account, choice, from_day, to_day from told
)
select
    from_day, to_day, network, account, views,
    case when dimension = 'country' then item end as country,
    case when dimension = 'traffic_source' then item end as traffic_source,
    case when dimension = 'device' then item end as device,
    not exists (
        select 1 from spans
        where spans.network = told.network and spans.account is not distinct from told.account and spans.choice < told.choice
          and spans.from_day <= told.to_day and spans.to_day >= told.from_day
    ) as is_whole
from told
