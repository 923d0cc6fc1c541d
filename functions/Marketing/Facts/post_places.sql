-- Posts of the newest 90 days by their own rate beside the median of their network's. A post seen by few has a rate of chance, and a young
-- one has not had its time: neither is placed (fewer than a quarter of the network's usual, younger than a week at its newest export).
with recent as (
    select *, max(published_on) over (partition by network) as newest_post
    from post_rates
),
usual as (
    select network, median(seen_by) as usual_seen_by, median(rate) as network_median_rate
    from recent
    where published_on > newest_post - 90
    group by network
),
placed as (
    select r.*, u.network_median_rate
    from recent r join usual u using (network)
    where r.published_on > r.newest_post - 90 and r.seen_by * 4 >= u.usual_seen_by and r.published_on <= coalesce((
        select max(f.snapshot_at)::date - 7 from posts_facts f where f.network = r.network and f.post_id = r.post_id), r.newest_post)
)
select
    *,
    row_number() over (order by rate / nullif(network_median_rate, 0) desc nulls last, seen_by desc, network, post_id) as place_from_best,
    row_number() over (order by rate / nullif(network_median_rate, 0), seen_by desc, network, post_id) as place_from_worst
from placed
