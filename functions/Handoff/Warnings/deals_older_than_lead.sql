select
    format('{} of {} matched deals were created before their lead: leads are written down after the deal, and speed and conversion of those say little.', count(*) filter (where is_older_than_lead), count(*) filter (where match = 'matched')),
    format('{} dari {} transaksi yang sudah dicocokkan dibuat sebelum prospeknya: prospek dicatat setelah transaksi, sehingga kecepatan dan konversinya kurang berarti.', count(*) filter (where is_older_than_lead), count(*) filter (where match = 'matched'))
from deal_matches
having count(*) filter (where is_older_than_lead) > 0
