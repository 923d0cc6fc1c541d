-- Page views numbered by visit: a visitor's next page more than 30 minutes after the last begins another
-- (Google Analytics' and Matomo's rule). Within one second the order is that of the text, so that it does not depend on
-- which upload a line came in.
select *, sum(is_landing::int) over (partition by visitor order by viewed_at, referrer, page, utm_source,
    site rows unbounded preceding) as visit
from (
    select
        *,
        coalesce(viewed_at - lag(viewed_at) over (partition by visitor order by viewed_at, referrer, page, utm_source,
            site) > interval 30 minutes, true) as is_landing
    from page_hits
)
