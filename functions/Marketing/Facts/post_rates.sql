-- Each post's own engagement rate, by reach where the network tells it, else by impressions or views.
select
    network, account, kind, post_id, text, link, published_on, engagements, reach, impressions,
    case when reach > 0 then 'reach' else 'impressions' end as rate_base,
    engagements / coalesce(nullif(reach, 0), impressions)::double as rate,
    coalesce(nullif(reach, 0), impressions) as seen_by
from posts
where published_on is not null and engagements is not null and coalesce(nullif(reach, 0), impressions) > 0
