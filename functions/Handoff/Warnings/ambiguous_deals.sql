select
    format('{} of {} {} several leads and {} given to none of them: see the list.', count(*) filter (where match = 'ambiguous'),
        counted(count(*), 'deal', 'deals'),
        plural(count(*) filter (where match = 'ambiguous'), 'fits', 'fit'),
            plural(count(*) filter (where match = 'ambiguous'), 'was', 'were')),
    format('{} dari {} transaksi cocok dengan beberapa prospek dan tidak dipasangkan dengan satu pun; daftarnya ada di bawah.',
        count(*) filter (where match = 'ambiguous'), count(*))
from deal_matches
having count(*) filter (where match = 'ambiguous') > 0
