select
    format('{} of {} {} created before the lead: leads are written down after the deal, and speed and conversion of those say little.',
        grouped(count(*) filter (where is_older_than_lead)),
        counted(count(*) filter (where match = 'matched'), 'matched deal', 'matched deals'),
            plural(count(*) filter (where is_older_than_lead), 'was', 'were')),
    format('{} dari {} transaksi yang sudah dicocokkan dibuat sebelum prospeknya: prospek dicatat setelah transaksi, sehingga kecepatan '
        || 'dan konversinya kurang berarti.', grouped_id(count(*) filter (where is_older_than_lead)),
        grouped_id(count(*) filter (where match = 'matched')))
from deal_matches
having count(*) filter (where is_older_than_lead) > 0
