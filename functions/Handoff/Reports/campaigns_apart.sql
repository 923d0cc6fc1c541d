-- en: Campaigns that only one side names
-- id: Kampanye yang hanya disebut satu pihak
-- most: 50
select
    coalesce(costs.campaign, named.campaign) as campaign,
    costs.cost,
    named.leads
from (
    select campaign_key, min(campaign) as campaign, sum(cost)::double as cost from campaign_spans where not is_named group by campaign_key
) costs
full join (
    select name_key(campaign) as campaign_key, min(campaign) as campaign, count(*) as leads
    from leads
    where campaign is not null and name_key(campaign) not in (select campaign_key from campaign_spans)
      and exists (select 1 from campaign_spans)
    group by name_key(campaign)
) named using (campaign_key)
order by costs.cost desc nulls last, named.leads desc, campaign
