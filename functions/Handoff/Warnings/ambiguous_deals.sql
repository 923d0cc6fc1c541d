select
    format('{} of {} {} several leads and {} given to none of them: see the list.', grouped(count(*) filter (where match = 'ambiguous')),
        counted(count(*), 'deal', 'deals'),
        plural(count(*) filter (where match = 'ambiguous'), 'fits', 'fit'),
            plural(count(*) filter (where match = 'ambiguous'), 'was', 'were')),
    format('{} dari {} transaksi cocok dengan beberapa prospek dan tidak dipasangkan dengan satu pun; daftarnya ada di bawah.',
        grouped_id(count(*) filter (where match = 'ambiguous')), grouped_id(count(*)))
from deal_matches
having count(*) filter (where match = 'ambiguous') > 0
