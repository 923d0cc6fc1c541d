select
    format('{} of {} won deals in {} have no amount: they count as won, and neither the won value nor the average deal value knows them.', count(*) filter (where amount is null), count(*), source),
    format('{} dari {} transaksi menang di {} tidak memiliki nilai: dihitung sebagai menang, tetapi tidak masuk ke nilai dimenangkan maupun rata-rata nilai transaksi.', count(*) filter (where amount is null), count(*), source)
from won_deals
group by source
having count(*) filter (where amount is null) > 0
order by source
