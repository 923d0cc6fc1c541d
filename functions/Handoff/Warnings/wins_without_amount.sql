select
    format('{} no amount and {} left out of the diagnosis.', counted(count(*), 'sale from a lead has', 'sales from leads have'),
        plural(count(*), 'is', 'are')),
    format('{} penjualan dari prospek tidak punya nilai dan tidak ikut dalam diagnosis.', grouped_id(count(*)))
from leads
where is_won and len(won_values) = 0
having count(*) > 0
