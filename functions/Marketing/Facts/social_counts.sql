-- Social media as one count a row: measure, value and, for rates, out_of. Where an account's posts are known, impressions
-- and engagements are the posts' (by day of publication); its daily chart stands for the days without known posts, and
-- the two are never added. Reach counts people: a chart's day cannot be added to another (is_additive), nor one network or account
-- to another (is_whole, is_alone). Who of several reported no people on a day stands there without a value.
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
    select * from from_posts
        where value is not null and (out_of is not null or measure not in ('engagements_by_reach', 'engagements_by_impressions'))
    union all by name
    select * from from_days
    union all by name
    -- The metric "reach": a chart's days where there are any, else the sum over posts.
    select network, account, day, kind, 'reach' as measure, value, null::double as out_of from from_posts
    where measure = 'post_reach' and value is not null and network not in (select network from days where measure = 'reach')
),
marked as (
    select *, (measure = 'reach' and network in (select network from days where measure = 'reach'))
        or measure in ('viewers', 'followers') as is_people
    from told
),
accounts as (
    select measure, network, account, min(day) as first_day, max(day) as last_day from marked where is_people group by all
),
several as (
    -- Networks of which two accounts are known over the same days; one that got its name later is still one.
    select distinct a.measure, a.network
    from accounts a join accounts b
        on b.measure = a.measure and b.network = a.network and b.account is distinct from a.account and b.first_day <= a.last_day
            and b.last_day >= a.first_day
),
named as (
    select m.*, case when is_people then m.network || case when s.network is not null then '|' || coalesce(account, '')
        else '' end end as people_of
    from marked m left join several s on s.measure = m.measure and s.network = m.network
),
audiences as (
    select measure, people_of, min(day) as first_day, max(day) as last_day from named where is_people group by all
),
known as (
    -- Whose people should be told on a day that anybody tells.
    select d.measure, d.day, a.people_of
    from (select distinct measure, day from named where is_people) d join audiences a on a.measure = d.measure
        and d.day between a.first_day and a.last_day
),
crowded as (
    select measure, day from known group by all having count(*) > 1
)
select
    n.network, n.account, n.day, n.kind, n.measure, n.value, n.out_of, n.people_of,
    not n.is_people as is_additive,
    not n.is_people or c.day is null as is_alone,
    case
        when n.is_people then c.day is null
        and not exists (select 1 from named p where p.measure = n.measure and not p.is_people and p.network <> n.network)
        -- Beside the people of a chart, another network's posts are no whole.
        when n.measure = 'reach' then not exists (select 1 from audiences where measure = 'reach')
        else true
    end as is_whole
from named n left join crowded c on n.is_people and c.measure = n.measure and c.day = n.day
union all
select null, null, k.day, null, k.measure, null, null, k.people_of, false, false, false
from known k anti join named n on n.measure = k.measure and n.day = k.day and n.people_of = k.people_of
