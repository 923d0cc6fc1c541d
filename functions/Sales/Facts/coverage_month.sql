-- The month of the report's day: what is still to be won for its quota, and the open deals that are expected to close in it.
select
    quota_months.from_day,
    quota_months.to_day,
    case when won is not null then greatest(quota - won, 0) end as still_to_win,
    coalesce(sum(open_deals.value), 0) as expected_value,
    count(open_deals.value) as deals
from quota_months
left join open_deals on open_deals.expected_close_on between quota_months.from_day and quota_months.to_day
where is_whole and quota_months.from_day = date_trunc('month', getvariable('as_of'))
group by quota_months.from_day, quota_months.to_day, quota, won
