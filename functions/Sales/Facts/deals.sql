-- Every deal once: its newest snapshot wins, whatever the order of arrival. A deal that a newer export lacks stays:
-- absent is not lost. Money in another currency than the report's is not added: value is null, amount stays.
select
    * exclude (newest),
    cast(created_at as date) as created_on,
    cast(closed_at as date) as closed_on,
    case when coalesce(currency, getvariable('currency')) = (select currency from report_currency) then amount end as value,
    cast(closed_at as date) - cast(created_at as date) as days_to_close
from (
    select
        *,
        row_number() over (partition by source, deal_id order by snapshot_at desc, uploaded_at desc, hash desc, line desc) = 1 as newest
    from deals_facts
)
where newest
