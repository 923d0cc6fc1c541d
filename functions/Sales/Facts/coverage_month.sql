-- The month of the report's day: what is still to be won for its quota, and the open deals that are expected to close in it; where
-- only some have quotas, the deals of these.
with month as (
    select from_day, to_day, is_of_all, quota, won
    from quota_months
    where is_whole and from_day = date_trunc('month', getvariable('as_of'))
),
expected as (
    select month.from_day, open_deals.value
    from month
    join open_deals on open_deals.expected_close_on between month.from_day and month.to_day
    where month.is_of_all or exists (
        select 1 from quotas_apart as part
        where part.month = month.from_day and (part.owner is null or part.owner = open_deals.owner)
          and (part.team is null or part.team = open_deals.team))
)
select
    month.from_day,
    month.to_day,
    case when month.won is not null then greatest(month.quota - month.won, 0) end as still_to_win,
    coalesce(sum(expected.value), 0) as expected_value,
    count(expected.value) as deals
from month
left join expected using (from_day)
group by month.from_day, month.to_day, month.quota, month.won
