-- Some of Meta's charts name no network.
select
    format('Charts of {} name no network, and neither do their uploads'' names: they stand under "unknown". Put instagram or facebook '
        || 'into the file''s or folder''s name.',
        string_agg(distinct coalesce(english, measure), ', ' order by coalesce(english, measure))),
    format('Grafik {} tidak menyebut jejaring, begitu pula nama unggahannya: tercatat sebagai "unknown". Tulis instagram atau facebook '
        || 'pada nama berkas atau foldernya.',
        string_agg(distinct coalesce(indonesian, measure), ', ' order by coalesce(indonesian, measure)))
from account_days left join measure_words using (measure)
where network = 'unknown'
having count(*) > 0
