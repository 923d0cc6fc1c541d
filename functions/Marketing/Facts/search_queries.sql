-- Search Console's queries of each span of days, with the mark of whether a query holds a brand term. Discover and Google News
-- have no queries, and a filtered export is not the whole property.
select
    property, coalesce(search_type, 'web') as search_type, from_day, to_day, item as query, clicks, impressions, position,
    exists (select 1 from brand_words
        where contains(regexp_replace(lower(searches_counting.item), '\s+', ' ', 'g'), brand_words.word)) as is_branded
from searches_counting
where dimension = 'query' and from_day <= getvariable('as_of') and filter is null
    and coalesce(search_type, 'web') not in ('discover', 'google news')
