-- What was closed before the first day of such a list is missing, and a rate of those that were created then would be one of the slow.
select
    format('{} in {} {} created before {}, the first day whose closed deals are known: {} by the day of {} close, and in no '
        || 'win rate or time to close by the day of creation, for those closed earlier are missing. Upload the older closed deals too.',
        counted(count(*), 'deal', 'deals'), source, plural(count(*), 'was', 'were'), any_value(from_day),
        plural(count(*), 'it counts', 'they count'), plural(count(*), 'its', 'their')),
    format('{} transaksi di {} dibuat sebelum {}, hari pertama yang transaksi tertutupnya diketahui: dihitung menurut tanggal tutup, '
        || 'tidak dalam tingkat kemenangan atau lama penutupan menurut tanggal dibuat, karena yang tertutup lebih awal tidak ada. Unggah juga '
        || 'transaksi tertutup yang lebih lama.', grouped_id(count(*)), source, any_value(from_day))
from deals join deal_lists using (source)
where created_on < from_day
group by source
order by source
