-- The days over which an account's posts are known, by what they tell: a chart's figures of these days would count the
-- same views and reactions again.
select network, account, 'impressions' as measure, min(published_on) as from_day, max(published_on) as to_day
from posts where impressions is not null and published_on is not null group by all
union all
select network, account, 'views', min(published_on), max(published_on)
from posts where views is not null and published_on is not null group by all
union all
select network, account, 'engagements', min(published_on), max(published_on)
from posts where engagements is not null and published_on is not null group by all
