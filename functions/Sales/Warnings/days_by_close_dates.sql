-- Days that nothing but close dates makes known: people set those, and may set them ahead. Where the list was made earlier than it seems,
-- the days after are told as if nothing had happened in them.
select
    format('{} is known to {} by close dates alone: what else its exports tell ends at {}. If they were made earlier, put the day of the '
        || 'export into the file''s name, as deals-{}.csv, and upload them again.', source, known_to, proven_to, proven_to),
    format('{} diketahui sampai {} hanya dari tanggal penutupan: hal lain yang disebut ekspornya berakhir pada {}. Jika ekspornya dibuat '
        || 'lebih awal, tulis hari ekspornya dalam nama berkas, seperti deals-{}.csv, lalu unggah lagi.',
        source, known_to, proven_to, proven_to)
from (
    select source, max(to_day) as known_to, max(proven_to) as proven_to from known_days where fact_table = 'deals' group by source
)
where known_to > proven_to + 31
order by source
