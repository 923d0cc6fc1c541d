-- Advertising as the exports that count tell it, each file of an archive (or sheet of a workbook) beside the others: where several of one
-- upload tell of the same campaign, ad or keyword over the same days, as exports of overlapping days do, the one that tells most of it
-- counts (is_once), and what is the sum of others beside it does not.
with several as (
    select hash from ad_spend_counting group by hash having min(file) <> max(file)
),
summed as (
    select *, abs(sum(cost) over told) as most_cost, abs(sum(clicks) over told) as most_clicks
    from ad_spend_counting
    where hash in (select hash from several)
    window told as (partition by hash, series, from_day, to_day, own_from, sign, campaign_id, campaign, ad_group, ad_id, ad, search_term,
        file)
)
select * exclude (most_cost, most_clicks),
    dense_rank() over (
        partition by hash, series, from_day, to_day, own_from, sign, campaign_id, campaign, ad_group, ad_id, ad, search_term
        order by most_cost desc nulls last, most_clicks desc nulls last, file) = 1
        and (hash, file, line) not in (select (hash, file, line) from ad_sums) as is_once
from summed
union all by name
select *, (hash, file, line) not in (select (hash, file, line) from ad_sums) as is_once
from ad_spend_counting
where hash not in (select hash from several)
