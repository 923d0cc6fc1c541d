-- Search Console's counts. The days make the undivided figure; else its weeks or months; else devices, else countries, which add up to it.
-- Queries never do: those that Google hides are in the total and in no row. Discover and Google News are no search, and a filtered
-- export is not the whole property. A property that is a folder of another's host is a part of it.
with told as (
    select *, list_position(['none', 'range', 'device', 'country'], case when dimension = 'none' and from_day < to_day then 'range'
        else dimension end) as choice
    from searches_counting s
    where from_day <= getvariable('as_of') and filter is null and coalesce(search_type, 'web') not in ('discover', 'google news')
        and not exists (select 1 from searches_counting p where p.property <> '' and starts_with(s.property, p.property || '/'))
),
spans as (
    select distinct property, search_type, choice, from_day, to_day from told where choice is not null
),
weighed as (
    select *,
        choice is not null and not exists (
            select 1 from spans
            where spans.property = told.property and coalesce(spans.search_type, 'web') = coalesce(told.search_type, 'web')
                and spans.choice < told.choice
              and spans.from_day <= told.to_day and spans.to_day >= told.from_day
        ) as is_whole
    from told
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
    is_whole
from weighed
