-- What campaigns cost in the days that a report tells as one, on days of which leads are known. Of a campaign that no lead names nobody
-- can tell whether it brought none, or whether its leads name it otherwise (is_named). Judged are days whose leads are all old enough, and
-- came after the first deal that is known.
-- Money in another currency than sales' is left out.
select
    costs.from_day,
    costs.to_day,
    name_key(costs.campaign) as campaign_key,
    min(min(costs.campaign)) over (partition by name_key(costs.campaign)) as campaign,
    sum(costs.cost) as cost,
    name_key(costs.campaign) in (select name_key(campaign) from leads where campaign is not null) as is_named,
    costs.to_day + (select days from horizon) <= (select deals_to from sales_days)
        and costs.from_day >= coalesce((select deals_from from sales_days), date '1900-01-01') as is_judged
from campaign_costs costs
where costs.currency = (select currency from report_currency)
  and costs.from_day >= (select coalesce(min(from_day), date '1900-01-01') from leads_known)
  and costs.to_day <= (select coalesce(max(to_day), getvariable('as_of')) from leads_known)
group by costs.from_day, costs.to_day, name_key(costs.campaign)
