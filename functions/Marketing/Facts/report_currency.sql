-- Advertising that all names one currency is reported in it; otherwise in the business's.
select case when count(distinct currency) = 1 then min(currency) else getvariable('currency') end as currency
from ad_spend_counting
where currency is not null
