-- Advertising, each cost once: a campaign's clicks stand in the report of campaigns and again in that of its ads or
-- search terms, and a range's in its days. Of reports over the same days the one nearest to the whole counts
-- (is_whole): by campaign, account, ad group, ad, keyword, search term; days before ranges, unless they cover a range only in
-- part: then the range counts. A report whose segment's rows share figures, or are not the whole, comes after all others. Costs in another
-- currency than the report's are left out, never added.
with told as (
    select
        *,
        coalesce(list_position(['campaign', 'account', 'ad group', 'ad', 'keyword', 'search term'], level), 9) * 2
            + (from_day <> to_day)::int
            + 20 * coalesce(list_position(['click type', 'part', 'conversion action'], segment), 0) as choice
    from ad_spend_counting
    where from_day <= getvariable('as_of')
),
spans as (
    select distinct series, network, account, choice, from_day, to_day from told
),
spoken as (
    -- The days for which reports by day speak; a day without a row had no cost.
    select distinct s.series, s.choice, unnest(generate_series(c.from_day::timestamp, c.to_day::timestamp, interval 1 day))::date as day
    from spans s join coverage c on c.fact_table = 'ad_spend' and c.series = s.series
    where s.from_day = s.to_day
),
better as (
    select distinct s.network, s.account, s.choice, s.from_day, s.to_day, b.choice as by_choice,
        greatest(b.from_day, s.from_day) as overlap_from, least(b.to_day, s.to_day) as overlap_to, b.series as by_series
    from spans s join spans b
        on b.network = s.network and (b.account is null or s.account is null or b.account = s.account)
        and b.choice < s.choice and b.from_day <= s.to_day and b.to_day >= s.from_day
),
beaten as (
    select distinct network, account, choice, from_day, to_day
    from better
    where by_choice < choice - 1 or choice % 2 = 0
        or (select count(distinct day) from spoken k where k.choice = by_choice and k.series = by_series
        and k.day between from_day and to_day) > to_day - from_day
),
ranges as (
    select s.* from spans s anti join beaten b
        on b.network = s.network and b.account is not distinct from s.account and b.choice = s.choice and b.from_day = s.from_day
            and b.to_day = s.to_day
    where s.choice % 2 = 1
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
            -- Days within a range that they do not cover whole.
            select 1 from ranges r
            where r.network = told.network and (r.account is null or told.account is null or r.account = told.account)
              and r.choice = told.choice + 1 and told.choice % 2 = 0 and told.from_day between r.from_day and r.to_day
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
    cost as own_cost, is_in_currency, impressions, clicks, conversions, network as told_by, level, segment
from chosen
