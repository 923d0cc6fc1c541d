-- What posts gained between two exports of their lifetime totals, and by day where a network tells it. The first export tells
-- a gain only of posts that were published after the export before it.
with snapshots as (
    select
        network, post_id, min(account) as account, min(published_at)::date as published_on, snapshot_at::date as on_day,
        max(impressions) as impressions, max(views) as views,
        max(coalesce(engagements, case when coalesce(reactions, comments, shares, saves) is not null
            then coalesce(reactions, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0) end)) as engagements
    from posts_facts p
    where counted_from is null and snapshot_at::date <= getvariable('as_of')
      and not exists (select 1 from post_days_counting d where d.network = p.network and d.post_id = p.post_id)
    group by network, post_id, snapshot_at::date
),
exports as (
    select distinct network, account, on_day from snapshots
),
steps as (
    select
        *,
        lag(on_day) over post as last_day, lag(impressions) over post as last_impressions, lag(views) over post as last_views,
            lag(engagements) over post as last_engagements,
        (select max(e.on_day) from exports e where e.network = s.network and e.account is not distinct from s.account
            and e.on_day < s.on_day) as export_before
    from snapshots s
    window post as (partition by network, post_id order by on_day)
)
select
    network, account, post_id,
    case when last_day is null then published_on else last_day + 1 end as from_day, on_day as to_day,
    -- Impressions go on as impressions and views as views; one is no continuation of the other.
    case when last_day is null then coalesce(impressions, views) when impressions is not null and last_impressions is not null
        then impressions - last_impressions else views - last_views end as impressions,
    case when last_day is null then engagements else engagements - last_engagements end as engagements
from steps
where last_day is not null or (export_before is not null and published_on > export_before and published_on <= on_day)
union all
select network, null, post_id, day, day, coalesce(impressions, views), engagements
from post_days_counting
where day <= getvariable('as_of')
