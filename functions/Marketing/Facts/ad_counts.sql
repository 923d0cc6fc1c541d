-- Advertising, each cost once: a campaign's clicks stand in the report of campaigns and again in that of its ads or
-- search terms, and a range's in its days. Of reports over the same days the one nearest to the whole counts
-- (is_whole): by campaign, ad group, ad, keyword, search term; days before ranges. Costs in another currency than the
-- report's are left out, never added.
with told as (
    select
        *,
        coalesce(list_position(['campaign', 'ad group', 'ad', 'keyword', 'search term'], level), 9) * 2 + (from_day <> to_day)::int as choice
    from ad_spend_counting
    where from_day <= getvariable('as_of')
),
spans as (
    select distinct network, account, choice, from_day, to_day from told
),
chosen as (
    select
        *,
        coalesce(currency, getvariable('currency')) = (select currency from report_currency) as is_in_currency,
        not exists (
            select 1 from spans
            where spans.network = told.network and (spans.account is null or told.account is null or spans.account = told.account)
              and spans.choice < told.choice and spans.from_day <= told.to_day and spans.to_day >= told.from_day
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
    cost as own_cost, is_in_currency, impressions, clicks, conversions
from chosen
