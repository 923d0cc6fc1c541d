select
    format('{} of {} in {} {} closed before being created and {} left out of the days to close. First: {}.',
        grouped(count(*) filter (where days_to_close < 0)),
        counted(count(*), 'won or lost deal', 'won or lost deals'), source,
            plural(count(*) filter (where days_to_close < 0), 'was', 'were'),
                plural(count(*) filter (where days_to_close < 0), 'is', 'are'), min(deal_id) filter (where days_to_close < 0)),
    format('{} dari {} transaksi menang atau kalah di {} ditutup sebelum dibuat; hari sampai menang tidak menghitungnya. Pertama: {}.',
        grouped_id(count(*) filter (where days_to_close < 0)), grouped_id(count(*)), source, min(deal_id) filter (where days_to_close < 0))
from closed_deals
group by source
having count(*) filter (where days_to_close < 0) > 0
order by source
