-- Every post once: its newest snapshot wins, whatever the order of arrival.
select
    * exclude (newest, impressions, engagements),
    cast(published_at as date) as published_on,
    coalesce(impressions, views) as impressions,
    impressions is null and views is not null as is_views,
    coalesce(engagements, case when coalesce(reactions, comments, shares, saves) is not null
        then coalesce(reactions, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0) end) as engagements
from (
    select
        *,
        row_number() over (partition by network, post_id order by snapshot_at desc, uploaded_at desc, hash desc, line desc) = 1 as newest
    from posts_facts
)
where newest and (published_at is null or cast(published_at as date) <= getvariable('as_of'))
