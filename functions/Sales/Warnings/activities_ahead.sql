-- What lies after all that a tool's exports prove may have been planned: it counts as no touch, and is told here so that it is not missed.
select
    format('{} in {} {} no touch: {}. First: {}, {}. If {} not planned, put the day of the export into the file''s name, as '
        || 'activities-YYYY-MM-DD.csv, and upload it again.',
        counted(count(*), 'activity', 'activities'), source, plural(count(*), 'counts as', 'count as'),
        case when any_value(known_to) is null then 'no row of its exports says that anything took place'
            else format('{} after {}, the last day that its exports prove', plural(count(*), 'it lies', 'they lie'), any_value(known_to))
        end,
        arg_min(activity_id, (on_day, activity_id)), min(on_day), plural(count(*), 'it was', 'they were')),
    format('{} aktivitas di {} tidak dihitung sebagai kontak: {}. Pertama: {}, {}. Jika bukan rencana, tulis hari ekspornya dalam nama '
        || 'berkas, seperti activities-YYYY-MM-DD.csv, lalu unggah lagi.',
        grouped_id(count(*)), source,
        case when any_value(known_to) is null then 'tidak ada baris dalam ekspornya yang menyebut sesuatu sudah terjadi'
            else format('letaknya setelah {}, hari terakhir yang dibuktikan ekspornya', any_value(known_to)) end,
        arg_min(activity_id, (on_day, activity_id)), min(on_day))
from listed_activities
where is_ahead and not is_planned and kind is distinct from 'task' and on_day <= getvariable('as_of')
group by source
order by source
