-- Clicks of each span of days of which queries are known: with a brand term, without one, and hidden. Google tells the total of all
-- queries and rows of some only: those of few people are in the total and in no row, and an export ends after a thousand rows.
with spans as (
    select property, search_type, from_day, to_day, coalesce(sum(clicks), 0) as shown,
        coalesce(sum(clicks) filter (is_branded), 0) as branded
    from search_queries
    group by all
),
totals as (
    select s.*, (
        select sum(c.clicks) from search_counts c
        where c.is_whole and coalesce(c.property, '') = s.property and coalesce(c.search_type, 'web') = s.search_type
            and c.from_day >= s.from_day and c.to_day <= s.to_day
    ) as total
    from spans s
)
select
    from_day, to_day, nullif(property, '') as property, branded, shown - branded as non_branded, shown, total,
    case when total is not null then greatest(total - shown, 0) end as hidden,
    (select count(*) from brand_words) > 0 as has_terms
from totals
