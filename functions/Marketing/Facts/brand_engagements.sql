-- Searches for the business by name and direct sessions, beside all searches and direct sessions, over each span of days of
-- which queries are known and which sessions by channel fill from its first day to its last.
select searches.*, direct.sessions as direct
from (
    select from_day, to_day, sum(branded) as branded, sum(shown) as shown
    from brand_searches
    where has_terms
    group by all
) searches
join lateral (
    select coalesce(sum(sessions) filter (channel = 'Direct'), 0) as sessions
    from direct_sessions
    where direct_sessions.from_day >= searches.from_day and direct_sessions.to_day <= searches.to_day
    having min(direct_sessions.from_day) = searches.from_day and max(direct_sessions.to_day) = searches.to_day
) direct on true
