select
    format('{} of {} in {} {} no amount: counted as won, but in neither the won value nor the average deal value.',
        grouped(count(*) filter (where amount is null)),
        counted(count(*), 'won deal', 'won deals'), source, plural(count(*) filter (where amount is null), 'has', 'have')),
    format('{} dari {} transaksi menang di {} tidak memiliki nilai: dihitung sebagai menang, tetapi tidak masuk ke nilai menang '
        || 'maupun rata-rata nilai transaksi.', grouped_id(count(*) filter (where amount is null)), grouped_id(count(*)), source)
from won_deals
group by source
having count(*) filter (where amount is null) > 0
order by source
