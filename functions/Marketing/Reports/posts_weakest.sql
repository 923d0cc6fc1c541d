-- en: Posts with the weakest engagement, of each network's last 90 days
-- id: Postingan dengan interaksi terlemah, dari 90 hari terakhir tiap jejaring
select
    coalesce(text, link, post_id) as post, network, kind, published_on, seen_by, rate_base, rate as post_rate, network_median_rate,
        engagements
from post_places
where place_from_worst <= 15 and rate < network_median_rate
order by place_from_worst, network, post_id
limit 15
