-- en: Deals that could not be matched to leads
-- id: Transaksi yang tidak bisa dicocokkan dengan prospek
-- Where some met a lead, it is the won ones that did not.
select
    case when matched > 0 then 'won' end as outcome,
    case when matched > 0 then won else deals end as deals,
    case when matched > 0 then won_matched else matched end as matched,
    case when matched > 0 then won_carrying else carrying end as with_id_or_address
from matching_known
where not is_known
