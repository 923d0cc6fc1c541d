-- What was won by the day of closing, as the report's won value counts it.
select closed_on as day, count(*) as deals, sum(value) as value, (select currency from report_currency) as currency
from won_deals
where closed_on is not null
group by closed_on
