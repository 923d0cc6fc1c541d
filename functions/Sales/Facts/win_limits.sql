-- How long three quarters of the won deals of a tool took from creation to close; fewer than 20 tell nothing.
select source, quantile_cont(days_to_close::double, 0.75) as limit_days, count(*) as won
from won_deals
where days_to_close >= 0
group by source
having count(*) >= 20
