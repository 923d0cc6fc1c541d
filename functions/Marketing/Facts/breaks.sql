-- Where a figure of a network changed its meaning: whoever compares across such a day compares two things. Told by what the
-- exports themselves give: the first day of the new meaning behind the last of the old.
with meanings as (
    select network, 'impressions' as measure, 'impressions' as old_meaning, 'views' as new_meaning, published_on as day, is_views as is_new
    from posts where impressions is not null and published_on is not null
    union all
    select network, 'impressions', 'impressions', 'views', day, measure = 'views'
    from account_days d
    where measure = 'impressions'
        or (measure = 'views' and not exists (
            select 1 from account_days o where o.network = d.network and o.account is not distinct from d.account and o.day = d.day
                and o.measure = 'impressions'))
    union all
    select network, 'follower_gain', 'new followers', 'difference of followers', day, measure = 'net_follows'
    from account_days d
    where measure = 'follows'
        or (measure = 'net_follows' and not exists (
            select 1 from account_days o where o.network = d.network and o.account is not distinct from d.account and o.day = d.day
                and o.measure = 'follows'))
),
turns as (
    select network, measure, old_meaning, new_meaning, max(day) filter (not is_new) as last_old, min(day) filter (is_new) as first_new
    from meanings
    group by all
)
select
    t.network, t.measure, t.old_meaning, t.new_meaning,
    coalesce((select min(m.day) from meanings m where m.network = t.network and m.measure = t.measure and m.is_new and m.day > t.last_old),
        t.first_new) as day
from turns t
where last_old is not null and first_new is not null
