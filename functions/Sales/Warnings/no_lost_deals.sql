-- Lost deals are missing where a tool archives them and leaves them out of its export, as Odoo does by default, or
-- where nobody marks them: the win rate is then 100 % by construction.
select
    format('The win rate of 100% in {} rests on {} because the export holds no lost deals: export them too, archived ones included, or '
        || 'close them as lost.', source, counted(count(*), 'won deal', 'won deals')),
    format('Tingkat kemenangan 100% di {} berasal dari {} transaksi menang karena ekspornya tidak memuat transaksi kalah: ekspor juga '
        || 'yang kalah dan yang diarsipkan, atau tutup sebagai kalah.', source, grouped_id(count(*)))
from closed_deals
group by source
having count(*) >= 5 and count(*) filter (where outcome = 'lost') = 0
order by source
