-- The currency in which sales published its values.
select coalesce((select max(currency) from lead_outcomes), getvariable('currency')) as currency
