-- What drew nothing after all that a network's exports prove may be scheduled: it counts as no post, and is told here so that it is not
-- missed.
select
    format('{} in {} {} as published: {} no figures and {} {}. First: {}, {}. If {} not scheduled, put the day of the export into '
        || 'the file''s name, as posts-YYYY-MM-DD.csv, and upload it again.',
        counted(count(*), 'post', 'posts'), network, plural(count(*), 'does not count', 'do not count'),
        plural(count(*), 'it has', 'they have'), plural(count(*), 'lies', 'lie'),
        coalesce(format('after {}, the last day that its exports prove', any_value(known_to)), 'in exports that prove no day'),
        arg_min(post_id, (published_on, post_id)), min(published_on), plural(count(*), 'it was', 'they were')),
    format('{} kiriman di {} tidak dihitung sebagai terbit: tanpa angka apa pun, dan letaknya {}. Pertama: {}, {}. Jika bukan jadwal, '
        || 'tulis hari ekspornya dalam nama berkas, seperti posts-YYYY-MM-DD.csv, lalu unggah lagi.',
        grouped_id(count(*)), network,
        coalesce(format('setelah {}, hari terakhir yang dibuktikan ekspornya', any_value(known_to)),
            'dalam ekspor yang tidak membuktikan hari mana pun'),
        arg_min(post_id, (published_on, post_id)), min(published_on))
from listed_posts
where is_ahead
group by network
order by network
