-- view: it is read where exports overlap.
-- What exports tell of days and ranges, before any of it gives way: one figure a row that can be added, by what it is told (part) and of
-- which item. An item has an id where its tool gives one; of two exports one may lack it.
select 'ad_spend' as fact_table, series, from_day, to_day, hash, network as source, account, level as part,
    nullif(concat_ws(' / ', coalesce(campaign, campaign_id), ad_group, coalesce(ad, ad_id), search_term), '') as item,
    case when coalesce(ad_id, campaign_id) is not null then concat_ws(' / ', campaign_id, case when ad_id is null then ad_group end, ad_id,
        search_term) end as item_id,
    case when cost is null then 'clicks' else coalesce(currency, getvariable('currency')) end as measure, cost is not null as is_money,
    coalesce(cost, clicks)::double as amount
from ad_spend_facts
union all
select 'searches', series, from_day, to_day, hash, 'search-console', property, dimension, item, null, 'clicks', false, clicks
from searches_facts
union all
select 'audience_views', series, from_day, to_day, hash, network, account, dimension, item, null, 'views', false, views
from audience_views_facts
union all
select 'traffic', series, from_day, to_day, hash, tool, property, dimension, item, null, measure, false, value
from traffic_facts
where measure not in ('total_users', 'active_users', 'returning_users', 'seconds_per_active_user', 'user_key_event_rate')
union all
select 'social_days', series, day, day, hash, network, account, null, null, null, measure, false, value
from social_days_facts
where measure not in ('followers', 'reach', 'viewers', 'new_viewers', 'returning_viewers')
