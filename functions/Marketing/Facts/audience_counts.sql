-- Views by where and how an audience watched. Each division adds up to the same views: the first one known makes the whole, but where a
-- later one covers more days than it.
with told as (
    select *, list_position(['country', 'traffic_source', 'device'], dimension) as choice
    from audience_views_counting
    where from_day <= getvariable('as_of')
),
spans as (
    select distinct network, account, choice, from_day, to_day from told
),
better as (
    select s.*, b.to_day - b.from_day as length,
        unnest(generate_series(greatest(b.from_day, s.from_day)::timestamp, least(b.to_day, s.to_day)::timestamp, interval 1 day)) as day
    from spans s join spans b
        on b.network = s.network and b.account is not distinct from s.account and b.choice < s.choice and b.from_day <= s.to_day
            and b.to_day >= s.from_day
),
beaten as (
    select network, account, choice, from_day, to_day from better group by all
    having count(distinct day) > to_day - from_day or max(length) >= to_day - from_day
),
standing as (
    select s.* from spans s anti join beaten b
        on b.network = s.network and b.account is not distinct from s.account and b.choice = s.choice and b.from_day = s.from_day
            and b.to_day = s.to_day
)
select
    from_day, to_day, network, account, views,
    case when dimension = 'country' then item end as country,
    case when dimension = 'traffic_source' then item end as traffic_source,
    case when dimension = 'device' then item end as device,
    exists (
        select 1 from standing s
        where s.network = told.network and s.account is not distinct from told.account and s.choice = told.choice
            and s.from_day = told.from_day and s.to_day = told.to_day
    ) and not exists (
        select 1 from standing o
        where o.network = told.network and o.account is not distinct from told.account and o.choice > told.choice
          and o.from_day <= told.to_day and o.to_day >= told.from_day
    ) as is_whole,
    choice, series, dimension
from told
