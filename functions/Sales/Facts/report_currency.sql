-- names: no day of anything is known by it.
-- The currency of the report's money: the one that all deals name, where they name one and only one; else the business's own.
-- What counts no more tells nothing of it: an older snapshot of a deal, and one that its tool says was deleted or merged. Where there are
-- no deals, orders tell it.
select case
    when count(distinct currency) = 1 and count(*) filter (where currency is null and amount is not null) = 0 then min(currency)
    else getvariable('currency')
end as currency
from (
    select currency, amount from deals_facts semi join deal_keys on deal_keys.newest = deals_facts.recency
    union all
    select currency, amount from order_lines where state = 'paid' and not exists (select 1 from deals_facts)
)
