select
    format('{} won or lost deals in {} have no close date: they count over all of history and in no period.', count(*), source),
    format('{} transaksi menang atau kalah di {} tidak memiliki tanggal tutup: dihitung untuk seluruh riwayat saja, tidak untuk periode mana pun.', count(*), source)
from closed_deals
where closed_on is null
group by source
order by source
