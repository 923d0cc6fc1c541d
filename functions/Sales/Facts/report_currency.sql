-- The currency of the report's money: the one that all deals name, where they name one and only one; else the business's own.
-- What counts no more tells nothing of it: an older snapshot of a deal, and one that its tool says was deleted or merged. Where there are
-- no deals, orders tell it.
select case
    when count(distinct currency) = 1 and count(*) filter (where currency is null and amount is not null) = 0 then min(currency)
    else getvariable('currency')
end as currency
from (
    select currency, amount
    from (
        select source, deal_id, snapshot_at, currency, amount,
            row_number() over (partition by source, deal_id order by snapshot_at desc, uploaded_at desc, hash desc, line desc) as place
        from deals_facts
        where created_at is null or cast(created_at as date) <= getvariable('as_of')
    ) latest
    where place = 1
      and not exists (select 1 from gone_deals where gone_deals.source = latest.source and gone_deals.deal_id = latest.deal_id
      and gone_deals.gone_at >= latest.snapshot_at)
    union all
    select currency, amount from order_lines where state = 'paid' and not exists (select 1 from deals_facts)
)
