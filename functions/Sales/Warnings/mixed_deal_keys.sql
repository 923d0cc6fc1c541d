-- The same deals may come once under the tool's ids and once under a key put together from names and dates; nothing
-- can tell that they are the same.
select
    format('{} holds {} with ids of its own and {} from exports without ids: deals that are in both count twice. Export with the id, '
        || 'and withdraw the files without it.', source, counted(count(*) filter (where has_own_id), 'deal', 'deals'),
        grouped(count(*) filter (where not has_own_id))),
    format('{} memuat {} transaksi dengan id dan {} dari ekspor tanpa id: transaksi yang ada di keduanya terhitung dua kali. Ekspor '
        || 'dengan id, lalu tarik berkas tanpa id.', source, grouped_id(count(*) filter (where has_own_id)),
        grouped_id(count(*) filter (where not has_own_id)))
from deals
group by source
having count(*) filter (where has_own_id) > 0 and count(*) filter (where not has_own_id) > 0
order by source
