-- Search Console's counts. The days make the undivided figure; else its weeks or months; else devices, else countries, which add up to it.
-- Queries never do: those that Google hides are in the total and in no row. Discover and Google News are no search, and a filtered
-- export is not the whole property. A property that is a folder of another's host is a part of it. What comes later in this order stands
-- where the earlier, of another export, covers only some of its days: then the earlier gives way. Days may lag three behind a range.
with told as (
    select *, list_position(['none', 'range', 'device', 'country'], case when dimension = 'none' and from_day < to_day then 'range'
        else dimension end) as choice
    from searches_counting s
    where from_day <= getvariable('as_of') and filter is null and coalesce(search_type, 'web') not in ('discover', 'google news')
        and not exists (select 1 from searches_counting p where p.property <> '' and starts_with(s.property, p.property || '/'))
),
spans as (
    select distinct property, coalesce(search_type, 'web') as type, choice, from_day, to_day, hash from told where choice is not null
),
better as (
    select s.*, b.to_day - b.from_day as length, b.hash = s.hash as is_of_one_export,
        unnest(generate_series(greatest(b.from_day, s.from_day)::timestamp, least(b.to_day, s.to_day)::timestamp, interval 1 day)) as day
    from spans s join spans b
        on b.property = s.property and b.type = s.type and b.choice < s.choice and b.from_day <= s.to_day and b.to_day >= s.from_day
),
beaten as (
    select property, type, choice, from_day, to_day, hash from better group by all
    having count(distinct day) + 3 > to_day - from_day or max(length) >= to_day - from_day or bool_or(is_of_one_export)
),
standing as (
    select * from spans anti join beaten using (property, type, choice, from_day, to_day, hash)
),
weighed as (
    select told.*,
        s.choice is not null and not exists (
            select 1 from standing o
            where o.property = told.property and o.type = coalesce(told.search_type, 'web') and o.choice > told.choice
              and o.from_day <= told.to_day and o.to_day >= told.from_day
        ) as is_whole
    from told left join standing s
        on s.property = told.property and s.type = coalesce(told.search_type, 'web') and s.choice = told.choice
            and s.from_day = told.from_day and s.to_day = told.to_day and s.hash = told.hash
)
select
    from_day, to_day, clicks, impressions, position,
    case when is_whole then nullif(property, '') end as property,
    case when is_whole then search_type end as search_type,
    case when dimension = 'query' then item end as query,
    case when dimension = 'page' then item end as page,
    case when dimension = 'country' then item end as country,
    case when dimension = 'device' then item end as device,
    case when dimension = 'appearance' then item end as appearance,
    is_whole, choice, series, property as told_of, coalesce(search_type, 'web') as told_type, dimension, hash
from weighed
