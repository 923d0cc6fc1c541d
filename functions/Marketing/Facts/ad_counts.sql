-- Advertising, each cost once: a campaign's clicks stand in the report of campaigns and again in that of its ads or
-- search terms, and a range's in its days. Of reports over the same days the one nearest to the whole counts
-- (is_whole): by campaign, account, ad group, ad, keyword, search term; days before ranges, unless what comes first covers a range
-- only in part and is shorter: then the range counts, if its rows are all of the account (not all of it has keywords, and search terms
-- are hidden). A report whose segment's rows share figures, or are not the whole, comes after all others, and
-- one without a row after these. Costs in another currency than
-- the report's are left out, never added.
with told as (
    select
        *,
        coalesce(list_position(['campaign', 'account', 'ad group', 'ad', 'keyword', 'search term'], level), 9) * 2
            + (from_day <> to_day)::int
            + 20 * coalesce(list_position(['click type', 'part', 'conversion action', 'nothing'], segment), 0) as choice
    from ads_once
    where is_once and from_day <= getvariable('as_of')
),
spans as (
    select distinct series, network, account, choice, from_day, to_day, from_day = to_day as is_day from told
),
spoken as (
    -- The days for which reports by day speak; a day without a row had no cost.
    select distinct s.network, s.account, s.choice,
        unnest(generate_series(c.from_day::timestamp, c.to_day::timestamp, interval 1 day))::date as day
    from (select distinct series, network, account, choice from spans where is_day) s
        join coverage c on c.fact_table = 'ad_spend' and c.series = s.series
),
better as (
    -- Days of a range that a better report tells, by day or in a range of so many days.
    select s.network, s.account, s.choice, s.from_day, s.to_day, k.choice as by_choice, k.day, 1 as length
    from spans s join spoken k on k.network = s.network and (k.account is null or s.account is null or k.account = s.account)
        and k.choice < s.choice and k.day between s.from_day and s.to_day
    where not s.is_day
    union all
    select s.network, s.account, s.choice, s.from_day, s.to_day, b.choice,
        unnest(generate_series(greatest(b.from_day, s.from_day)::timestamp, least(b.to_day, s.to_day)::timestamp, interval 1 day))::date,
        b.to_day - b.from_day + 1
    from spans s join spans b
        on b.network = s.network and (b.account is null or s.account is null or b.account = s.account)
        and b.choice < s.choice and b.from_day <= s.to_day and b.to_day >= s.from_day
    where not s.is_day and not b.is_day
),
beaten as (
    -- A range, by better reports of all its days or by one that is as long; one that is less than the whole, by any.
    select network, account, choice, from_day, to_day
    from better
    group by all
    having count(distinct day) > to_day - from_day or max(length) > to_day - from_day or (choice >= 10 and min(by_choice) < 10)
    union
    select s.network, s.account, s.choice, s.from_day, s.to_day
    from spans s join spans b
        on b.network = s.network and (b.account is null or s.account is null or b.account = s.account)
        and b.choice < s.choice and b.from_day <= s.to_day and b.to_day >= s.from_day
    where s.is_day
),
ranges as (
    select s.* from spans s anti join beaten b
        on b.network = s.network and b.account is not distinct from s.account and b.choice = s.choice and b.from_day = s.from_day
            and b.to_day = s.to_day
    where not s.is_day
),
chosen as (
    select
        *,
        coalesce(currency, getvariable('currency')) = (select currency from report_currency) as is_in_currency,
        not exists (
            select 1 from beaten b
            where b.network = told.network and b.account is not distinct from told.account and b.choice = told.choice
                and b.from_day = told.from_day and b.to_day = told.to_day
        ) and not exists (
            -- What is of some days only of a range that nothing else covers whole.
            select 1 from ranges r
            where r.network = told.network and (r.account is null or told.account is null or r.account = told.account)
              and r.choice > told.choice and r.from_day <= told.to_day and r.to_day >= told.from_day
        ) as is_whole
    from told
)
select
    from_day, to_day, is_whole,
    case when is_whole then network end as network,
    case when is_whole then account end as account,
    case when is_whole then campaign end as campaign,
    case when level = 'ad' then ad end as ad,
    case when level in ('keyword', 'search term') then search_term end as search_term,
    coalesce(currency, getvariable('currency')) as currency,
    case when is_in_currency then cost end as cost,
    cost as own_cost, is_in_currency, impressions, clicks, conversions, network as told_by, level, segment,
    account as told_of, campaign as told_campaign, campaign_id as told_campaign_id, series, choice
from chosen
