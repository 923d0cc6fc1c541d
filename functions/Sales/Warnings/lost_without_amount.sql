-- Some tools write what a deal brought in, and so nothing for a lost one: the rate by value is then 100 % by construction.
select
    format('None of {} in {} has an amount, so the win rate by value is near 100% whatever was lost: export the amount that was at '
        || 'stake too.', counted(count(*), 'lost deal', 'lost deals'), source),
    format('Tidak satu pun dari {} transaksi kalah di {} memiliki nilai, sehingga tingkat kemenangan menurut nilai mendekati 100% '
        || 'berapa pun yang hilang: ekspor juga nilai yang dipertaruhkan.', grouped_id(count(*)), source)
from lost_deals
group by source
having count(*) >= 5 and coalesce(sum(abs(amount)), 0) = 0
order by source
