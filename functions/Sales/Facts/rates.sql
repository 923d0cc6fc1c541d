-- Rates into the report's currency: the newest upload wins for the same currency and days, and a new version of a file
-- replaces the whole of the old one.
select currency, from_day, to_day, value as rate
from (
    select
        *,
        row_number() over (
            partition by currency, from_day, to_day
            order by snapshot_at desc, uploaded_at desc, hash desc, line desc) = 1 as newest
    from rates_facts
    where not superseded and coalesce(to_currency, getvariable('currency')) = (select currency from report_currency)
)
where newest
