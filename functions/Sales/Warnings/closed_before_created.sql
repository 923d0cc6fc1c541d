select
    format('{} of {} won or lost deals in {} were closed before they were created; the days to close leave them out. First: {}.', count(*) filter (where days_to_close < 0), count(*), source, min(deal_id) filter (where days_to_close < 0)),
    format('{} dari {} transaksi menang atau kalah di {} ditutup sebelum dibuat; hari sampai menang tidak menghitungnya. Pertama: {}.', count(*) filter (where days_to_close < 0), count(*), source, min(deal_id) filter (where days_to_close < 0))
from closed_deals
group by source
having count(*) filter (where days_to_close < 0) > 0
order by source
