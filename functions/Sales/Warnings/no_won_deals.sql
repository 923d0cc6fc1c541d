-- The twin of no lost deals: a stage of won deals that is called otherwise, or an export that was filtered.
select
    format('None of {} in {} was won: is the stage of won deals called otherwise (a list of stages says what it means), or does the '
        || 'export leave them out?', counted(count(*), 'closed deal', 'closed deals'), source),
    format('Tidak satu pun dari {} transaksi tertutup di {} menang: apakah tahap menang bernama lain (nyatakan artinya dalam daftar '
        || 'tahap), atau ekspornya tidak memuat yang menang?', grouped_id(count(*)), source)
from closed_deals
group by source
having count(*) >= 5 and count(*) filter (where outcome = 'won') = 0
order by source
