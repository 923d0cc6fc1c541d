-- Social media as one count a row: measure, value and, for rates, out_of. Where an account's posts are known, impressions
-- and engagements are the posts' (by day of publication); its daily chart stands for the days without known posts, and
-- the two are never added. Reach counts people: a chart's day cannot be added to another (is_additive), nor one network
-- to another (is_whole).
with days as (
    select network, account, day, measure, value from account_days
    union all
    -- On days without impressions views stand for them; on days without new followers the difference of two days' levels does.
    select network, account, day, case measure when 'views' then 'impressions' else 'follows' end, value
    from account_days d
    where measure in ('views', 'net_follows') and not exists (
        select 1 from account_days o
        where o.network = d.network and o.account is not distinct from d.account and o.day = d.day
          and o.measure = case d.measure when 'views' then 'impressions' else 'follows' end
    )
),
alone as (
    select * from days
    where not exists (
        select 1 from post_spans s
        where s.network = days.network and s.measure = days.measure and days.day between s.from_day and s.to_day
          and (s.account is null or days.account is null or s.account = days.account)
    )
),
from_posts as (
    select network, account, published_on as day, kind, unnest([
        {measure: 'post_reach', value: reach::double, out_of: null::double},
        {measure: 'impressions', value: impressions::double, out_of: null},
        {measure: 'views', value: views::double, out_of: null},
        {measure: 'engagements', value: engagements::double, out_of: null},
        {measure: 'engagements_by_reach', value: engagements::double, out_of: reach::double},
        {measure: 'engagements_by_impressions', value: engagements::double, out_of: impressions::double},
        {measure: 'posts', value: 1.0, out_of: null}
    ], recursive := true)
    from posts
),
from_days as (
    select network, account, day, null::varchar as kind, measure, value, null::double as out_of from alone
    union all
    select e.network, e.account, e.day, null, 'engagements_by_impressions', e.value, i.value
    from alone e join alone i on e.network = i.network and e.account is not distinct from i.account and e.day = i.day
    where e.measure = 'engagements' and i.measure = 'impressions'
),
told as (
    select * from from_posts where value is not null and (out_of is not null or measure not in ('engagements_by_reach', 'engagements_by_impressions'))
    union all by name
    select * from from_days
    union all by name
    -- The metric "reach": a chart's days where there are any, else the sum over posts.
    select network, account, day, kind, 'reach' as measure, value, null::double as out_of from from_posts
    where measure = 'post_reach' and value is not null and network not in (select network from days where measure = 'reach')
)
select
    network, account, day, kind, measure, value, out_of,
    not is_people as is_additive,
    not is_people or count(distinct network) over (partition by measure, day) = 1 as is_whole
from (
    select *, (measure = 'reach' and network in (select network from days where measure = 'reach')) or measure in ('viewers', 'followers') as is_people
    from told
)
