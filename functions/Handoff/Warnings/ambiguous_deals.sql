select
    format('{} of {} deals fit several leads and were given to none of them; they are listed.', count(*) filter (where match = 'ambiguous'), count(*)),
    format('{} dari {} transaksi cocok dengan beberapa prospek dan tidak dipasangkan dengan satu pun; daftarnya ada di bawah.', count(*) filter (where match = 'ambiguous'), count(*))
from deal_matches
having count(*) filter (where match = 'ambiguous') > 0
