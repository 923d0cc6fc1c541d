-- Advertising cost by campaign as the report counts it, in the report's currency; what no campaign is named for is left out.
select from_day, to_day, campaign, sum(cost) as cost, any_value(currency) as currency
from ad_counts
where is_whole and campaign is not null and cost is not null
group by from_day, to_day, campaign
