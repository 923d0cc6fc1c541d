-- Advertising as the exports that count tell it, each file of an archive (or sheet of a workbook) beside the others: where several of one
-- upload tell of the same campaign, ad or keyword over the same days, as exports of overlapping days do, the one that tells most of it
-- counts (is_once). What is the sum of others beside it does not, nor does it stand for the row of its first day.
with several as (
    select hash from ad_spend_counting group by hash having min(file) <> max(file)
),
rows_told as (
    select c.*, s.hash is not null as is_sum
    from (
        select *,
            row_number() over (partition by hash, file, line, network, account, campaign, currency, from_day, cost) as copy
        from ad_spend_counting
    ) c left join ad_sums s
        on s.hash = c.hash and s.file = c.file and s.line = c.line and s.network = c.network and s.account is not distinct from c.account
            and s.campaign is not distinct from c.campaign and s.currency is not distinct from c.currency and s.day = c.from_day
            and s.day = c.to_day and s.cost = c.cost::double and s.copy = c.copy
),
summed as (
    select *, abs(sum(cost) over told) as most_cost, abs(sum(clicks) over told) as most_clicks
    from rows_told
    where hash in (select hash from several)
    window told as (partition by hash, series, from_day, to_day, own_from, sign, campaign_id, campaign, ad_group, ad_id, ad, search_term,
        is_sum, file)
)
select * exclude (most_cost, most_clicks, copy),
    dense_rank() over (
        partition by hash, series, from_day, to_day, own_from, sign, campaign_id, campaign, ad_group, ad_id, ad, search_term, is_sum
        order by most_cost desc nulls last, most_clicks desc nulls last, file) = 1 and not is_sum as is_once
from summed
union all by name
select * exclude (copy), not is_sum as is_once
from rows_told
where hash not in (select hash from several)
