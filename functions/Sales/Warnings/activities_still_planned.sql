-- Calls and meetings that are over and that nobody marked as held: tools leave the plan's mark on them (HubSpot's "Scheduled"), so that a
-- team which never changes it would seem to meet nobody.
select
    format('{} in {} {} over and still marked as planned: {} no touch. Mark in the tool what took place, and export again. First: {}, {}.',
        counted(count(*), 'call or meeting', 'calls or meetings'), source, plural(count(*), 'is', 'are'),
        plural(count(*), 'it counts as', 'they count as'), arg_min(activity_id, (on_day, activity_id)), min(on_day)),
    format('{} panggilan atau pertemuan di {} sudah lewat tetapi masih ditandai sebagai rencana: tidak dihitung sebagai kontak. Tandai '
        || 'di alatnya mana yang terlaksana, lalu ekspor lagi. Pertama: {}, {}.',
        grouped_id(count(*)), source, arg_min(activity_id, (on_day, activity_id)), min(on_day))
from listed_activities
where is_planned and kind in ('call', 'meeting') and on_day <= getvariable('as_of') and (known_to is null or on_day < known_to)
group by source
order by source
