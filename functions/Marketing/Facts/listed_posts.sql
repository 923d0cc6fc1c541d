-- Every post once: its newest snapshot wins, whatever the order of arrival. One upload may tell of a post in several
-- rows (a workbook's sheets, lists side by side), which complete each other: totals since publication only grow, so
-- the largest of each counts. What counts a range that begins after publication is no total, and yields to one. What drew nothing beyond
-- the days that its network's exports make known may be scheduled.
with uploaded as (
    select
        network, post_id, hash, snapshot_at, uploaded_at,
        min(account) as account, min(published_at) as published_at, min(
            -- One kind of post by one name, whatever the year of the export.
            case lower(kind) when 'photos' then 'Photo' when 'videos' then 'Video' when 'links' then 'Link' when 'reels' then 'Reel'
                else upper(left(kind, 1)) || substr(kind, 2) end) as kind, min(text) as text, min(link) as link,
        max(reach) as reach, max(impressions) as impressions, max(views) as views, max(reactions) as reactions, max(comments) as comments,
        max(shares) as shares, max(saves) as saves, max(clicks) as clicks, max(follows) as follows, max(engagements) as engagements,
        max(counted_from) as counted_from, bool_and(is_uncounted) as is_uncounted
    from posts_facts
    group by all
),
newest as (
    select
        *, coalesce(counted_from > cast(published_at as date), false) as is_part,
        row_number() over (partition by network, post_id order by is_part, snapshot_at desc, uploaded_at desc, hash desc) as place
    from uploaded
)
select
    newest.* exclude (place, impressions, engagements, is_uncounted),
    cast(published_at as date) as published_on,
    coalesce(impressions, views) as impressions,
    impressions is null and views is not null as is_views,
    -- What the network calls engagements where it says so; else their parts. Instagram's own "interactions" are likes, comments, shares and
    -- saves.
    coalesce(engagements, case when coalesce(reactions, comments, shares, saves) is not null
        then coalesce(reactions, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0) end) as engagements,
    known_to,
    is_uncounted and published_at is not null and coalesce(cast(published_at as date) > known_to, true) as is_ahead
from newest
left join (select source as network, max(to_day) as known_to from known_days where fact_table = 'posts' group by source) known
    using (network)
where place = 1 and (published_at is null or cast(published_at as date) <= getvariable('as_of'))
