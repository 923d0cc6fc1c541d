select
    format('{} in {} {} no close date and {} over all of history and in no period.',
        counted(count(*), 'closed deal', 'closed deals'), source,
        plural(count(*), 'has', 'have'), plural(count(*), 'counts', 'count')),
    format('{} transaksi tertutup di {} tidak memiliki tanggal tutup: dihitung untuk seluruh riwayat saja, tidak untuk periode '
        || 'mana pun.', grouped_id(count(*)), source)
from decided_deals
where closed_on is null
group by source
order by source
