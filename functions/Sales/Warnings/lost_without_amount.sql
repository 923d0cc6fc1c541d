-- Some tools clear the amount of a deal that is lost, or write a zero: the win rate by value is then 100 % by construction.
select
    format('None of the {} lost deals in {} has an amount, so its win rate by value is 100 % by construction: read the win rate by count instead.', count(*), source),
    format('Tidak satu pun dari {} transaksi kalah di {} memiliki nilai, sehingga tingkat kemenangan menurut nilai pasti 100 %: baca tingkat kemenangan menurut jumlah.', count(*), source)
from lost_deals
group by source
having count(*) >= 5 and coalesce(max(abs(amount)), 0) = 0
order by source
