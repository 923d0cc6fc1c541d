-- YouTube Studio exports a table's first 500 rows: a real export of 500 days, 543 fewer than its span, adds up to less than its own total.
-- Days that follow one another have ended by themselves.
with told as (
    select d.network, d.account, 'days' as part, 'hari' as part_id, count(distinct d.day) as length
    from social_days_facts d
    where d.network = 'youtube' and exists (select 1 from social_days_counting c where c.hash = d.hash and c.file = d.file)
    group by d.network, d.account, d.hash, d.file
    having count(distinct d.day) = 500 and max(d.day) - min(d.day) >= 500
    union
    select f.network, f.account, 'videos', 'video', count(distinct f.post_id)
    from posts_facts f
    where f.network = 'youtube' and exists (select 1 from posts p where p.hash = f.hash)
    group by f.network, f.account, f.hash, f.file
    having count(distinct f.post_id) = 500
)
select
    format('{}: the list of {} has exactly {}, as many as the tool gives at once: it may be cut, and sums over it may be too low. '
        || 'Export shorter ranges.', concat_ws(' ', network, account), part, counted(length, 'row', 'rows')),
    format('{}: daftar {} berisi tepat {} baris, sebanyak yang diberikan alatnya sekaligus: mungkin terpotong, dan jumlahnya bisa '
        || 'terlalu rendah. Ekspor rentang yang lebih pendek.', concat_ws(' ', network, account), part_id, grouped_id(length))
from told
order by network, account, part
