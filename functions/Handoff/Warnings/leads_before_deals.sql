-- What became of leads that came before the first day of which deals are known nobody can tell: they are no lost ones.
select
    format('{} came before {}, the first day of which deals are known: what became of {} is not known, and {} not judged. Have sales '
        || 'upload its older deals.', counted(count(*), 'lead', 'leads'), any_value(deals_from), plural(count(*), 'it', 'them'),
        plural(count(*), 'it is', 'they are')),
    format('{} prospek datang sebelum {}, hari pertama yang transaksinya diketahui: hasilnya tidak diketahui dan tidak dinilai. Minta '
        || 'penjualan mengunggah data transaksinya yang lebih lama.', grouped_id(count(*)), any_value(deals_from))
from leads cross join (select deals_from, deals_to from sales_days)
where created_on < deals_from and deals_to > date '1900-01-01'
having count(*) > 0
