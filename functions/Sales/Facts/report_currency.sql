-- The currency of the report's money: the one that all deals name, where they name one and only one; else the business's own.
select case
    when count(distinct currency) = 1 and count(*) filter (where currency is null and amount is not null) = 0 then min(currency)
    else getvariable('currency')
end as currency
from deals_facts
